package dev.vigie.fix;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import java.util.Optional;
import java.util.Set;

/** Knows how to mend the findings of some rules. */
interface Fixer {
  /** Ids of the rules some of whose findings it can mend. */
  Set<String> rules();

  /** The fix of a whole finding; empty where only a part of it could be mended, or nothing. */
  Optional<Fix> fix(Finding finding, ParsedFiles files);
}
