package dev.vigie.flow.solver;

import java.util.Optional;

/** The labels of values that are found under a telling constant name. */
final class NamedKeys {
  private final Evaluation evaluation;

  NamedKeys(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** What a call gives, with the label of the name under which it looked it up. */
  Value named(Value result, Call call, State state) {
    Optional<Label> label = evaluation.semantics().ofKey(call.site());
    if (label.isEmpty() || result.isConstant() || ExpressionWalk.isKnown(result)) {
      return result;
    }
    Value holder = call.receiver() == null ? Value.NOTHING : call.receiver();
    String element = Elements.at(call.arguments().get(0));
    if (isSeen(holder, element, state)) {
      return result;
    }
    return result.or(
        evaluation.entering(label.get(), FieldWalk.handedIn(holder, element), call.site()));
  }

  /** Whether all that may have been put under a name is known. */
  static boolean isSeen(Value holder, String element, State state) {
    return !holder.places().isEmpty()
        && holder.places().stream()
            .allMatch(
                place -> {
                  Slot slot = state.reader().slot(place, element);
                  return (slot != null && slot.definite())
                      || NewObjects.isSeen(place, state.reader());
                });
  }
}
