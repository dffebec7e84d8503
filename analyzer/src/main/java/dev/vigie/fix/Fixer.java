package dev.vigie.fix;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import java.util.Optional;

/** Knows how to mend the findings of some rules. */
interface Fixer {
  /** Whether this rule's findings are worth a look. */
  boolean knows(String ruleId);

  /** The fix of a whole finding; empty where only a part of it could be mended, or nothing. */
  Optional<Fix> fix(Finding finding, ParsedFiles files);
}
