package dev.vigie.read;

import java.util.HashMap;
import java.util.Map;

/** One instance for equal names of a file, because most names stand there many times. */
public final class FactNames {
  private final Map<String, String> known = new HashMap<>();

  /** What equals {@code written} and came first. */
  public String of(String written) {
    String before = known.putIfAbsent(written, written);
    return before == null ? written : before;
  }
}
