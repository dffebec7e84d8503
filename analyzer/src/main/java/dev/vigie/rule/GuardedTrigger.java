package dev.vigie.rule;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.flow.CallGraph;
import dev.vigie.inventory.Place;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.rule.call.Call;
import dev.vigie.rule.call.CallMatching;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A method whose words say what it is about, and from which some call is reached, where nothing on
 * the way asks for something: marketing mail to persons, and no word of consent in the code that
 * chooses them.
 *
 * @param calls that are to be guarded
 * @param about words of the method, its class or its constant texts
 * @param notAbout words that take it back
 * @param unless words of a guard: of methods, members, queries, texts and types nearby
 */
record GuardedTrigger(
    List<CallPattern> calls,
    Pattern about,
    Pattern notAbout,
    Pattern unless,
    Severity severity,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("method", "call");

  /** How far from the method the call may be. */
  private static final int STEPS = 4;

  private static final double CONFIDENCE = 0.6;

  GuardedTrigger {
    calls = List.copyOf(calls);
  }

  @Override
  public boolean tellsAbsence() {
    return true;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    if (!inquiry.dossier().complete()) {
      return new Judgement(List.of(), Set.of());
    }
    Set<MethodRef> direct = new LinkedHashSet<>();
    Map<MethodRef, Call> made = new TreeMap<>();
    for (Call call : inquiry.code().named(calls)) {
      Optional<CallMatching.Match> match = inquiry.matching().first(calls, List.of(call));
      if (match.isPresent() && direct.add(call.in().ref())) {
        made.put(call.in().ref(), call);
      }
    }
    List<Finding> findings = new ArrayList<>();
    Set<MethodRef> reaching = new LinkedHashSet<>(direct);
    Set<MethodRef> said = new HashSet<>();
    Set<MethodRef> step = direct;
    for (int i = 0; i <= STEPS && !step.isEmpty(); i++) {
      Set<MethodRef> next = new LinkedHashSet<>();
      for (MethodRef ref : step) {
        Optional<Method> method =
            inquiry.program().method(ref).filter(m -> !inquiry.isTest(ref) && m.body() != null);
        if (method.isPresent() && isAbout(inquiry, method.get())) {
          // Its callers are about the same thing: what is nearest to the call is told.
          if (said.add(ref) && !new Vicinity(inquiry).says(ref, unless)) {
            findings.add(finding(rule, method.get(), nearest(inquiry, ref, made)));
          }
        } else {
          inquiry.calls().callers(ref).stream()
              .map(CallGraph.Site::caller)
              .filter(reaching::add)
              .forEach(next::add);
        }
      }
      step = next;
    }
    return new Judgement(findings, Set.of());
  }

  private boolean isAbout(Inquiry inquiry, Method method) {
    List<String> words = new ArrayList<>(List.of(method.name(), simple(method.ref().owner())));
    words.addAll(new Vicinity(inquiry).texts(method));
    return words.stream().anyMatch(w -> about.matcher(w).matches())
        && words.stream().noneMatch(w -> notAbout.matcher(w).matches());
  }

  private static String simple(String type) {
    return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
  }

  private static Optional<Call> nearest(
      Inquiry inquiry, MethodRef from, Map<MethodRef, Call> made) {
    for (MethodRef ref : inquiry.calls().reachable(List.of(from))) {
      if (made.containsKey(ref)) {
        return Optional.of(made.get(ref));
      }
    }
    return Optional.empty();
  }

  private Finding finding(RuleInfo rule, Method method, Optional<Call> call) {
    Map<String, String> words =
        Map.of(
            "method",
            simple(method.ref().owner()) + "." + method.name(),
            "call",
            call.map(c -> c.callee().display()).orElse("a call"));
    List<Finding.Related> related = new ArrayList<>();
    call.map(Call::at).ifPresent(at -> related.add(new Finding.Related("sent here", at)));
    Location at = method.at();
    return new Finding(
        rule.id(),
        severity,
        CONFIDENCE,
        Wording.fill(message, words),
        Wording.fill(help, words),
        at,
        method.ref().toString(),
        List.of(),
        related,
        List.of(),
        method.name());
  }
}
