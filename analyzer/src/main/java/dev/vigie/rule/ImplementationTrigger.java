package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.Place;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method or lambda that a library calls to have something decided decides nothing: it is empty,
 * or always gives the same answer.
 *
 * @param types of the library, one of which the class or the lambda is
 * @param methods that are meant
 * @param does {@code nothing}, or the constant that it always returns
 */
record ImplementationTrigger(
    List<String> types,
    List<String> methods,
    String does,
    Severity severity,
    double confidence,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("type", "method");

  private static final String NOTHING = "nothing";

  ImplementationTrigger {
    types = List.copyOf(types);
    methods = List.copyOf(methods);
  }

  /** Reads all keys but the message and the help. */
  static ImplementationTrigger read(YamlObject yaml, String message, String help) {
    List<String> types = yaml.texts("type");
    if (types.isEmpty()) {
      yaml.problem("type", "the key 'type' is missing", "the interface of the library");
    }
    ImplementationTrigger trigger =
        new ImplementationTrigger(
            types,
            yaml.texts("methods"),
            yaml.requiredText("does"),
            yaml.oneOf("severity", Arrays.stream(Severity.values()).map(Severity::id).toList())
                .flatMap(Severity::of)
                .orElse(Severity.MEDIUM),
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
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    List<Finding> findings = new ArrayList<>();
    if (!inquiry.dossier().inventory().members().isEmpty()) {
      for (TypeDeclaration type : inquiry.program().types()) {
        if (!type.test()) {
          for (Method method : type.methods()) {
            findings.addAll(of(rule, inquiry, type, method));
          }
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  private List<Finding> of(RuleInfo rule, Inquiry inquiry, TypeDeclaration type, Method method) {
    List<Finding> findings = new ArrayList<>();
    Statement body = method.body();
    if (body == null || method.origin() != Method.Origin.SOURCE) {
      return findings;
    }
    if (methods.contains(method.name()) && isOne(inquiry, type.name()) && isFutile(body)) {
      findings.add(finding(rule, method, method.at()));
    }
    for (Expression expression : inquiry.program().code(type).of(method)) {
      if (expression instanceof Expression.Lambda lambda
          && isOne(inquiry, lambda.type().erasure())
          && isFutile(lambda.body())) {
        findings.add(finding(rule, method, Location.of(method.at().path(), lambda.at())));
      }
    }
    return findings;
  }

  private boolean isOne(Inquiry inquiry, String type) {
    return types.stream().anyMatch(wanted -> inquiry.program().isSubtype(type, wanted));
  }

  private boolean isFutile(Statement body) {
    List<Expression> returned = Walk.returned(body);
    if (does.equals(NOTHING)) {
      return returned.isEmpty() && isEmpty(body);
    }
    return !returned.isEmpty()
        && returned.stream()
            .allMatch(value -> value instanceof Expression.Constant c && does.equals(c.text()));
  }

  private static boolean isEmpty(@Nullable Statement body) {
    return body instanceof Statement.Block block
        ? block.statements().stream().allMatch(ImplementationTrigger::isEmpty)
        : body instanceof Statement.Return empty && empty.value() == null;
  }

  private Finding finding(RuleInfo rule, Method method, Location at) {
    String type = types.get(0).substring(types.get(0).lastIndexOf('.') + 1);
    Map<String, String> words =
        Map.of("type", type, "method", methods.isEmpty() ? type : methods.get(0));
    return new Finding(
        rule.id(),
        severity,
        confidence,
        Wording.fill(message, words),
        Wording.fill(help, words),
        at,
        method.ref().toString(),
        List.of(),
        List.of(),
        List.of(),
        type + "|" + does);
  }
}
