package dev.vigie.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Gives the text of an analysed file again, for what shows or hashes source lines. */
@FunctionalInterface
public interface SourceTexts {
  /** The decoded text; empty where the file is not there or not readable any more. */
  Optional<String> of(String path);

  /** The lines of a text, ended as Java's are: by LF, CR or CRLF. The last may be empty. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit == '\n' || unit == '\r') {
        lines.add(text.substring(start, i));
        if (unit == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }
}
