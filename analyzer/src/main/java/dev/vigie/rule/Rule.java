package dev.vigie.rule;

import dev.vigie.finding.Finding;
import java.util.List;

/** Holds a dossier against one duty. A pure function: no state, no order of calls. */
public interface Rule {
  /** What is told about it. */
  RuleInfo info();

  /** All findings, in any order. */
  List<Finding> judge(Dossier dossier);
}
