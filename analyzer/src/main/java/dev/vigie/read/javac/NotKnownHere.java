package dev.vigie.read.javac;

/** A file holds what this reader does not convert; another one is to read it. */
final class NotKnownHere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotKnownHere(String what) {
    super(what, null, false, false);
  }
}
