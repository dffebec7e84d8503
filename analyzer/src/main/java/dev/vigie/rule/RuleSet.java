package dev.vigie.rule;

import dev.vigie.config.NearestName;
import dev.vigie.config.Problem;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules of a run, by id. */
public final class RuleSet {
  private final SortedMap<String, Rule> byId;

  private RuleSet(SortedMap<String, Rule> byId) {
    this.byId = Collections.unmodifiableSortedMap(byId);
  }

  /**
   * Of these rules.
   *
   * @param problems where it is said that two rules have one id; the first of them counts
   */
  public static RuleSet of(Collection<Rule> rules, List<Problem> problems) {
    SortedMap<String, Rule> byId = new TreeMap<>();
    for (Rule rule : rules) {
      String id = rule.info().id();
      if (byId.putIfAbsent(id, rule) != null) {
        problems.add(
            new Problem(id, 0, 0, "two rules have the id '" + id + "'", "rename one of them"));
      }
    }
    return new RuleSet(byId);
  }

  /** All rules, ordered by id. */
  public Collection<Rule> all() {
    return byId.values();
  }

  /** All ids, in order. */
  public Set<String> ids() {
    return byId.keySet();
  }

  /** The rule of this id. */
  public Optional<Rule> rule(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** What a user meant by an id that there is not: "did you mean …?", or "" where none is near. */
  public String hint(String id) {
    return NearestName.hint(id, byId.keySet());
  }
}
