package dev.vigie.rule;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.PersonalMember;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/** A personal datum in one finding, with what it adds to it. */
record Exposed(PersonalMember member, Severity severity, double confidence) {
  /** Worst first, then surest, then as declared. */
  static final Comparator<Exposed> WORST_FIRST =
      Comparator.comparing(Exposed::severity)
          .thenComparingDouble(Exposed::confidence)
          .reversed()
          .thenComparing(exposed -> exposed.member().at())
          .thenComparing(exposed -> exposed.member().place().display())
          .thenComparing(exposed -> exposed.member().place().owner())
          .thenComparing(exposed -> exposed.member().element().id());

  /**
   * A datum as the severity table sees it.
   *
   * @param exposure row of the table
   * @param doubt what the confidence is multiplied by
   */
  static Exposed of(
      PersonalMember member,
      String exposure,
      SeverityScale scale,
      SeverityScale.Circumstances circumstances,
      double doubt) {
    return new Exposed(
        member,
        scale.of(exposure, member.element(), member.subject(), circumstances),
        member.confidence() * doubt);
  }

  /** The same where nothing special surrounds it. */
  static Exposed of(PersonalMember member, String exposure, SeverityScale scale, double doubt) {
    return of(member, exposure, scale, SeverityScale.Circumstances.PLAIN, doubt);
  }

  /**
   * The same told because something was not found: less sure, and whoever is concerned, not above
   * medium where the table does not say so itself.
   */
  Exposed unfound(SeverityScale scale, String exposure) {
    Severity table = scale.of(exposure, member.element());
    Severity worst = table.atLeast(Severity.MEDIUM) ? table : Severity.MEDIUM;
    return new Exposed(member, severity.atMost(worst), confidence * scale.doubts().nothingFound());
  }

  /** As findings list it. */
  Finding.Datum datum() {
    return new Finding.Datum(
        member.place().display(),
        member.element().id(),
        member.element().sensitivity().id(),
        member.at());
  }

  /** The members, in the order given, each once. */
  static List<PersonalMember> members(List<Exposed> data) {
    List<PersonalMember> members = new ArrayList<>();
    for (Exposed each : data) {
      if (!members.contains(each.member())) {
        members.add(each.member());
      }
    }
    return members;
  }

  /** As findings list them, each once. */
  static List<Finding.Datum> data(List<Exposed> data) {
    return data.stream().map(Exposed::datum).distinct().toList();
  }

  /** Names of the data, in an order that does not depend on how bad each is. */
  static String names(List<Exposed> data) {
    TreeSet<String> names = new TreeSet<>();
    data.forEach(
        each -> names.add(each.member().place().owner() + "." + each.member().place().member()));
    return String.join(",", names);
  }
}
