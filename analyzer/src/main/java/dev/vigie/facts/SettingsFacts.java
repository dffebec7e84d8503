package dev.vigie.facts;

import java.util.List;

/**
 * Settings of a properties, YAML or XML file, flattened: {@code spring.jpa.show-sql}, {@code
 * a.b[0].c}; XML as element path with attributes as {@code path@name}.
 */
public record SettingsFacts(List<Setting> settings, List<ReadProblem> problems, int lines)
    implements FileFacts {
  /** One key and its value as written; {@code profile} is empty outside a profile's document. */
  public record Setting(String key, String value, String profile, long at) {}

  /** Copies the lists. */
  public SettingsFacts {
    settings = List.copyOf(settings);
    problems = List.copyOf(problems);
  }
}
