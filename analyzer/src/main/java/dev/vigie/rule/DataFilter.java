package dev.vigie.rule;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.config.NearestName;
import dev.vigie.config.YamlObject;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which personal data a rule is about.
 *
 * @param elements ids; empty for all
 * @param except ids of those that it is not about after all
 * @param families upper-case names; empty for all
 * @param atLeast the least sensitivity that counts
 */
public record DataFilter(
    Set<String> elements, Set<String> except, Set<String> families, Sensitivity atLeast) {
  /** All personal data. */
  public static final DataFilter ALL =
      new DataFilter(Set.of(), Set.of(), Set.of(), Sensitivity.ORDINARY);

  /** Copies the sets. */
  public DataFilter {
    elements = Set.copyOf(elements);
    except = Set.copyOf(except);
    families = Set.copyOf(families);
  }

  /** Reads {@code {elements: […], except: […], families: […], at-least: …}}. */
  static DataFilter read(YamlObject yaml, List<String> known) {
    for (String key : List.of("elements", "except")) {
      for (String element : yaml.texts(key)) {
        if (!known.contains(element)) {
          yaml.problem(
              key,
              "'" + element + "' is no kind of personal data",
              NearestName.hint(element, known));
        }
      }
    }
    Sensitivity atLeast =
        yaml.oneOf("at-least", Arrays.stream(Sensitivity.values()).map(Sensitivity::id).toList())
            .flatMap(Sensitivity::of)
            .orElse(Sensitivity.ORDINARY);
    DataFilter filter =
        new DataFilter(
            new TreeSet<>(yaml.texts("elements")),
            new TreeSet<>(yaml.texts("except")),
            new TreeSet<>(yaml.texts("families")),
            atLeast);
    yaml.done();
    return filter;
  }

  /** Whether the rule is about this kind of data. */
  public boolean matches(Element element) {
    return element.sensitivity().compareTo(atLeast) >= 0
        && !except.contains(element.id())
        && ((elements.isEmpty() && families.isEmpty())
            || elements.contains(element.id())
            || families.contains(element.family()));
  }
}
