package dev.vigie.config;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a project says about its own names: these are personal data, or these are not.
 *
 * @param scope what the pattern names
 * @param name name parts with dots between them, as in Java; {@code *} stands for any characters of
 *     one part. For members and classes the last parts must match, so {@code Customer.code} holds
 *     in any package; a package holds for those below it too. A member may be a field, a getter
 *     ({@code Customer.getCode()}), a parameter or local ({@code Shop.find(code)}) or a column
 *     ({@code customer.code})
 * @param element id of the kind of personal data; empty where the mark does not say, and always
 *     where it says "not"
 * @param reason why; never empty
 */
public record Mark(Scope scope, Written name, Optional<String> element, String reason) {
  /** What a pattern names. */
  public enum Scope {
    MEMBER("member"),
    CLASS("class"),
    PACKAGE("package");

    private final String key;

    Scope(String key) {
      this.key = key;
    }

    /** As in the settings file. */
    public String key() {
      return key;
    }
  }

  /** The pattern as written. */
  public String pattern() {
    return name.text();
  }

  /**
   * Whether this mark is about a member.
   *
   * @param owner qualified name of its class, nested classes after {@code .} or {@code $}
   * @param member its name
   */
  public boolean covers(String owner, String member) {
    return covers(parts(pattern()), owner, member);
  }

  /** As {@link #covers}, whatever the case of the letters: SQL knows no difference. */
  public boolean coversColumn(String table, String column) {
    return covers(
        parts(pattern().toLowerCase(Locale.ROOT)),
        table.toLowerCase(Locale.ROOT),
        column.toLowerCase(Locale.ROOT));
  }

  /**
   * Whether this mark is about a class or about a member of it, whether it has that member or not.
   */
  public boolean speaksOf(String type) {
    List<String> wanted = parts(pattern());
    return switch (scope) {
      case MEMBER ->
          wanted.size() > 1 && endsWith(parts(type), wanted.subList(0, wanted.size() - 1));
      case CLASS, PACKAGE -> covers(type, "");
    };
  }

  /** Whether the pattern stands for several names. */
  public boolean isWide() {
    return pattern().contains("*");
  }

  private boolean covers(List<String> wanted, String owner, String member) {
    List<String> type = parts(owner);
    return switch (scope) {
      case MEMBER ->
          matches(wanted.get(wanted.size() - 1), member)
              && endsWith(type, wanted.subList(0, wanted.size() - 1));
      case CLASS -> endsWith(type, wanted);
      case PACKAGE ->
          type.size() > wanted.size() && allMatch(wanted, type.subList(0, wanted.size()));
    };
  }

  private static boolean endsWith(List<String> parts, List<String> wanted) {
    int offset = parts.size() - wanted.size();
    return offset >= 0 && allMatch(wanted, parts.subList(offset, parts.size()));
  }

  private static boolean allMatch(List<String> wanted, List<String> parts) {
    for (int i = 0; i < wanted.size(); i++) {
      if (!matches(wanted.get(i), parts.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean matches(String wanted, String part) {
    if (!wanted.contains("*")) {
      return wanted.equals(part);
    }
    String literal = Pattern.quote(wanted).replace("*", "\\E.*\\Q");
    return Pattern.matches(literal, part);
  }

  private static List<String> parts(String name) {
    return List.of(name.replace('$', '.').split("\\.", -1));
  }
}
