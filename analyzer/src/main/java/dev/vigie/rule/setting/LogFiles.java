package dev.vigie.rule.setting;

import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SettingsFacts.Setting;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that Logback and Log4j write logs to, and how long these keep them. A period of Logback
 * is as long as its file name pattern's finest date; a bound on the size of all files ends storage,
 * too, but says no time.
 */
public final class LogFiles {
  private static final Pattern APPENDER =
      Pattern.compile(
          "((?:configuration|included|Configuration)(?:/.*)?/appender(?:\\[\\d+])?)@class");
  private static final Pattern ELEMENT =
      Pattern.compile(
          "(.*/(File|RollingFile|RandomAccessFile|RollingRandomAccessFile)(?:\\[\\d+])?)@name");
  private static final Pattern DATE = Pattern.compile("%d(?:ate)?(?:\\{([^},]*)[^}]*})?");
  private static final Pattern DEFAULT = Pattern.compile("\\$\\{[^}:]+:-?([^}]*)}");
  private static final Pattern ISO_DAYS = Pattern.compile("P?(\\d+)(?:D|d| ?days?)");
  private static final long UNKNOWN = 1;

  private LogFiles() {}

  /** Those that a file of settings sets up. */
  public static List<LogFile> in(String path, SettingsFacts facts) {
    List<LogFile> logs = new ArrayList<>();
    if (!path.endsWith(".xml")) {
      return logs;
    }
    Map<String, Setting> byPath = new LinkedHashMap<>();
    facts.settings().forEach(setting -> byPath.put(setting.key(), setting));
    for (Setting setting : facts.settings()) {
      Matcher appender = APPENDER.matcher(setting.key());
      if (appender.matches() && setting.value().contains("FileAppender")) {
        logs.add(logback(path, appender.group(1), setting, byPath));
      }
      Matcher element = ELEMENT.matcher(setting.key());
      if (element.matches()) {
        logs.add(log4j(path, element.group(1), element.group(2), setting, byPath));
      }
    }
    return logs;
  }

  private static LogFile logback(
      String path, String appender, Setting type, Map<String, Setting> byPath) {
    String name = value(byPath, appender + "@name").orElse("file");
    Location at = Location.of(path, type.at());
    if (!type.value().contains("Rolling")) {
      return new LogFile(name, OptionalLong.empty(), "it is never rolled over", at);
    }
    Optional<String> history =
        within(byPath, appender, "maxHistory").or(() -> within(byPath, appender, "MaxHistory"));
    Optional<String> cap = within(byPath, appender, "totalSizeCap");
    Optional<String> index = within(byPath, appender, "maxIndex");
    if (history.isEmpty() || number(history.get()).orElse(UNKNOWN) == 0) {
      boolean bounded =
          cap.isPresent()
              || index.isPresent()
              || type.value().startsWith("org.apache.log4j.RollingFile")
              || history.filter(text -> number(text).isEmpty()).isPresent();
      return new LogFile(
          name,
          bounded ? OptionalLong.of(UNKNOWN) : OptionalLong.empty(),
          bounded ? "" : "it has neither maxHistory nor totalSizeCap",
          at);
    }
    String pattern =
        within(byPath, appender, "fileNamePattern")
            .or(() -> within(byPath, appender, "FileNamePattern"))
            .orElse("");
    return new LogFile(
        name, OptionalLong.of(days(number(history.get()).orElse(UNKNOWN), pattern)), "", at);
  }

  private static LogFile log4j(
      String path, String appender, String type, Setting name, Map<String, Setting> byPath) {
    Location at = Location.of(path, name.at());
    if (!type.startsWith("Rolling")) {
      return new LogFile(name.value(), OptionalLong.empty(), "it is never rolled over", at);
    }
    Optional<String> age =
        byPath.entrySet().stream()
            .filter(
                e -> e.getKey().startsWith(appender) && e.getKey().endsWith("IfLastModified@age"))
            .map(e -> e.getValue().value())
            .findFirst();
    boolean deletes =
        byPath.keySet().stream()
            .anyMatch(key -> key.startsWith(appender + "/") && key.contains("/Delete"));
    Optional<String> strategy =
        byPath.keySet().stream()
            .filter(
                key ->
                    key.startsWith(appender + "/") && key.endsWith("DefaultRolloverStrategy@max"))
            .findFirst();
    boolean dated =
        byPath.entrySet().stream()
            .anyMatch(
                e ->
                    e.getKey().equals(appender + "@filePattern")
                        && e.getValue().value().contains("%d"));
    if (age.isPresent()) {
      Matcher days = ISO_DAYS.matcher(age.get());
      long kept = days.matches() ? Long.parseLong(days.group(1)) : UNKNOWN;
      return new LogFile(name.value(), OptionalLong.of(kept), "", at);
    }
    // Without a date in its name, each file takes the place of an older one, seven by default.
    boolean bounded = deletes || !dated && (strategy.isPresent() || !dated);
    return new LogFile(
        name.value(),
        bounded ? OptionalLong.of(UNKNOWN) : OptionalLong.empty(),
        bounded ? "" : "it is rolled over by date and has no Delete action",
        at);
  }

  private static long days(long periods, String pattern) {
    Matcher date = DATE.matcher(pattern);
    if (!date.find() || date.group(1) == null || date.group(1).isEmpty()) {
      return periods;
    }
    String format = date.group(1);
    if (format.contains("H") || format.contains("h") || format.contains("m")) {
      return Math.max(1, periods / 24);
    }
    if (format.contains("d") || format.contains("D")) {
      return periods;
    }
    return format.contains("w") ? periods * 7 : format.contains("M") ? periods * 31 : periods * 366;
  }

  private static Optional<String> within(Map<String, Setting> byPath, String path, String element) {
    return byPath.entrySet().stream()
        .filter(e -> e.getKey().startsWith(path + "/") && e.getKey().endsWith("/" + element))
        .map(e -> filled(e.getValue().value()))
        .findFirst();
  }

  private static Optional<String> value(Map<String, Setting> byPath, String key) {
    return Optional.ofNullable(byPath.get(key)).map(Setting::value);
  }

  private static String filled(String text) {
    return DEFAULT.matcher(text).replaceAll(it -> Matcher.quoteReplacement(it.group(1)));
  }

  private static Optional<Long> number(String text) {
    return text.strip().matches("\\d{1,9}")
        ? Optional.of(Long.valueOf(text.strip()))
        : Optional.empty();
  }
}
