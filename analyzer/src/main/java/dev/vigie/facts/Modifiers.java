package dev.vigie.facts;

/**
 * Bits of a declaration's modifiers. The values are those of the class-file format where it has
 * them.
 */
public final class Modifiers {
  public static final int PUBLIC = 0x1;
  public static final int PRIVATE = 0x2;
  public static final int PROTECTED = 0x4;
  public static final int STATIC = 0x8;
  public static final int FINAL = 0x10;
  public static final int SYNCHRONIZED = 0x20;
  public static final int VOLATILE = 0x40;
  public static final int VARARGS = 0x80;
  public static final int TRANSIENT = 0x100;
  public static final int ABSTRACT = 0x400;
  public static final int DEFAULT = 0x10000;
  public static final int SEALED = 0x20000;
  public static final int NATIVE = 0x40000;

  private Modifiers() {}

  /** Whether {@code modifiers} has every bit of {@code wanted}. */
  public static boolean has(int modifiers, int wanted) {
    return (modifiers & wanted) == wanted;
  }
}
