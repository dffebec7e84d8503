package dev.vigie.report.impact;

import java.util.List;
import java.util.Optional;

/**
 * A criterion held against a program.
 *
 * @param shown what code alone says
 * @param answered whether the criterion is met, as a person says; empty where nobody did
 * @param signs what speaks for it, in {@link Sign#ORDER}
 * @param open ids of the questions that would settle it
 */
public record Assessed(
    Criterion criterion,
    Likeliness shown,
    Optional<Answered> answered,
    List<Sign> signs,
    List<String> open) {
  /** Copies the lists. */
  public Assessed {
    signs = List.copyOf(signs);
    open = List.copyOf(open);
  }

  /** Whether a person says no where the code shows the contrary. */
  public boolean isContradicted() {
    return shown == Likeliness.LIKELY && answered.filter(answer -> !answer.met()).isPresent();
  }

  /** What code and answer say together: an answer settles it, unless the code shows otherwise. */
  public Likeliness likeliness() {
    if (isContradicted()) {
      return Likeliness.TO_CHECK;
    }
    return answered
        .map(answer -> answer.met() ? Likeliness.LIKELY : Likeliness.UNLIKELY)
        .orElse(shown);
  }
}
