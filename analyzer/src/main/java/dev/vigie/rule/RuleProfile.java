package dev.vigie.rule;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How much is asked of a program: each profile has the rules of those before it, and more. */
public enum RuleProfile {
  /** What breaks the law by itself wherever it is found, and is rarely wrong. */
  ESSENTIAL,
  /** What a team wants to hear of in each build. */
  DEFAULT,
  /** What an audit asks, questions to people among it. */
  THOROUGH;

  /** All ids, in order. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(RuleProfile::id).toList();
  }

  /** The profile of this {@link #id()}; empty where there is none. */
  public static Optional<RuleProfile> of(String id) {
    return Arrays.stream(values()).filter(profile -> profile.id().equals(id)).findFirst();
  }

  /** Lower-case name, as in rules and settings. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a rule of another profile runs in this one. */
  public boolean runs(RuleProfile rule) {
    return rule.compareTo(this) <= 0;
  }
}
