package dev.vigie.inventory.copy;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the name of a repository's method as Spring Data does: {@code findByEmailAndActiveTrue}.
 *
 * @see <a
 *     href="https://docs.spring.io/spring-data/jpa/reference/repositories/query-keywords-reference.html">keywords</a>
 */
final class DerivedQuery {
  private static final Pattern METHOD =
      Pattern.compile(
          "(?:find|read|get|query|search|stream|count|exists|delete|remove)(?:[A-Z]\\w*?)?By([A-Z]\\w*)");

  private static final Pattern PART = Pattern.compile("(?:And|Or)(?=[A-Z])");
  private static final Pattern ORDER = Pattern.compile("OrderBy(?=[A-Z]).*");
  private static final Pattern CASE = Pattern.compile("(?:All)?Ignor(?:e|ing)Case$");
  private static final Pattern EQUALITY = Pattern.compile("(?<=[a-z0-9])(?:Is|Equals)$");
  private static final Pattern NO_PARAMETER =
      Pattern.compile("(?:Is)?(?:Null|NotNull|True|False|Empty|NotEmpty)$");
  private static final Pattern TWO_PARAMETERS = Pattern.compile("(?:Is)?Between$");
  private static final Pattern OTHER =
      Pattern.compile(
          "(?:LessThan|LessThanEqual|GreaterThan|GreaterThanEqual|Before|After|Not|NotIn|In|Like"
              + "|NotLike|StartingWith|StartsWith|EndingWith|EndsWith|Containing|Contains"
              + "|NotContaining|Near|Within|Matches|Regex)$");

  private DerivedQuery() {}

  /**
   * One condition.
   *
   * @param property path of properties in one word: {@code AddressCity}
   * @param equality whether the property must be equal to its one parameter
   * @param parameters how many it takes
   */
  record Condition(String property, boolean equality, int parameters) {}

  /** The conditions in order; empty where the name is no query. */
  static List<Condition> conditions(String name) {
    Matcher method = METHOD.matcher(name);
    if (!method.matches()) {
      return List.of();
    }
    String predicate =
        CASE.matcher(ORDER.matcher(method.group(1)).replaceFirst("")).replaceFirst("");
    List<Condition> conditions = new ArrayList<>();
    for (String part : PART.split(predicate)) {
      conditions.add(condition(CASE.matcher(part).replaceFirst("")));
    }
    return conditions;
  }

  private static Condition condition(String part) {
    if (NO_PARAMETER.matcher(part).find()) {
      return new Condition(part, false, 0);
    }
    if (TWO_PARAMETERS.matcher(part).find()) {
      return new Condition(part, false, 2);
    }
    if (OTHER.matcher(part).find()) {
      return new Condition(part, false, 1);
    }
    return new Condition(EQUALITY.matcher(part).replaceFirst(""), true, 1);
  }
}
