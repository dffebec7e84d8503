package dev.vigie.fix;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Which value a setting has to have in place of one that a rule complains of. */
final class SaferSettings {
  /** How long logs are kept: what the CNIL recommends at least, six months. */
  static final int DAYS = 180;

  private static final String ACTUATOR = "exposed-actuator";
  private static final String LOGS = "unbounded-log-retention";
  private static final String SCHEMA = "schema-rebuilt-at-start";

  private static final Map<String, String> QUIETER =
      Map.of(
          "trace", "info",
          "debug", "info",
          "all", "info",
          "finest", "info",
          "finer", "info",
          "fine", "info",
          "full", "basic",
          "true", "false");

  /** Rules whose finding is a switch that is on, or a level that tells too much. */
  private static final Map<String, Map<String, String>> BY_RULE =
      Map.of(
          "sql-values-in-log", QUIETER,
          "logged-payloads", QUIETER,
          "exposed-database-console", Map.of("true", "false"),
          "debug-features-in-production", Map.of("true", "false", "always", "never"),
          "missing-cookie-flags", Map.of("false", "true"));

  /** Endpoints that show nothing of persons. */
  private static final List<String> HARMLESS =
      List.of("health", "info", "metrics", "prometheus", "loggers", "mappings", "beans", "startup");

  private static final String LEAST = "health,info";

  private static final Pattern SCHEMA_KEY =
      Pattern.compile("(?i).*(ddl-auto|hbm2ddl\\.auto|generation|strategy|ddl_auto)$");

  private static final Set<String> CHANGES =
      Set.of("create", "create-drop", "drop", "drop-and-create", "update");

  private SaferSettings() {}

  /** Ids of the rules that it knows values for. */
  static Set<String> rules() {
    Set<String> rules = new TreeSet<>(BY_RULE.keySet());
    rules.addAll(Set.of(ACTUATOR, LOGS, SCHEMA));
    return rules;
  }

  /** The value in its place; empty where that is for a person to say. */
  static Optional<String> of(String ruleId, SettingLine setting) {
    String value = setting.value().toLowerCase(Locale.ROOT);
    return switch (ruleId) {
      case ACTUATOR -> actuator(value);
      case LOGS ->
          setting.key().toLowerCase(Locale.ROOT).replace("_", "").matches(".*max-?history")
              ? Optional.of(String.valueOf(DAYS))
              : Optional.empty();
      case SCHEMA -> schema(setting.key(), value);
      default -> Optional.ofNullable(BY_RULE.getOrDefault(ruleId, Map.of()).get(value));
    };
  }

  private static Optional<String> actuator(String value) {
    switch (value) {
      case "false":
        return Optional.of("true");
      case "always":
        return Optional.of("never");
      case "*":
        return Optional.of(LEAST);
      default:
        List<String> kept =
            Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(HARMLESS::contains)
                .toList();
        return value.matches("[\\w\\s,*-]+")
            ? Optional.of(kept.isEmpty() ? LEAST : String.join(",", kept))
            : Optional.empty();
    }
  }

  private static Optional<String> schema(String key, String value) {
    if (value.equals("true")) {
      return Optional.of("false");
    }
    if (value.equals("false")) {
      return Optional.of("true");
    }
    return SCHEMA_KEY.matcher(key).matches() && CHANGES.contains(value)
        ? Optional.of("validate")
        : Optional.empty();
  }
}
