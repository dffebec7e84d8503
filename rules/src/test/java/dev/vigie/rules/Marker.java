package dev.vigie.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment of a fixture says of its line: {@code finds: rule-id}, {@code ok: why}, {@code
 * misses: rule-id — why}, {@code overreports: rule-id — why}; several ids are parted by commas. A
 * line without a marker must be silent. The comment is one of the format: {@code //}, {@code #},
 * {@code --} or {@code <!-- -->}. One that stands alone on its line is about the next line, because
 * properties files have no comments at the end of a line.
 *
 * @param ruleId empty for {@code ok}
 * @param reason empty for {@code finds}
 */
record Marker(String path, int line, Kind kind, String ruleId, String reason) {
  private static final Pattern COMMENT =
      Pattern.compile(
          "^(.*?)(?://|#|--|<!--)\\s*(finds|ok|misses|overreports)\\s*:\\s*(.+?)\\s*(?:-->\\s*)?$");

  private static final Pattern GAP = Pattern.compile("([a-z][a-z0-9, -]*?)\\s+—\\s+(\\S.*)");

  /** What is said. */
  enum Kind {
    FINDS,
    OK,
    MISSES,
    OVERREPORTS
  }

  /** Whether a finding is to be there. */
  boolean expectsFinding() {
    return kind == Kind.FINDS || kind == Kind.OVERREPORTS;
  }

  /** All markers of a text. */
  static List<Marker> in(String path, String text) {
    List<Marker> markers = new ArrayList<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      Matcher comment = COMMENT.matcher(lines.get(i));
      if (comment.matches()) {
        int line = comment.group(1).isBlank() ? i + 2 : i + 1;
        markers.addAll(markers(path, line, comment.group(2), comment.group(3)));
      }
    }
    return markers;
  }

  private static List<Marker> markers(String path, int line, String kind, String rest) {
    return switch (kind) {
      case "ok" -> List.of(new Marker(path, line, Kind.OK, "", rest));
      case "finds" -> each(path, line, Kind.FINDS, rest, "");
      default -> {
        Matcher gap = GAP.matcher(rest);
        if (!gap.matches()) {
          throw new IllegalArgumentException(
              path + ":" + line + ": write '" + kind + ": rule-id — why', not: " + rest);
        }
        Kind which = kind.equals("misses") ? Kind.MISSES : Kind.OVERREPORTS;
        yield each(path, line, which, gap.group(1), gap.group(2));
      }
    };
  }

  private static List<Marker> each(String path, int line, Kind kind, String ids, String reason) {
    List<Marker> markers = new ArrayList<>();
    for (String id : ids.split(",", -1)) {
      markers.add(new Marker(path, line, kind, id.strip(), reason));
    }
    return markers;
  }
}
