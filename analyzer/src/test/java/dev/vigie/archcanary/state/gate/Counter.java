package dev.vigie.archcanary.state.gate;

public final class Counter {
  static int count;
  static final int LIMIT = 3;

  private Counter() {}
}
