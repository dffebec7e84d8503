package dev.vigie.rule.endpoint;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How code says who may call it. Read from {@code access.yml}.
 *
 * @param marks annotations of methods and types
 * @param restrictingNames simple names of annotations of one's own that keep somebody out
 * @param openingNames simple names of annotations of one's own that let everybody in
 * @param filters types whose objects see every request
 * @param refusing what the code of a filter that refuses looks like: names of calls, constants and
 *     types
 * @param checkNames names of methods that check a right where they are called
 * @param checkTypes library types whose calls tell who calls, or check a right
 * @param artifacts artifact ids of libraries that guard applications, {@code *} for any rest
 * @param packages packages of such libraries
 * @param openPages names of paths and methods that must be open
 * @param ordinaryRoles names of roles that ordinary users have
 */
public record AccessCatalogue(
    List<Mark> marks,
    Pattern restrictingNames,
    Pattern openingNames,
    List<String> filters,
    Pattern refusing,
    Pattern checkNames,
    List<String> checkTypes,
    List<String> artifacts,
    List<String> packages,
    Pattern openPages,
    Pattern ordinaryRoles) {
  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** Nothing is known. */
  public static final AccessCatalogue EMPTY =
      new AccessCatalogue(
          List.of(), NEVER, NEVER, List.of(), NEVER, NEVER, List.of(), List.of(), List.of(), NEVER,
          NEVER);

  /**
   * An annotation.
   *
   * @param grade what it says by itself
   * @param values element that holds roles or an expression, which can say otherwise; null for none
   */
  public record Mark(String annotation, Grade grade, @Nullable String values) {}

  /** Copies the lists. */
  public AccessCatalogue {
    marks = List.copyOf(marks);
    filters = List.copyOf(filters);
    checkTypes = List.copyOf(checkTypes);
    artifacts = List.copyOf(artifacts);
    packages = List.copyOf(packages);
  }

  /** Reads the file; every fault is added to {@code problems}. */
  public static AccessCatalogue read(YamlFile file, List<Problem> problems) {
    Optional<YamlObject> parsed = file.open(problems);
    if (parsed.isEmpty()) {
      return EMPTY;
    }
    YamlObject yaml = parsed.get();
    List<Mark> marks = new ArrayList<>();
    for (YamlObject each : yaml.objects("marks")) {
      Grade grade =
          each.oneOf("grade", List.of("denied", "restricted", "authenticated", "open"))
              .map(g -> Grade.valueOf(g.toUpperCase(Locale.ROOT)))
              .orElse(Grade.RESTRICTED);
      String values = each.text("values").orElse(null);
      each.texts("annotation").forEach(a -> marks.add(new Mark(a, grade, values)));
      each.done();
    }
    AccessCatalogue catalogue =
        new AccessCatalogue(
            marks,
            pattern(yaml, "restricting-names"),
            pattern(yaml, "opening-names"),
            yaml.texts("filters"),
            pattern(yaml, "refusing"),
            pattern(yaml, "check-names"),
            yaml.texts("check-types"),
            yaml.texts("artifacts"),
            yaml.texts("packages"),
            pattern(yaml, "open-pages"),
            pattern(yaml, "ordinary-roles"));
    yaml.done();
    return catalogue;
  }

  private static Pattern pattern(YamlObject yaml, String key) {
    Optional<String> expression = yaml.text(key);
    if (expression.isPresent()) {
      try {
        return Pattern.compile(expression.get());
      } catch (PatternSyntaxException e) {
        yaml.problem(key, "no regular expression: " + e.getDescription(), "");
      }
    }
    return NEVER;
  }
}
