package dev.vigie.cli;

import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.rule.RuleInfo;
import java.util.List;

final class BuiltInEngine implements Engine {
  @Override
  public CheckOutcome check(CheckRequest request) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<RuleInfo> rules() {
    throw new UnsupportedOperationException();
  }
}
