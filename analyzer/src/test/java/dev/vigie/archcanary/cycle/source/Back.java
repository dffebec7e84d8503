package dev.vigie.archcanary.cycle.source;

import dev.vigie.archcanary.cycle.finding.Forth;

public interface Back {
  Forth forth();
}
