package dev.vigie.rule;

import dev.vigie.finding.Finding;
import java.util.List;

/** Holds a dossier against one duty. A pure function: no state, no order of calls. */
public interface Rule {
  /** What is told about it. */
  RuleInfo info();

  /**
   * Whether it says that something was not found, which it keeps to itself where not all was read.
   */
  default boolean tellsAbsence() {
    return false;
  }

  /** All findings, in any order. */
  List<Finding> judge(Dossier dossier);
}
