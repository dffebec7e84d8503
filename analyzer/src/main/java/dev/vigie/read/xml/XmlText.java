package dev.vigie.read.xml;

import dev.vigie.source.Span;

/**
 * Text between tags.
 *
 * @param raw as written
 * @param verbatim of a CDATA section: no references in it
 * @param line of its first character
 * @param column of its first character
 */
public record XmlText(String raw, boolean verbatim, int line, int column) implements XmlNode {
  /** The text with its references resolved. */
  public String value() {
    return verbatim ? raw : XmlReferences.resolved(raw);
  }

  /** Where the characters of {@link #raw} from {@code start} to {@code end} (exclusive) stand. */
  public long place(int start, int end) {
    int[] from = position(start);
    int[] to = position(Math.max(start, end - 1));
    return Span.of(from[0], from[1], to[0], to[1]);
  }

  private int[] position(int offset) {
    int atLine = line;
    int atColumn = column;
    for (int i = 0; i < offset; i++) {
      if (raw.charAt(i) == '\n') {
        atLine++;
        atColumn = 1;
      } else {
        atColumn++;
      }
    }
    return new int[] {atLine, atColumn};
  }
}
