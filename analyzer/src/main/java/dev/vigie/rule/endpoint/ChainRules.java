package dev.vigie.rule.endpoint;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who may call which paths, as a configuration says it: groups of rules, each for some paths.
 *
 * @param ignored requests that no group sees
 * @param chains in order: the first whose scope a request meets decides
 */
record ChainRules(List<Rule> ignored, List<Chain> chains) {

  /** Whether a request is meant. */
  enum Match {
    YES,
    NO,
    MAYBE
  }

  /**
   * Requests by path and HTTP method.
   *
   * @param pattern null where it cannot be read
   * @param verb null for any
   */
  record Request(@Nullable String pattern, @Nullable String verb) {
    static final Request ANY = new Request("/**", null);
    static final Request UNREADABLE = new Request(null, null);

    Match match(String path, String asked) {
      if (verb != null && !verb.equals(asked)) {
        return Match.NO;
      }
      return pattern == null
          ? Match.MAYBE
          : PathTemplate.covers(pattern, path) ? Match.YES : Match.NO;
    }
  }

  /** Requests, and who may send them. */
  record Rule(List<Request> requests, Access access) {
    Rule {
      requests = List.copyOf(requests);
    }

    Match match(String path, String verb) {
      return ChainRules.match(requests, path, verb);
    }
  }

  /**
   * Rules in order, for the requests of a scope.
   *
   * @param otherwise who may send what no rule is about
   * @param conditional whether it may be switched off
   * @param module that it belongs to
   */
  record Chain(
      List<Request> scope,
      List<Rule> rules,
      Access otherwise,
      int order,
      boolean conditional,
      String module) {
    Chain {
      scope = List.copyOf(scope);
      rules = List.copyOf(rules);
    }

    Access access(String path, String verb) {
      boolean maybe = false;
      for (Rule rule : rules) {
        Match match = rule.match(path, verb);
        if (match == Match.YES) {
          return maybe && !rule.access().guarded()
              ? new Access(Grade.UNREADABLE, rule.access().reason(), "", rule.access().at())
              : rule.access();
        }
        maybe |= match == Match.MAYBE && rule.access().guarded();
      }
      return maybe
          ? new Access(Grade.UNREADABLE, otherwise.reason(), "", otherwise.at())
          : otherwise;
    }
  }

  ChainRules {
    ignored = List.copyOf(ignored);
    chains = List.copyOf(chains);
  }

  private static Match match(List<Request> requests, String path, String verb) {
    Match best = Match.NO;
    for (Request request : requests) {
      Match match = request.match(path, verb);
      if (match == Match.YES) {
        return match;
      }
      best = match == Match.MAYBE ? match : best;
    }
    return best;
  }

  /** Who may call an endpoint of a module: what its loosest path and HTTP method allow. */
  Access access(Endpoint endpoint) {
    return access(
        endpoint.paths(), endpoint.verbs().isEmpty() ? Set.of("GET", "POST") : endpoint.verbs());
  }

  /** Who may send requests of these HTTP methods to these paths; likewise. */
  Access access(List<String> paths, Set<String> verbs) {
    if (paths.isEmpty()) {
      return chains.stream().anyMatch(c -> !c.rules().isEmpty())
          ? new Access(Grade.UNREADABLE, "rules by path", "", null)
          : Access.UNGUARDED;
    }
    Access loosest = new Access(Grade.DENIED, "", "", null);
    for (String path : paths) {
      for (String verb : new java.util.TreeSet<>(verbs)) {
        Access access = access(path, verb);
        loosest = access.grade().compareTo(loosest.grade()) >= 0 ? access : loosest;
      }
    }
    return loosest;
  }

  private Access access(String path, String verb) {
    for (Rule rule : ignored) {
      if (rule.match(path, verb) == Match.YES) {
        return rule.access();
      }
    }
    Access fallback = Access.UNGUARDED;
    for (Chain chain : chains) {
      Match match = match(chain.scope(), path, verb);
      if (match == Match.NO) {
        continue;
      }
      Access access = chain.access(path, verb);
      if (match == Match.YES && (!chain.conditional() || access.guarded())) {
        // A chain that can be switched off guards, but does not open: another takes its place.
        return fallback.guarded() ? fallback : access;
      }
      if (access.grade().compareTo(fallback.grade()) < 0) {
        fallback = access;
      }
    }
    return fallback;
  }
}
