package dev.vigie.rule.build;

import dev.vigie.source.Location;
import java.util.regex.Pattern;

/**
 * Something that a pom takes from elsewhere.
 *
 * @param version as far as it is known; empty where it comes from a parent that was not read
 * @param scope {@code compile} where nothing is said
 * @param at where its version is decided, or else where it is declared
 */
public record Component(
    Kind kind,
    String groupId,
    String artifactId,
    String version,
    String scope,
    boolean optional,
    Location at) {
  /** What it is taken as. */
  public enum Kind {
    DEPENDENCY,
    MANAGED,
    PLUGIN,
    PARENT
  }

  /** {@code group:artifact}. */
  public String coordinates() {
    return groupId + ":" + artifactId;
  }

  /** Whether a pattern {@code group:artifact} with {@code *} means it. */
  public boolean is(String pattern) {
    return matches(coordinates(), pattern);
  }

  /** Whether a pattern {@code group:artifact} with {@code *} means these coordinates. */
  public static boolean matches(String coordinates, String pattern) {
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), coordinates);
  }
}
