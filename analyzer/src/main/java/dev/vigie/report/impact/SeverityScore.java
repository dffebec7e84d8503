package dev.vigie.report.impact;

import dev.vigie.finding.FearedEvent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How serious an event would be for the persons, and why.
 *
 * @param base level of the worst sort of data
 * @param rows ids of the sorts of data that are as bad as that
 * @param worst the data of these sorts, in order of place
 * @param raises ids of what raises or lowers the base by one: {@code combined}, {@code
 *     large-scale}, {@code vulnerable}, {@code pseudonymised}
 */
public record SeverityScore(
    Level level, Level base, List<String> rows, List<Held> worst, List<String> raises) {
  /** Many sorts of data on persons. */
  public static final String COMBINED = "combined";

  /** A person says that the scale is large. */
  public static final String LARGE_SCALE = "large-scale";

  /** Persons who can defend themselves less. */
  public static final String VULNERABLE = "vulnerable";

  /** Who it is cannot be read from the data alone. */
  public static final String PSEUDONYMISED = "pseudonymised";

  /** Copies the lists. */
  public SeverityScore {
    rows = List.copyOf(rows);
    worst = List.copyOf(worst);
    raises = List.copyOf(raises);
  }

  /** Measures it. */
  static SeverityScore of(RiskScale scale, FearedEvent event, RiskCase risk) {
    Level base = Level.NEGLIGIBLE;
    List<String> rows = new ArrayList<>();
    Set<Held> worst = new TreeSet<>();
    Set<String> present = present(scale, risk);
    for (RiskScale.Row row : scale.rows()) {
      if (!present.contains(row.id()) || row.level(event).compareTo(base) < 0) {
        continue;
      }
      if (row.level(event).compareTo(base) > 0) {
        base = row.level(event);
        rows.clear();
        worst.clear();
      }
      rows.add(row.id());
      risk.data().stream().filter(row::matches).forEach(worst::add);
    }
    List<String> raises = raises(scale, event, risk);
    int level = base.value();
    for (String raise : raises) {
      level += raise.equals(PSEUDONYMISED) ? -1 : 1;
    }
    return new SeverityScore(Level.of(level), base, rows, List.copyOf(worst), raises);
  }

  /** Ids of the kinds of the worst data. */
  Set<String> worstElements() {
    Set<String> elements = new LinkedHashSet<>();
    worst.forEach(held -> elements.add(held.element().id()));
    return elements;
  }

  private static Set<String> present(RiskScale scale, RiskCase risk) {
    Set<String> present = new LinkedHashSet<>();
    for (RiskScale.Row row : scale.rows()) {
      if (row.beside().filter(beside -> !present.contains(beside)).isEmpty()
          && risk.data().stream().anyMatch(row::matches)) {
        present.add(row.id());
      }
    }
    return present;
  }

  private static List<String> raises(RiskScale scale, FearedEvent event, RiskCase risk) {
    List<String> raises = new ArrayList<>();
    if (risk.data().isEmpty()) {
      return raises;
    }
    // The two are one step together: both say that more can be learnt of more persons.
    if (risk.largeScale()) {
      raises.add(LARGE_SCALE);
    } else if (isCombined(scale, risk)) {
      raises.add(COMBINED);
    }
    if (risk.data().stream().anyMatch(held -> held.isOfAny(scale.vulnerable()))) {
      raises.add(VULNERABLE);
    }
    if (risk.pseudonymised() && event == FearedEvent.ACCESS) {
      raises.add(PSEUDONYMISED);
    }
    return raises;
  }

  /** Whether many families of data are held on persons of one sort. */
  private static boolean isCombined(RiskScale scale, RiskCase risk) {
    Map<String, Set<String>> families = new TreeMap<>();
    for (Held held : risk.data()) {
      if (!scale.besides().contains(held.element().family())) {
        Set<String> subjects = held.subjects().isEmpty() ? Set.of("") : held.subjects();
        for (String subject : subjects) {
          families.computeIfAbsent(subject, key -> new TreeSet<>()).add(held.element().family());
        }
      }
    }
    return families.values().stream().anyMatch(each -> each.size() >= scale.combined());
  }
}
