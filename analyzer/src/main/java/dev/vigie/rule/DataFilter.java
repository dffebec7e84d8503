package dev.vigie.rule;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.config.NearestName;
import dev.vigie.config.YamlObject;
import dev.vigie.inventory.PersonalMember;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which personal data a rule is about.
 *
 * @param elements ids; empty for all
 * @param except ids of those that it is not about after all
 * @param families upper-case names; empty for all
 * @param sensitivities that count
 * @param notAlone ids of elements that count only beside others: who changed a row is no person's
 *     record
 */
public record DataFilter(
    Set<String> elements,
    Set<String> except,
    Set<String> families,
    Set<Sensitivity> sensitivities,
    Set<String> notAlone) {
  /** All personal data. */
  public static final DataFilter ALL =
      new DataFilter(Set.of(), Set.of(), Set.of(), EnumSet.allOf(Sensitivity.class), Set.of());

  /** Copies the sets. */
  public DataFilter {
    elements = Set.copyOf(elements);
    except = Set.copyOf(except);
    families = Set.copyOf(families);
    sensitivities = Set.copyOf(sensitivities);
    notAlone = Set.copyOf(notAlone);
  }

  /**
   * Reads {@code {elements: […], families: […], at-least: …, sensitivities: […], not-alone: […]}}.
   *
   * @param known ids of the kinds of personal data that exist
   */
  public static DataFilter read(YamlObject yaml, List<String> known) {
    List<String> ids = Arrays.stream(Sensitivity.values()).map(Sensitivity::id).toList();
    Sensitivity atLeast =
        yaml.oneOf("at-least", ids).flatMap(Sensitivity::of).orElse(Sensitivity.ORDINARY);
    Set<Sensitivity> sensitivities =
        EnumSet.range(atLeast, Sensitivity.values()[Sensitivity.values().length - 1]);
    List<String> named = yaml.texts("sensitivities");
    for (String id : named) {
      if (!ids.contains(id)) {
        yaml.problem(
            "sensitivities", "'" + id + "' is no sensitivity", NearestName.hintOrAll(id, ids));
      }
    }
    if (!named.isEmpty()) {
      sensitivities.removeIf(each -> !named.contains(each.id()));
    }
    DataFilter filter =
        new DataFilter(
            elements(yaml, "elements", known),
            elements(yaml, "except", known),
            new TreeSet<>(yaml.texts("families")),
            sensitivities,
            elements(yaml, "not-alone", known));
    yaml.done();
    return filter;
  }

  private static Set<String> elements(YamlObject yaml, String key, List<String> known) {
    for (String element : yaml.texts(key)) {
      if (!known.contains(element)) {
        yaml.problem(
            key, "'" + element + "' is no kind of personal data", NearestName.hint(element, known));
      }
    }
    return new TreeSet<>(yaml.texts(key));
  }

  /** Whether the rule is about this kind of data. */
  public boolean matches(Element element) {
    return sensitivities.contains(element.sensitivity())
        && !except.contains(element.id())
        && ((elements.isEmpty() && families.isEmpty())
            || elements.contains(element.id())
            || families.contains(element.family()));
  }

  /** Whether all that is held counts only beside other data. */
  boolean isOnlyBeside(Collection<PersonalMember> members) {
    return members.stream().allMatch(member -> notAlone.contains(member.element().id()));
  }
}
