package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Links the arguments of a call against the parameters of its method, while the type arguments are
 * being found: what needs no target first, then what the target of the call tells, lambdas last.
 */
final class Completion {
  /** How deep probing of arguments may nest, so that it cannot take exponential time. */
  private static final int PROBES = 5;

  private final BodyLinker body;
  private int probing;

  Completion(BodyLinker body) {
    this.body = body;
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

  /** Links arguments without their target types, as far as overload resolution needs. */
  void probe(List<Argument> arguments) {
    probing++;
    for (Argument argument : arguments) {
      boolean standsAlone =
          argument.shape() == Argument.Shape.PLAIN || argument.shape() == Argument.Shape.POLY;
      if (argument.linked() == null && standsAlone) {
        argument.setLinked(body.link(argument.fact(), null));
      }
    }
    probing--;
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
    JavaType result = inference.formal(returns);
    if (result instanceof JavaType.Variable) {
      // A target is only the upper bound of such a result: what functions return goes before it.
      independent(arguments, formals, inference);
    }
    inference.returnsTo(result, target);
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

  /** Lambdas and method references that take nothing that is still to be found. */
  private void independent(List<Argument> arguments, List<JavaType> formals, Inference inference) {
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument.linked() == null && isReady(formals.get(i), inference::isUnfounded)) {
        function(argument, formals.get(i), inference);
      }
    }
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
        if (argument.linked() == null
            && (round == 1 || isReady(formals.get(i), inference::isOpen))) {
          function(argument, formals.get(i), inference);
        }
      }
    }
  }

  private boolean isReady(JavaType formal, Predicate<JavaType> isOpen) {
    FunctionTypes.FunctionType function = body.linking().functions().of(formal);
    if (function == null) {
      return true;
    }
    for (JavaType parameter : function.parameters()) {
      if (isOpen.test(parameter)) {
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
