package dev.vigie.rule;

import java.util.List;

/**
 * Brings rules that no declarative kind can say. Found by {@link java.util.ServiceLoader}: a module
 * names its providers in {@code META-INF/services/dev.vigie.rule.RuleProvider}.
 */
public interface RuleProvider {
  /** Its rules, with what rules may know. */
  List<Rule> rules(Knowledge knowledge);
}
