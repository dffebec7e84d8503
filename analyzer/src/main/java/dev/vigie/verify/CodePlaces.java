package dev.vigie.verify;

import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;

/** Lines and columns of one file as offsets into its text, which is how Spoon counts. */
final class CodePlaces {
  private final String text;
  private final List<Integer> lineStarts = new ArrayList<>();

  CodePlaces(String text) {
    this.text = text;
    lineStarts.add(0);
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean firstOfTwo = unit == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (unit == '\n' || (unit == '\r' && !firstOfTwo)) {
        lineStarts.add(i + 1);
      }
    }
  }

  /** Offset of the first unit of a region; -1 where the file has no such line. */
  int start(Location at) {
    return offset(at.line(), at.column());
  }

  /** Offset of the last unit of a region, a semicolon at its end left out; -1 likewise. */
  int end(Location at) {
    return withoutSemicolon(offset(at.endLine(), at.endColumn()));
  }

  private int offset(int line, int column) {
    return line < 1 || line > lineStarts.size() ? -1 : lineStarts.get(line - 1) + column - 1;
  }

  /**
   * The end of an expression: Spoon counts the semicolon of a statement in, our reader that of
   * {@code super(…);}.
   */
  int withoutSemicolon(int end) {
    int last = Math.min(end, text.length() - 1);
    while (last > 0 && (text.charAt(last) == ';' || Character.isWhitespace(text.charAt(last)))) {
      last--;
    }
    return last;
  }
}
