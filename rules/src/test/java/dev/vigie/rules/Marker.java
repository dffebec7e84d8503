package dev.vigie.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a comment of a fixture says of its line: {@code // finds: rule-id}, {@code // ok: why},
 * {@code // misses: rule-id — why}, {@code // overreports: rule-id — why}. A line without a marker
 * must be silent.
 *
 * @param ruleId empty for {@code ok}
 * @param reason empty for {@code finds}
 */
record Marker(String path, int line, Kind kind, String ruleId, String reason) {
  private static final Pattern COMMENT =
      Pattern.compile("//\\s*(finds|ok|misses|overreports)\\s*:\\s*(.+?)\\s*$");

  private static final Pattern GAP = Pattern.compile("([a-z][a-z0-9-]*)\\s+—\\s+(\\S.*)");

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
      if (comment.find()) {
        markers.add(marker(path, i + 1, comment.group(1), comment.group(2)));
      }
    }
    return markers;
  }

  private static Marker marker(String path, int line, String kind, String rest) {
    return switch (kind) {
      case "ok" -> new Marker(path, line, Kind.OK, "", rest);
      case "finds" -> new Marker(path, line, Kind.FINDS, rest, "");
      default -> {
        Matcher gap = GAP.matcher(rest);
        if (!gap.matches()) {
          throw new IllegalArgumentException(
              path + ":" + line + ": write '" + kind + ": rule-id — why', not: " + rest);
        }
        Kind which = kind.equals("misses") ? Kind.MISSES : Kind.OVERREPORTS;
        yield new Marker(path, line, which, gap.group(1), gap.group(2));
      }
    };
  }
}
