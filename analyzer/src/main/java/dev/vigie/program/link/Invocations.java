package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the method of a call, links its arguments against the parameters, and finds the type of
 * the result.
 */
final class Invocations {
  private final BodyLinker body;
  private final Completion completion;

  Invocations(BodyLinker body) {
    this.body = body;
    this.completion = new Completion(body);
  }

  /** Links the arguments of a chosen method. */
  Completion completion() {
    return completion;
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
    Completion.Linked linked =
        completion.complete(choice, arguments, inference, method.returnType(), site.target());
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
    completion.probe(arguments);
    Overloads.Choice choice = body.linking().overloads().choose(fitting, arguments, body.lambdas());
    if (choice == null && fitting.size() == 1 && complete) {
      // One method only: what looks unfit is rather a type that we got wrong.
      Overloads.Candidate only = fitting.get(0);
      return new Overloads.Choice(only, only.parameters().size() != arguments.size(), true);
    }
    return choice;
  }
}
