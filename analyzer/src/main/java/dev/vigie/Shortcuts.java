package dev.vigie;

/**
 * Whether an analysis may leave out work that cannot change what it finds. Going the long way is
 * several times dearer, and good for one thing: holding the short ways against it.
 */
public enum Shortcuts {
  /**
   * Java is read by the quicker of two readers, data is followed only through methods that can
   * matter, and of the knowledge of libraries only what the program can use is read.
   */
  TAKEN,

  /** Every way is gone. */
  LEFT_OUT;

  boolean taken() {
    return this == TAKEN;
  }
}
