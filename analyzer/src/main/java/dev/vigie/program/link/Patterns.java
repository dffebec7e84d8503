package dev.vigie.program.link;

import dev.vigie.facts.Case;
import dev.vigie.facts.Pattern;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Branch;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Links {@code instanceof}, {@code switch} and the patterns of both. */
final class Patterns {
  private final BodyLinker body;

  Patterns(BodyLinker body) {
    this.body = body;
  }

  Expression link(dev.vigie.facts.Expression.InstanceOf test) {
    Expression operand = body.link(test.operand(), null);
    List<Expression.LocalWrite> bindings = new ArrayList<>(1);
    JavaType tested = bind(test.pattern(), operand, bindings);
    return new Expression.TypeTest(operand, tested, bindings, test.at());
  }

  /** Declares what a pattern binds; returns the type it tests. */
  private JavaType bind(Pattern pattern, Expression operand, List<Expression.LocalWrite> bindings) {
    if (pattern instanceof Pattern.OfType of) {
      boolean inferred = of.type().name().equals("var") || of.type().name().isEmpty();
      JavaType type =
          inferred ? operand.type() : withArguments(body.resolve(of.type()), operand.type());
      String name = of.name();
      if (name != null && !name.equals("_")) {
        Local local = body.frame().declare(name, type, Local.Role.BINDING, List.of(), pattern.at());
        Expression value = inferred ? operand : new Expression.Cast(type, operand, pattern.at());
        bindings.add(new Expression.LocalWrite(local, value, false, pattern.at()));
      }
      return type;
    }
    if (pattern instanceof Pattern.OfRecord of) {
      JavaType type = withArguments(body.resolve(of.type()), operand.type());
      Expression cast = new Expression.Cast(type, operand, pattern.at());
      List<FieldSymbol> components = components(type);
      for (int i = 0; i < of.components().size(); i++) {
        Expression component =
            i < components.size()
                ? accessor(cast, type, components.get(i), pattern.at())
                : new Expression.Unknown(Substitution.UNKNOWN, List.of(cast), pattern.at());
        bind(of.components().get(i), component, bindings);
      }
      return type;
    }
    return operand.type();
  }

  /** A raw generic type takes the arguments that the tested value has. */
  private JavaType withArguments(JavaType type, JavaType operand) {
    if (!(type instanceof JavaType.Declared declared) || !declared.args().isEmpty()) {
      return type;
    }
    ClassSymbol symbol = body.symbol(type);
    if (symbol == null || symbol.typeParameters().isEmpty() || operand.arguments().isEmpty()) {
      return type;
    }
    JavaType.Declared as =
        body.linking().hierarchy().asSuper(symbol.asDeclared(), operand.erasure());
    if (as == null || as.args().size() != operand.arguments().size()) {
      return type;
    }
    Inference inference =
        new Inference(body.linking().hierarchy(), symbol.typeParameters(), Map.of());
    inference.returnsTo(inference.formal(as), operand);
    return inference.resolve(symbol.asDeclared());
  }

  private List<FieldSymbol> components(JavaType type) {
    ClassSymbol symbol = body.symbol(type);
    List<FieldSymbol> result = new ArrayList<>();
    if (symbol != null) {
      for (FieldSymbol field : symbol.fields().values()) {
        if (!field.isStatic()) {
          result.add(field);
        }
      }
    }
    return result;
  }

  private Expression accessor(Expression receiver, JavaType type, FieldSymbol field, long at) {
    ClassSymbol symbol = Objects.requireNonNull(body.symbol(type));
    JavaType seen =
        Substitution.apply(
            Substitution.of(symbol.typeParameters(), type.arguments()), field.type());
    for (MethodSymbol method : symbol.methods(field.name())) {
      if (method.arity() == 0) {
        Callee callee =
            new Callee(
                symbol.name(),
                method.name(),
                List.of(),
                false,
                method.fromSource() ? method.ref() : null,
                type,
                Callee.Certainty.METHOD);
        return new Expression.Invoke(receiver, callee, List.of(), false, seen, Span.NONE, at);
      }
    }
    return new Expression.FieldRead(receiver, new FieldRef(symbol.name(), field.name()), seen, at);
  }

  Expression link(dev.vigie.facts.Expression.Switch choice, @Nullable JavaType target) {
    Expression selector = body.link(choice.selector(), null);
    Frame.ValueScope values = new Frame.ValueScope(target, false);
    body.frame().pushYield(values);
    List<Branch> branches = branches(selector, choice.cases());
    body.frame().popYield();
    JavaType type = body.lambdas().joined(values.given());
    return new Expression.Switch(type, selector, branches, choice.at());
  }

  Statement link(dev.vigie.facts.Statement.Switch choice) {
    Expression selector = body.link(choice.selector(), null);
    return new Statement.Switch(selector, branches(selector, choice.cases()), choice.at());
  }

  private List<Branch> branches(Expression selector, List<Case> cases) {
    TypeScope before = body.frame().types();
    int all = body.frame().enter();
    List<Branch> branches = new ArrayList<>(cases.size());
    for (Case each : cases) {
      TypeScope around = body.frame().types();
      int mark = each.arrow() ? body.frame().enter() : -1;
      branches.add(branch(selector, each));
      if (each.arrow()) {
        body.frame().leave(mark, around);
      }
    }
    body.frame().leave(all, before);
    return branches;
  }

  private Branch branch(Expression selector, Case fact) {
    List<Expression> constants = new ArrayList<>(fact.labels().size());
    List<Expression.LocalWrite> bindings = new ArrayList<>(0);
    for (Pattern label : fact.labels()) {
      if (label instanceof Pattern.OfConstant constant) {
        constants.add(constant(selector.type(), constant.value()));
      } else {
        bind(label, selector, bindings);
      }
    }
    dev.vigie.facts.Expression guard = fact.guard();
    return new Branch(
        constants,
        bindings,
        guard == null ? null : body.link(guard, JavaType.BOOLEAN),
        fact.isDefault(),
        !fact.arrow(),
        body.linkAll(fact.body()));
  }

  private Expression constant(JavaType selector, dev.vigie.facts.Expression label) {
    if (label instanceof dev.vigie.facts.Expression.Name name
        && selector instanceof JavaType.Declared declared) {
      ClassSymbol symbol = body.symbol(declared);
      FieldSymbol field = symbol == null ? null : symbol.fields().get(name.identifier());
      boolean unknownEnum =
          symbol == null && body.names().variable(name.identifier(), name.at()) == null;
      if ((field != null && field.isStatic()) || unknownEnum) {
        return new Expression.FieldRead(
            null, new FieldRef(declared.name(), name.identifier()), declared, name.at());
      }
    }
    return body.link(label, selector);
  }
}
