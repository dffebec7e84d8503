package dev.vigie.config;

import java.nio.file.FileSystems;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads which findings a project accepts. */
final class ProjectAllowances {
  private final Set<String> rules;
  private final Set<String> elements;

  /**
   * Reads with these names.
   *
   * @param rules ids of all rules
   * @param elements ids of the kinds of personal data that exist
   */
  ProjectAllowances(Set<String> rules, Set<String> elements) {
    this.rules = rules;
    this.elements = elements;
  }

  List<Allowance> read(YamlObject root) {
    List<Allowance> allowances = new ArrayList<>();
    for (YamlObject object : root.objects("allow")) {
      allowances.add(allowance(object));
    }
    return allowances;
  }

  private Allowance allowance(YamlObject object) {
    List<String> ids = object.texts("rule");
    if (ids.isEmpty()) {
      object.problem("rule", "the key 'rule' is missing", "one id or a list of them");
    }
    for (String id : ids) {
      if (!rules.contains(id)) {
        object.problem("rule", "there is no rule '" + id + "'", NearestName.hintOrAll(id, rules));
      }
    }
    Optional<String> path = object.text("path");
    if (path.filter(glob -> !isGlob(glob)).isPresent()) {
      object.problem("path", "'" + path.get() + "' is no path pattern", "e.g. 'src/legacy/**'");
    }
    Allowance allowance =
        new Allowance(
            ids,
            path,
            object.oneOf("element", elements),
            object.text("reason").orElse(""),
            object.value("expires", ProjectAllowances::day, "a day such as 2031-01-31 is expected"),
            object.file(),
            object.line());
    object.done();
    return allowance;
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static boolean isGlob(String glob) {
    if (glob.isBlank() || glob.startsWith("/")) {
      return false;
    }
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
