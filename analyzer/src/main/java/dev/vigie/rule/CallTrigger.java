package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Claim;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Ground;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.Place;
import dev.vigie.program.code.Callee;
import dev.vigie.rule.call.Call;
import dev.vigie.rule.call.CallMatching;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.call.Uses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A call of certain methods with certain arguments is a weakness by itself, in a program that holds
 * personal data. Equal calls of one method are one finding; test code is left alone.
 *
 * @param of the calls
 * @param unlessWith calls that settle it where the same method makes one
 * @param unlessBeside calls that settle it where the same class makes one
 * @param unlessMade calls that settle it where they made what the call works with
 * @param unlessIn names of methods and classes in which it is none
 * @param usedAs what the value must be called by those who get it; null where that is of no matter
 * @param around where the call must stand
 */
record CallTrigger(
    List<CallPattern> of,
    List<CallPattern> unlessWith,
    List<CallPattern> unlessBeside,
    List<CallPattern> unlessMade,
    @Nullable Pattern unlessIn,
    @Nullable Pattern usedAs,
    CallSurroundings around,
    Severity severity,
    double confidence,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("call", "how", "use");

  CallTrigger {
    of = List.copyOf(of);
    unlessWith = List.copyOf(unlessWith);
    unlessBeside = List.copyOf(unlessBeside);
    unlessMade = List.copyOf(unlessMade);
  }

  /** Reads all keys but the message and the help. */
  static CallTrigger read(YamlObject yaml, String message, String help) {
    List<CallPattern> of = CallPattern.read(yaml, "of");
    if (of.isEmpty()) {
      yaml.problem("of", "the key 'of' is missing", "the calls that the rule is about");
    }
    Severity severity =
        yaml.oneOf("severity", Arrays.stream(Severity.values()).map(Severity::id).toList())
            .flatMap(Severity::of)
            .orElse(Severity.MEDIUM);
    CallTrigger trigger =
        new CallTrigger(
            of,
            CallPattern.read(yaml, "unless-with"),
            CallPattern.read(yaml, "unless-beside"),
            CallPattern.read(yaml, "unless-made"),
            CallPattern.expression(yaml, "unless-in"),
            CallPattern.expression(yaml, "used-as"),
            CallSurroundings.read(yaml),
            severity,
            yaml.number("confidence").orElse(0.9),
            message,
            help);
    yaml.done();
    return trigger;
  }

  @Override
  public Optional<Severity> worst() {
    return Optional.of(severity);
  }

  @Override
  public boolean tellsAbsence() {
    return around.tellsAbsence();
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    if (inquiry.dossier().inventory().members().isEmpty() || !around.holdFor(inquiry)) {
      return new Judgement(List.of(), Set.of());
    }
    Map<String, Finding> findings = new LinkedHashMap<>();
    for (Call call : inquiry.code().named(of)) {
      judge(rule, inquiry, call)
          .ifPresent(f -> findings.putIfAbsent(f.within() + "|" + f.anchor(), f));
    }
    return new Judgement(List.copyOf(findings.values()), Set.of());
  }

  private Optional<Finding> judge(RuleInfo rule, Inquiry inquiry, Call call) {
    String type = call.in().ref().owner();
    if (inquiry.isTest(type)
        || (unlessIn != null
            && (unlessIn.matcher(call.in().name()).find() || unlessIn.matcher(type).find()))) {
      return Optional.empty();
    }
    Optional<CallMatching.Match> match = inquiry.matching().first(of, List.of(call));
    if (match.isEmpty() || settled(inquiry, call) || !around.surround(inquiry, call)) {
      return Optional.empty();
    }
    String use = "";
    if (usedAs != null) {
      Optional<String> used = Uses.of(call, usedAs);
      if (used.isEmpty()) {
        return Optional.empty();
      }
      use = used.get();
    }
    return Optional.of(finding(rule, match.get(), use));
  }

  private boolean settled(Inquiry inquiry, Call call) {
    if (!unlessMade.isEmpty()
        && inquiry.matching().any(unlessMade, inquiry.matching().makers(call, List.of()))) {
      return true;
    }
    return (!unlessWith.isEmpty()
            && inquiry.matching().any(unlessWith, inquiry.code().in(call.in().ref())))
        || (!unlessBeside.isEmpty()
            && inquiry
                .matching()
                .any(unlessBeside, inquiry.code().inType(call.in().ref().owner())));
  }

  private Finding finding(RuleInfo rule, CallMatching.Match match, String use) {
    Call call = match.call();
    Map<String, String> words =
        Map.of("call", call.callee().display(), "how", match.how(), "use", use);
    return new Finding(
        rule.id(),
        severity,
        confidence,
        Wording.fill(message, words),
        Wording.fill(help, words),
        call.at(),
        call.in().ref().toString(),
        List.of(),
        List.of(),
        List.of(),
        call.callee().display() + "|" + match.how() + "|" + use,
        grounds(call));
  }

  /** That the call is what it was taken for. */
  private List<Ground> grounds(Call call) {
    Callee callee = call.callee();
    List<Claim> claims = new ArrayList<>();
    if (call.isWritten() && callee.certainty() != Callee.Certainty.NAME && callee.owner() != null) {
      claims.add(
          new Claim.Calls(
              call.at(),
              callee.name(),
              call.arguments().size(),
              callee.owner(),
              callee.certainty() == Callee.Certainty.METHOD,
              callee.declared() == null ? List.of() : callee.declared().parameters(),
              false,
              List.of()));
    }
    return List.of(new Ground(severity, confidence, claims));
  }
}
