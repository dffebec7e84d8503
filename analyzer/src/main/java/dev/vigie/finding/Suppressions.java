package dev.vigie.finding;

import dev.vigie.source.SourceProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The suppressions of all files, checked against the rules that exist.
 *
 * @param all those that name at least one rule that exists, with these rules only; narrowest first,
 *     so that the reason given is the most particular one
 * @param faults one for each rule id that does not exist, and for each mark that names none
 */
public record Suppressions(List<Suppression> all, List<SourceProblem> faults) {
  private static final Comparator<Suppression> NARROWEST_FIRST =
      Comparator.<Suppression>comparingInt(Suppression::lines)
          .thenComparing(Suppression::at)
          .thenComparing(s -> s.ruleIds() + s.reason());

  /** None at all. */
  public static final Suppressions NONE = new Suppressions(List.of(), List.of());

  /** Copies the lists. */
  public Suppressions {
    all = List.copyOf(all);
    faults = List.copyOf(faults);
  }

  /** A rule id in a suppression that silenced nothing. */
  public record Unused(String ruleId, Suppression suppression) {}

  /**
   * Checks what was written.
   *
   * @param ruleIds the rules that exist, those that are switched off included
   * @param hint says for an unknown rule id what to do, e.g. the nearest one; may be empty
   */
  public static Suppressions of(
      List<Suppression> written, Set<String> ruleIds, UnaryOperator<String> hint) {
    List<Suppression> valid = new ArrayList<>();
    List<SourceProblem> faults = new ArrayList<>();
    for (Suppression suppression : written) {
      List<String> known = new ArrayList<>();
      for (String id : suppression.ruleIds()) {
        if (ruleIds.contains(id)) {
          known.add(id);
        } else {
          String unknown = "this suppression names a rule that does not exist: '" + id + "'";
          faults.add(fault(suppression, unknown, hint.apply(id)));
        }
      }
      if (suppression.ruleIds().isEmpty()) {
        faults.add(
            fault(
                suppression,
                "this suppression names no rule and silences nothing",
                "write the rule id after 'vigie:allow'"));
      }
      if (!known.isEmpty()) {
        valid.add(suppression.of(known));
      }
    }
    valid.sort(NARROWEST_FIRST);
    faults.sort(
        Comparator.comparing(SourceProblem::path)
            .thenComparingInt(SourceProblem::line)
            .thenComparing(SourceProblem::message));
    return new Suppressions(valid, faults);
  }

  private static SourceProblem fault(Suppression suppression, String message, String remedy) {
    return new SourceProblem(
        suppression.at().path(), suppression.at().line(), message, remedy, false);
  }
}
