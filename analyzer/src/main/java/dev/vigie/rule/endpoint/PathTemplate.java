package dev.vigie.rule.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Matches the path of an endpoint against the pattern of an access rule, segment by segment, as
 * Spring's and the Jakarta containers' matchers do: {@code ?}, {@code *} within a segment, {@code
 * **} for any number of segments, {@code {name}} for one. A variable of the endpoint's own path may
 * have any value, so that it is matched by every segment that is not a fixed text.
 */
final class PathTemplate {
  private static final String ANY = "**";

  private PathTemplate() {}

  /** Two parts of a path put together with one slash between them. */
  static String join(String prefix, String path) {
    String joined = "/" + prefix + "/" + path;
    String single = joined.replaceAll("/{2,}", "/");
    return single.length() > 1 && single.endsWith("/")
        ? single.substring(0, single.length() - 1)
        : single;
  }

  /** Whether every request for the endpoint's path meets the pattern. */
  static boolean covers(String pattern, String path) {
    return covers(segments(pattern), 0, segments(path), 0);
  }

  private static boolean covers(List<String> pattern, int p, List<String> path, int s) {
    if (p == pattern.size()) {
      return s == path.size();
    }
    String next = pattern.get(p);
    if (next.equals(ANY) || (next.startsWith("{*") && p == pattern.size() - 1)) {
      for (int end = s; end <= path.size(); end++) {
        if (covers(pattern, p + 1, path, end)) {
          return true;
        }
      }
      return false;
    }
    return s < path.size() && matches(next, path.get(s)) && covers(pattern, p + 1, path, s + 1);
  }

  private static boolean matches(String pattern, String segment) {
    boolean variable = isVariable(segment);
    if (isVariable(pattern) || pattern.equals("*")) {
      return !(pattern.contains(":") && !variable) || fits(pattern, segment);
    }
    if (variable) {
      return false;
    }
    return wildcards(pattern.toLowerCase(Locale.ROOT), segment.toLowerCase(Locale.ROOT), 0, 0);
  }

  /** {@code {id:\d+}} against a fixed text. */
  private static boolean fits(String pattern, String segment) {
    String expression = pattern.substring(pattern.indexOf(':') + 1, pattern.length() - 1);
    try {
      return segment.matches(expression.strip());
    } catch (java.util.regex.PatternSyntaxException notOurs) {
      return true;
    }
  }

  private static boolean isVariable(String segment) {
    return segment.startsWith("{") && segment.endsWith("}");
  }

  private static boolean wildcards(String pattern, String text, int p, int t) {
    if (p == pattern.length()) {
      return t == text.length();
    }
    char c = pattern.charAt(p);
    if (c == '*') {
      for (int end = t; end <= text.length(); end++) {
        if (wildcards(pattern, text, p + 1, end)) {
          return true;
        }
      }
      return false;
    }
    return t < text.length()
        && (c == '?' || c == text.charAt(t))
        && wildcards(pattern, text, p + 1, t + 1);
  }

  /** Segments; slashes within braces do not count. */
  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    StringBuilder segment = new StringBuilder();
    int depth = 0;
    for (char c : path.toCharArray()) {
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '/' && depth <= 0) {
        add(segments, segment);
      } else {
        segment.append(c);
      }
    }
    add(segments, segment);
    return segments;
  }

  private static void add(List<String> segments, StringBuilder segment) {
    if (segment.length() > 0) {
      segments.add(segment.toString());
    }
    segment.setLength(0);
  }
}
