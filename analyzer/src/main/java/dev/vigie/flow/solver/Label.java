package dev.vigie.flow.solver;

/** What a client follows through a program. Two labels are the same where their keys are. */
public interface Label {
  /** Identifies the label; decides equality and order. */
  String key();

  /** As a reader says it. */
  String display();

  /** Whether a reader is told the very same of both, beside their being equal. */
  default boolean tellsSameAs(Label other) {
    return equals(other);
  }
}
