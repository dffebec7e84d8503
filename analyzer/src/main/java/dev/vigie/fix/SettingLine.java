package dev.vigie.fix;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a file of settings that holds one key and one value, and where in it the value
 * stands: without quotes, without a comment behind it, and of a placeholder only its default.
 *
 * @param key as the line has it; of YAML the last part, of XML the element or attribute
 * @param value its text
 * @param from index of its first character in the line
 * @param to index behind its last character
 */
record SettingLine(String key, String value, int from, int to) {
  private static final Pattern PROPERTY =
      Pattern.compile("^\\s*([^\\s#!:=][^\\s:=]*)\\s*[=:\\s]\\s*(\\S.*?)\\s*$");

  private static final String QUOTED = "\"([^\"]*)\"|'([^']*)'";

  private static final Pattern YAML =
      Pattern.compile(
          "^\\s*(?:-\\s+)?[\"']?([\\w.\\-\\[\\]%*$]+)[\"']?\\s*:\\s+(?:"
              + QUOTED
              + "|([^\\s\"'#\\[{&*|>!][^#]*?))\\s*(?:\\s#.*)?$");

  /** An environment variable in a list, as Compose has it. */
  private static final Pattern YAML_VARIABLE =
      Pattern.compile("^\\s*-\\s+[\"']?([\\w.]+)=([^\"'#]*?)[\"']?\\s*(?:\\s#.*)?$");

  private static final Pattern XML =
      Pattern.compile(
          "<([\\w.:-]+)\\s*>\\s*([^<>]*?)\\s*</\\1\\s*>|\\b(value|level)\\s*=\\s*\"([^\"]*)\"");

  private static final Pattern DEFAULT = Pattern.compile("^\\$\\{[^{}:]+:-?([^{}]*)}$");

  /** The setting of a line; empty where it is none, or more than one. */
  static Optional<SettingLine> of(String path, String line) {
    if (path.endsWith(".properties")) {
      return first(PROPERTY, line);
    }
    if (path.endsWith(".xml")) {
      List<SettingLine> all = all(line);
      return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
    }
    return path.matches(".*\\.ya?ml")
        ? first(YAML, line).or(() -> first(YAML_VARIABLE, line))
        : Optional.empty();
  }

  private static Optional<SettingLine> first(Pattern pattern, String line) {
    Matcher matcher = pattern.matcher(line);
    return matcher.find() ? Optional.of(of(matcher, 1, line)) : Optional.empty();
  }

  private static List<SettingLine> all(String line) {
    List<SettingLine> all = new ArrayList<>();
    Matcher matcher = XML.matcher(line);
    while (matcher.find()) {
      all.add(of(matcher, matcher.group(1) != null ? 1 : 3, line));
    }
    return all;
  }

  private static SettingLine of(Matcher matcher, int key, String line) {
    int group = key + 1;
    while (matcher.group(group) == null) {
      group++;
    }
    int from = matcher.start(group);
    int to = matcher.end(group);
    Matcher placeholder = DEFAULT.matcher(line.substring(from, to));
    if (placeholder.find()) {
      to = from + placeholder.end(1);
      from += placeholder.start(1);
    }
    return new SettingLine(matcher.group(key), line.substring(from, to), from, to);
  }
}
