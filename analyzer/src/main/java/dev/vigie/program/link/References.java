package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links method references (JLS 15.13). */
final class References {
  private final BodyLinker body;

  References(BodyLinker body) {
    this.body = body;
  }

  /**
   * {@code (Predicate<T>) this::test} reaches us as a reference on the cast {@code this}. Where the
   * type cast to is a functional interface that has no such method, the cast of the reference is
   * meant; null elsewhere.
   */
  dev.vigie.facts.Expression.@Nullable Cast castOf(
      dev.vigie.facts.Expression.MethodReference reference) {
    if (!(reference.target() instanceof dev.vigie.facts.Expression.Cast cast)) {
      return null;
    }
    JavaType type = body.resolve(cast.type());
    boolean meant =
        body.linking().functions().of(type) != null
            && body.calls().candidates(type, reference.name()).isEmpty();
    return meant
        ? new dev.vigie.facts.Expression.Cast(
            cast.type(),
            new dev.vigie.facts.Expression.MethodReference(
                cast.operand(), reference.name(), reference.at()),
            cast.at())
        : null;
  }

  /** What the part before {@code ::} is. */
  private record On(@Nullable Expression receiver, JavaType type) {}

  private On on(dev.vigie.facts.Expression.MethodReference reference) {
    dev.vigie.facts.Expression target = reference.target();
    if (target instanceof dev.vigie.facts.Expression.Super) {
      ClassSymbol self = body.frame().self();
      JavaType type = self.superclass() == null ? JavaType.OBJECT : self.superclass();
      return new On(BodyLinker.self(self, reference.at()), type);
    }
    Names.Meaning meaning = body.names().meaning(target);
    if (meaning instanceof Names.Meaning.OfType of) {
      return new On(null, of.type());
    }
    Expression receiver = ((Names.Meaning.Value) meaning).expression();
    return new On(receiver, receiver.type());
  }

  /** Whether a reference can be a function of so many parameters. */
  boolean fits(dev.vigie.facts.Expression.MethodReference reference, int arity) {
    On on = on(reference);
    List<Overloads.Candidate> candidates = candidates(on, reference.name());
    if (candidates.isEmpty()) {
      return true;
    }
    for (Overloads.Candidate each : candidates) {
      int declared = each.parameters().size();
      boolean takesReceiver =
          on.receiver() == null && !each.method().isStatic() && !reference.name().equals("new");
      int needed = takesReceiver ? arity - 1 : arity;
      if (declared == needed || (each.method().isVarargs() && needed >= declared - 1)) {
        return true;
      }
    }
    return false;
  }

  private List<Overloads.Candidate> candidates(On on, String name) {
    if (!name.equals("new")) {
      return body.calls().candidates(on.type(), name);
    }
    ClassSymbol symbol = body.symbol(on.type());
    List<Overloads.Candidate> result = new ArrayList<>();
    if (symbol != null) {
      JavaType.Declared site = (JavaType.Declared) on.type();
      JavaType.Declared seen = site.args().isEmpty() ? symbol.asDeclared() : site;
      for (MethodSymbol method : symbol.methods("<init>")) {
        result.add(body.calls().invocations().candidate(method, symbol, seen));
      }
    }
    return result;
  }

  /** A reference to a type's only method of that name tells what the function takes. */
  void tellInput(dev.vigie.facts.Expression fact, JavaType formal, Inference inference) {
    if (!(fact instanceof dev.vigie.facts.Expression.MethodReference reference)) {
      return;
    }
    FunctionTypes.FunctionType function = body.linking().functions().of(formal);
    if (function == null || reference.name().equals("new")) {
      return;
    }
    On on = on(reference);
    List<Overloads.Candidate> candidates = candidates(on, reference.name());
    if (candidates.size() != 1) {
      return;
    }
    Overloads.Candidate only = candidates.get(0);
    int first = on.receiver() == null && !only.method().isStatic() ? 1 : 0;
    if (only.parameters().size() + first != function.parameters().size()) {
      return;
    }
    for (int i = 0; i < function.parameters().size(); i++) {
      JavaType parameter = function.parameters().get(i);
      if (inference.isOpen(parameter)) {
        inference.accept(parameter, i < first ? on.type() : only.parameters().get(i - first));
      }
    }
  }

  Lambdas.Function link(
      dev.vigie.facts.Expression.MethodReference reference, @Nullable JavaType target) {
    FunctionTypes.FunctionType function =
        target == null ? null : body.linking().functions().of(body.bound(target));
    On on = on(reference);
    JavaType type = target == null ? Substitution.UNKNOWN : target;
    if (reference.name().equals("new")) {
      return creation(reference, on, function, type);
    }
    List<Overloads.Candidate> candidates = candidates(on, reference.name());
    Match match = match(candidates, on, function);
    if (match == null) {
      ClassSymbol symbol = body.memberClass(on.type());
      String unknown = symbol == null ? null : body.linking().hierarchy().unknownSupertype(symbol);
      boolean declared = body.bound(on.type()) instanceof JavaType.Declared;
      String owner = unknown != null ? unknown : declared ? body.bound(on.type()).erasure() : null;
      boolean unbound = on.receiver() == null && function != null;
      Callee callee =
          new Callee(
              owner,
              reference.name(),
              List.of(),
              false,
              null,
              on.type(),
              owner == null ? Callee.Certainty.NAME : Callee.Certainty.OWNER);
      return new Lambdas.Function(
          new Expression.FunctionReference(type, on.receiver(), callee, unbound, reference.at()),
          Substitution.UNKNOWN);
    }
    return referenceTo(match, on, reference, type, function);
  }

  /** The method that a reference means. */
  private record Match(Overloads.Choice choice, boolean unbound) {}

  private @Nullable Match match(
      List<Overloads.Candidate> candidates, On on, FunctionTypes.@Nullable FunctionType function) {
    if (candidates.isEmpty()) {
      return null;
    }
    if (function == null) {
      Overloads.Candidate first = candidates.get(0);
      boolean unbound = on.receiver() == null && !first.method().isStatic();
      return new Match(new Overloads.Choice(first, false, candidates.size() == 1), unbound);
    }
    List<JavaType> types = function.parameters();
    List<Overloads.Candidate> direct = new ArrayList<>(candidates.size());
    List<Overloads.Candidate> ofFirst = new ArrayList<>(candidates.size());
    for (Overloads.Candidate each : candidates) {
      if (on.receiver() != null || each.method().isStatic()) {
        direct.add(each);
      } else {
        ofFirst.add(each);
      }
    }
    Overloads.Choice choice = choose(direct, types);
    if (choice != null) {
      return new Match(choice, false);
    }
    if (!types.isEmpty()) {
      choice = choose(ofFirst, types.subList(1, types.size()));
    }
    return choice == null ? null : new Match(choice, true);
  }

  private Overloads.@Nullable Choice choose(
      List<Overloads.Candidate> candidates, List<JavaType> types) {
    List<Overloads.Candidate> fitting = Overloads.ofArity(candidates, types.size());
    if (fitting.isEmpty()) {
      return null;
    }
    return body.linking().overloads().choose(fitting, arguments(types), body.lambdas());
  }

  private static List<Argument> arguments(List<JavaType> types) {
    List<Argument> arguments = new ArrayList<>(types.size());
    for (JavaType type : types) {
      arguments.add(Argument.ofType(type));
    }
    return arguments;
  }

  private Lambdas.Function referenceTo(
      Match match,
      On on,
      dev.vigie.facts.Expression.MethodReference reference,
      JavaType type,
      FunctionTypes.@Nullable FunctionType function) {
    Overloads.Candidate candidate = match.choice().candidate();
    MethodSymbol method = candidate.method();
    JavaType receiverType = on.type();
    if (match.unbound() && function != null && receiverType.arguments().isEmpty()) {
      JavaType.Declared seen =
          body.linking()
              .hierarchy()
              .asSuper(body.bound(function.parameters().get(0)), receiverType.erasure());
      if (seen != null && !seen.args().isEmpty()) {
        receiverType = seen;
        candidate = sameMethod(seen, candidate);
      }
    }
    Inference inference = body.calls().invocations().inference(candidate, method.typeParameters());
    List<Argument> arguments = List.of();
    if (function != null) {
      List<JavaType> types =
          match.unbound()
              ? function.parameters().subList(1, function.parameters().size())
              : function.parameters();
      arguments = arguments(types);
    }
    Overloads.Choice choice =
        new Overloads.Choice(candidate, match.choice().spread(), match.choice().certain());
    if (arguments.size() == method.arity() || method.isVarargs()) {
      body.calls()
          .invocations()
          .completion()
          .complete(
              choice,
              arguments,
              inference,
              method.returnType(),
              function == null || function.isVoid() ? null : function.returns());
    }
    Callee callee =
        new Callee(
            method.owner(),
            method.name(),
            method.parameterTypes().stream().map(inference::resolve).toList(),
            method.isVarargs(),
            method.fromSource() ? method.ref() : null,
            receiverType,
            choice.certain() ? Callee.Certainty.METHOD : Callee.Certainty.OWNER);
    JavaType returned =
        method.name().equals("getClass")
            ? JavaType.Declared.of("java.lang.Class")
            : inference.resolve(method.returnType());
    return new Lambdas.Function(
        new Expression.FunctionReference(
            type,
            method.isStatic() ? null : on.receiver(),
            callee,
            match.unbound(),
            reference.at()),
        returned);
  }

  private Overloads.Candidate sameMethod(
      JavaType.Declared receiver, Overloads.Candidate candidate) {
    for (Overloads.Candidate each : body.calls().candidates(receiver, candidate.method().name())) {
      if (each.method().equals(candidate.method())) {
        return each;
      }
    }
    return candidate;
  }

  private Lambdas.Function creation(
      dev.vigie.facts.Expression.MethodReference reference,
      On on,
      FunctionTypes.@Nullable FunctionType function,
      JavaType type) {
    List<JavaType> types = function == null ? List.of() : function.parameters();
    Creations.Made made =
        body.creations()
            .constructor(
                on.type(),
                on.type().arguments().isEmpty(),
                arguments(types),
                function == null || function.isVoid() ? null : function.returns());
    return new Lambdas.Function(
        new Expression.FunctionReference(type, null, made.callee(), false, reference.at()),
        made.type());
  }
}
