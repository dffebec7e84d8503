package dev.vigie.read.comment;

/**
 * A comment in a text.
 *
 * @param start offset of its first character
 * @param end offset after its last one; a line comment ends before the line end
 */
record Comment(Kind kind, int start, int end) {
  /** How it is written. */
  enum Kind {
    LINE,
    BLOCK,
    JAVADOC
  }
}
