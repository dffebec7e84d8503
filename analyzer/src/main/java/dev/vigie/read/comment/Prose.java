package dev.vigie.read.comment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a comment: without markup, blanks folded. Only the beginning is kept, because what a
 * thing is stands there.
 */
final class Prose {
  /** Longer ones are cut between two words and end with an ellipsis. */
  static final int LONGEST = 120;

  /** Markup and what is cut off later make the source longer than what is kept. */
  private static final int LOOKED_AT = 4 * LONGEST;

  private static final String ELLIPSIS = "…";
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s*([^{}]*)\\}");
  private static final Pattern HTML_TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|nbsp|#39|apos);");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final Pattern COMPONENT =
      Pattern.compile("@param\\s+(\\w+)\\s+((?:(?!\\n\\s*@)[\\s\\S])*)");

  private Prose() {}

  /** What a whole comment says, whatever its kind. */
  static String of(Comment.Kind kind, String comment) {
    if (kind != Comment.Kind.LINE) {
      return firstPart(lines(comment));
    }
    int from = 2;
    while (from < comment.length() && comment.charAt(from) == '/') {
      from++;
    }
    return plain(comment.substring(from));
  }

  /** What a Javadoc comment says of the components of a record, by their names. */
  static Map<String, String> components(String javadoc) {
    Map<String, String> texts = new HashMap<>();
    Matcher matcher = COMPONENT.matcher(String.join("\n", lines(javadoc)));
    while (matcher.find()) {
      texts.putIfAbsent(matcher.group(1), plain(matcher.group(2)));
    }
    return texts;
  }

  /** The lines up to the first tag. */
  static String firstPart(Iterable<String> lines) {
    StringBuilder text = new StringBuilder();
    for (String line : lines) {
      if (line.stripLeading().startsWith("@") || text.length() > LOOKED_AT) {
        break;
      }
      text.append(line).append('\n');
    }
    return text.length() == 0 ? "" : plain(text.toString());
  }

  private static List<String> lines(String comment) {
    int from = comment.startsWith("/**") ? 3 : 2;
    String inner = comment.substring(from, Math.max(from, comment.length() - 2));
    List<String> lines = new ArrayList<>();
    inner.lines().map(String::strip).map(Prose::withoutStars).forEach(lines::add);
    return lines;
  }

  private static String withoutStars(String line) {
    int from = 0;
    while (from < line.length() && line.charAt(from) == '*') {
      from++;
    }
    return line.substring(from);
  }

  private static String plain(String written) {
    String text = written;
    if (text.indexOf('{') >= 0) {
      text = INLINE_TAG.matcher(text).replaceAll("$1");
    }
    if (text.indexOf('<') >= 0) {
      text = HTML_TAG.matcher(text).replaceAll(" ");
    }
    if (text.indexOf('&') >= 0) {
      text = ENTITY.matcher(text).replaceAll(" ");
    }
    text = BLANKS.matcher(text).replaceAll(" ").strip();
    if (text.length() <= LONGEST) {
      return text;
    }
    int blank = text.lastIndexOf(' ', LONGEST - ELLIPSIS.length());
    return text.substring(0, blank > 0 ? blank : LONGEST - ELLIPSIS.length()) + ELLIPSIS;
  }
}
