package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the method of a call, links its arguments against the parameters, and finds the type of
 * the result.
 */
final class Invocations {
  /** How deep probing of arguments may nest, so that it cannot take exponential time. */
  private static final int PROBES = 5;

  private final BodyLinker body;
  private int probing;

  Invocations(BodyLinker body) {
    this.body = body;
  }

  /** A method as a candidate, its declaring class seen as {@code site}. */
  Overloads.Candidate candidate(
      MethodSymbol method, @Nullable ClassSymbol declaring, JavaType.Declared site) {
    Map<String, JavaType> known = siteArguments(method, declaring, site);
    if (known.isEmpty() && method.typeParameters().isEmpty()) {
      return new Overloads.Candidate(method, site, method.parameterTypes());
    }
    Map<String, JavaType> map = new HashMap<>(known);
    for (TypeParameter parameter : method.typeParameters()) {
      map.put(parameter.name(), Substitution.erasure(parameter.variable()));
    }
    return new Overloads.Candidate(
        method, site, Substitution.applyAll(map, method.parameterTypes()));
  }

  private static Map<String, JavaType> siteArguments(
      MethodSymbol method, @Nullable ClassSymbol declaring, JavaType.Declared site) {
    return declaring == null || method.isStatic()
        ? Map.of()
        : Substitution.of(declaring.typeParameters(), site.args());
  }

  /** What linking a call's arguments gave. */
  record Linked(Overloads.Choice choice, List<Expression> arguments, Inference inference) {
    List<JavaType> parameterTypes() {
      List<JavaType> types = new ArrayList<>();
      for (JavaType type : choice.candidate().method().parameterTypes()) {
        types.add(inference.resolve(type));
      }
      return types;
    }
  }

  /** Links a call with these candidates. */
  Expression link(Calls.Receiver receiver, List<Overloads.Candidate> candidates, Calls.Site site) {
    List<Argument> arguments = arguments(site.arguments());
    ClassSymbol owner = body.memberClass(receiver.type());
    boolean complete = owner != null && !body.linking().hierarchy().isIncomplete(owner);
    Overloads.Choice choice = choose(candidates, arguments, complete);
    if (choice == null) {
      return noneFits(receiver, site, arguments);
    }
    MethodSymbol method = choice.candidate().method();
    Inference inference = inference(choice.candidate(), method.typeParameters());
    for (int i = 0; i < site.typeArguments().size(); i++) {
      inference.fix(i, body.resolve(site.typeArguments().get(i)));
    }
    Linked linked = complete(choice, arguments, inference, method.returnType(), site.target());
    JavaType type = result(receiver, method, inference);
    Callee callee =
        new Callee(
            method.owner(),
            method.name(),
            linked.parameterTypes(),
            method.isVarargs(),
            method.fromSource() ? method.ref() : null,
            receiver.type(),
            choice.certain() && !isHidden(method, owner)
                ? Callee.Certainty.METHOD
                : Callee.Certainty.OWNER);
    return new Expression.Invoke(
        method.isStatic() ? null : receiver.expression(),
        callee,
        linked.arguments(),
        receiver.exact(),
        type,
        site.nameAt(),
        site.at());
  }

  /**
   * Whether an unknown superclass of the receiver's class may have the method that an interface
   * only declares.
   */
  private boolean isHidden(MethodSymbol method, @Nullable ClassSymbol owner) {
    if (owner == null || owner.isInterface() || !method.isAbstract()) {
      return false;
    }
    ClassSymbol declaring = body.symbol(JavaType.Declared.of(method.owner()));
    return declaring != null
        && declaring.isInterface()
        && body.linking().hierarchy().isIncomplete(owner);
  }

  private Expression noneFits(Calls.Receiver receiver, Calls.Site site, List<Argument> arguments) {
    List<Expression> linked = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      Expression known = argument.linked();
      linked.add(known != null ? known : body.link(argument.fact(), null));
    }
    ClassSymbol symbol = body.memberClass(receiver.type());
    String owner = symbol == null ? null : body.linking().hierarchy().unknownSupertype(symbol);
    return body.calls().unknownWith(receiver, site, owner, linked);
  }

  private JavaType result(Calls.Receiver receiver, MethodSymbol method, Inference inference) {
    if (method.owner().equals("java.lang.Object")) {
      if (method.name().equals("getClass")) {
        return new JavaType.Declared(
            "java.lang.Class", List.of(Substitution.erasure(receiver.type())));
      }
      if (method.name().equals("clone") && receiver.type() instanceof JavaType.Array) {
        return receiver.type();
      }
    }
    return inference.resolve(method.returnType());
  }

  static List<Argument> arguments(List<dev.vigie.facts.Expression> facts) {
    List<Argument> arguments = new ArrayList<>(facts.size());
    for (dev.vigie.facts.Expression fact : facts) {
      arguments.add(new Argument(fact));
    }
    return arguments;
  }

  /** The inference of a call of a candidate. */
  Inference inference(Overloads.Candidate candidate, List<TypeParameter> parameters) {
    ClassSymbol declaring = body.symbol(candidate.site());
    return new Inference(
        body.linking().hierarchy(),
        parameters,
        siteArguments(candidate.method(), declaring, candidate.site()));
  }

  /**
   * Chooses among candidates; links arguments as far as the choice needs. Null where none fits.
   *
   * @param complete whether there can be no others, so that the only one of fitting arity is it
   */
  Overloads.@Nullable Choice choose(
      List<Overloads.Candidate> candidates, List<Argument> arguments, boolean complete) {
    List<Overloads.Candidate> fitting = Overloads.ofArity(candidates, arguments.size());
    if (fitting.size() == 1) {
      Overloads.Candidate only = fitting.get(0);
      if (!only.method().isVarargs() && complete) {
        return new Overloads.Choice(only, false, true);
      }
    }
    if (fitting.isEmpty()) {
      return null;
    }
    probing++;
    for (Argument argument : arguments) {
      if (argument.linked() == null
          && (argument.shape() == Argument.Shape.PLAIN
              || argument.shape() == Argument.Shape.POLY)) {
        argument.setLinked(body.link(argument.fact(), null));
      }
    }
    probing--;
    Overloads.Choice choice = body.linking().overloads().choose(fitting, arguments, body.lambdas());
    if (choice == null && fitting.size() == 1 && complete) {
      // One method only: what looks unfit is rather a type that we got wrong.
      Overloads.Candidate only = fitting.get(0);
      return new Overloads.Choice(only, only.parameters().size() != arguments.size(), true);
    }
    return choice;
  }

  /**
   * Links the arguments of a chosen method.
   *
   * @param returns declared type of the result
   */
  Linked complete(
      Overloads.Choice choice,
      List<Argument> arguments,
      Inference inference,
      JavaType returns,
      @Nullable JavaType target) {
    List<JavaType> formals = formals(choice, arguments.size(), inference);
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument.isSettled()) {
        accept(inference, formals.get(i), argument);
      }
    }
    inference.hint(inference.formal(returns), target);
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      boolean poly =
          argument.shape() == Argument.Shape.PLAIN || argument.shape() == Argument.Shape.POLY;
      if (poly && !argument.isSettled()) {
        if (argument.linked() == null || probing < PROBES) {
          link(argument, inference.current(formals.get(i)));
        }
        accept(inference, formals.get(i), argument);
      }
    }
    inference.useBounds();
    inference.returnsTo(inference.formal(returns), target);
    functions(arguments, formals, inference);
    secondLook(arguments, formals, inference);
    inference.useBounds();
    List<Expression> linked = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      linked.add(Objects.requireNonNull(argument.linked()));
    }
    return new Linked(choice, linked, inference);
  }

  /**
   * What a lambda gave may fix an argument that was linked before: {@code mapping(c -> c.name(),
   * toList())}.
   */
  private void secondLook(List<Argument> arguments, List<JavaType> formals, Inference inference) {
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      Expression linked = argument.linked();
      JavaType formal = formals.get(i);
      if (argument.shape() == Argument.Shape.POLY
          && linked != null
          && Substitution.hasFree(linked.type())
          && !inference.current(formal).equals(argument.target())
          && probing < PROBES) {
        probing++;
        link(argument, inference.current(formal));
        accept(inference, formal, argument);
        probing--;
      }
    }
  }

  private void link(Argument argument, JavaType target) {
    argument.setLinked(body.link(argument.fact(), target));
    argument.setTarget(target);
  }

  private static void accept(Inference inference, JavaType formal, Argument argument) {
    Expression linked = argument.linked();
    if (linked != null) {
      inference.accept(formal, linked.type());
    }
  }

  private static List<JavaType> formals(Overloads.Choice choice, int count, Inference inference) {
    List<JavaType> declared = choice.candidate().method().parameterTypes();
    List<JavaType> formals = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      int last = declared.size() - 1;
      JavaType type = declared.get(Math.min(i, last));
      if (choice.spread() && i >= last && type instanceof JavaType.Array array) {
        type = array.component();
      }
      formals.add(inference.formal(type));
    }
    return formals;
  }

  /** Lambdas and method references last: those first whose parameters are known by then. */
  private void functions(List<Argument> arguments, List<JavaType> formals, Inference inference) {
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument.linked() == null) {
        body.references().tellInput(argument.fact(), formals.get(i), inference);
      }
    }
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < arguments.size(); i++) {
        Argument argument = arguments.get(i);
        if (argument.linked() == null && (round == 1 || isReady(formals.get(i), inference))) {
          function(argument, formals.get(i), inference);
        }
      }
    }
  }

  private boolean isReady(JavaType formal, Inference inference) {
    FunctionTypes.FunctionType function = body.linking().functions().of(formal);
    if (function == null) {
      return true;
    }
    for (JavaType parameter : function.parameters()) {
      if (inference.isOpen(parameter)) {
        return false;
      }
    }
    return true;
  }

  private void function(Argument argument, JavaType formal, Inference inference) {
    Lambdas.Function linked = body.lambdas().function(argument.fact(), inference.current(formal));
    FunctionTypes.FunctionType function = body.linking().functions().of(formal);
    if (function != null && linked.returned() != null && !function.isVoid()) {
      inference.accept(function.returns(), linked.returned());
    }
    argument.setLinked(Lambdas.retyped(linked.function(), inference.current(formal)));
  }
}
