package dev.vigie.rule.setting;

import dev.vigie.source.Location;

/**
 * One setting as a framework reads it.
 *
 * @param key with dots, as documentation writes it: {@code logging.level.org.hibernate}; in XML
 *     without one of these meanings, the path of the element without numbers
 * @param value references with a default are replaced by it; what only the environment knows stays
 *     as written
 * @param profiles that it holds for, as written; empty for all
 * @param reach where it counts
 */
public record Entry(String key, String value, String profiles, Reach reach, Location at) {
  /** Where a setting counts. */
  public enum Reach {
    /** Wherever the program runs, or in a profile that may be production. */
    ANYWHERE,
    /** On the machines of developers and testers. */
    LOCAL,
    /** In tests. */
    TEST
  }

  /** Whether the value, or a part of it, comes from the environment. */
  public boolean isExternal() {
    return value.contains("${");
  }
}
