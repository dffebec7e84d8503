package dev.vigie.rule.setting;

import dev.vigie.facts.SettingsFacts.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts settings that formats write in several pieces into one key and one value: variables of
 * containers, properties in XML, levels of loggers.
 */
final class Spelling {
  private static final String LEVEL = "logging.level.";

  private static final Pattern NAME_AND_VALUE =
      Pattern.compile("(.*(?:env|args)\\[\\d+])\\.(name|value|valueFrom\\..*)");
  private static final Pattern ASSIGNMENT =
      Pattern.compile("(?:services\\..+\\.)?(?:environment|env|command|args)\\[\\d+]");
  private static final Pattern ENVIRONMENT =
      Pattern.compile(
          "services\\..+\\.environment\\.([\\w.\\-]+)|(?:data|stringData)\\.([\\w.\\-]+)");
  private static final Pattern LOG4J2 = Pattern.compile("logger\\.([^.]+)\\.(name|level)");
  private static final Pattern LOG4J1 = Pattern.compile("log4j\\.(?:logger|category)\\.(.+)");
  private static final Pattern QUARKUS_CATEGORY =
      Pattern.compile("(?:%[\\w,-]+\\.)?quarkus\\.log\\.category\\.[\"']?(.+?)[\"']?\\.level");
  private static final Pattern MICRONAUT = Pattern.compile("logger\\.levels\\.(.+)");
  private static final Pattern JPA_PROPERTY =
      Pattern.compile(
          "(?:spring\\.jpa\\.properties|quarkus\\.hibernate-orm\\.unsupported-properties|jpa\\.default\\.properties)\\.[\"']?(.+?)[\"']?");

  private Spelling() {}

  /** What is set, under each name that a framework reads it by. */
  static List<Setting> of(String path, List<Setting> written) {
    if (path.endsWith(".xml")) {
      return XmlSpelling.of(written);
    }
    boolean jul = path.endsWith("/logging.properties") || path.equals("logging.properties");
    Map<String, Setting> names = new LinkedHashMap<>();
    written.forEach(setting -> names.put(setting.key(), setting));
    List<Setting> all = new ArrayList<>(written);
    for (Setting setting : written) {
      variable(setting, names).ifPresent(all::add);
      level(setting, names, jul).ifPresent(all::add);
      Matcher property = JPA_PROPERTY.matcher(setting.key());
      if (property.matches()) {
        all.add(renamed(setting, property.group(1)));
      }
    }
    List.copyOf(all).forEach(setting -> all.addAll(Arguments.of(setting)));
    return all;
  }

  private static Optional<Setting> variable(Setting setting, Map<String, Setting> names) {
    Matcher pair = NAME_AND_VALUE.matcher(setting.key());
    if (pair.matches() && pair.group(2).equals("value")) {
      return Optional.ofNullable(names.get(pair.group(1) + ".name"))
          .map(name -> renamed(setting, name.value()));
    }
    Matcher environment = ENVIRONMENT.matcher(setting.key());
    if (environment.matches()) {
      String name = environment.group(1) != null ? environment.group(1) : environment.group(2);
      return Optional.of(renamed(setting, name));
    }
    int equals = setting.value().indexOf('=');
    boolean option = setting.value().startsWith("-");
    if (ASSIGNMENT.matcher(setting.key()).matches() && equals > 0 && !option) {
      String name = setting.value().substring(0, equals);
      return Optional.of(
          new Setting(
              name,
              setting.value().substring(equals + 1).strip(),
              setting.profile(),
              setting.at()));
    }
    return Optional.empty();
  }

  private static Optional<Setting> level(Setting setting, Map<String, Setting> names, boolean jul) {
    String key = setting.key();
    Matcher log4j2 = LOG4J2.matcher(key);
    if (log4j2.matches() && log4j2.group(2).equals("level")) {
      return Optional.ofNullable(names.get("logger." + log4j2.group(1) + ".name"))
          .map(name -> renamed(setting, LEVEL + name.value()));
    }
    Matcher log4j1 = LOG4J1.matcher(key);
    if (log4j1.matches()) {
      return Optional.of(
          new Setting(
              LEVEL + log4j1.group(1),
              setting.value().split(",", -1)[0].strip(),
              setting.profile(),
              setting.at()));
    }
    Matcher quarkus = QUARKUS_CATEGORY.matcher(key);
    if (quarkus.matches()) {
      String profile = key.startsWith("%") ? key.substring(0, key.indexOf('.') + 1) : "";
      return Optional.of(renamed(setting, profile + LEVEL + quarkus.group(1)));
    }
    Matcher micronaut = MICRONAUT.matcher(key);
    if (micronaut.matches()) {
      return Optional.of(renamed(setting, LEVEL + micronaut.group(1)));
    }
    boolean ofLogger = jul && key.endsWith(".level") && !key.endsWith("Handler.level");
    return ofLogger
        ? Optional.of(renamed(setting, LEVEL + key.substring(0, key.length() - ".level".length())))
        : Optional.empty();
  }

  static Setting renamed(Setting setting, String key) {
    return new Setting(key, setting.value(), setting.profile(), setting.at());
  }
}
