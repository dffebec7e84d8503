package dev.vigie.program.link;

import dev.vigie.facts.Expression;
import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import dev.vigie.program.link.Hierarchy.Answer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among methods of one name (JLS 15.12.2). */
final class Overloads {
  private final Conversions conversions;
  private final FunctionTypes functions;
  private final Hierarchy hierarchy;

  Overloads(Conversions conversions, FunctionTypes functions, Hierarchy hierarchy) {
    this.conversions = conversions;
    this.functions = functions;
    this.hierarchy = hierarchy;
  }

  /**
   * A method that might be called.
   *
   * @param site the class that declares it, as the receiver sees it
   * @param parameters its parameter types as the receiver sees them, its own variables erased to
   *     their bounds
   */
  record Candidate(MethodSymbol method, JavaType.Declared site, List<JavaType> parameters) {
    /**
     * Type of the parameter that takes argument {@code index}; varargs taken apart where {@code
     * spread}.
     */
    JavaType parameter(int index, boolean spread) {
      int last = parameters.size() - 1;
      if (spread && index >= last) {
        return parameters.get(last) instanceof JavaType.Array array
            ? array.component()
            : parameters.get(last);
      }
      return parameters.get(index);
    }

    /** Whether the parameter is of a type that the call's inference finds. */
    boolean isInferred(int index) {
      List<JavaType> declared = method.parameterTypes();
      JavaType type = declared.get(Math.min(index, declared.size() - 1));
      return type instanceof JavaType.Variable
          || (method.isVarargs()
              && index >= declared.size() - 1
              && type instanceof JavaType.Array array
              && array.component() instanceof JavaType.Variable);
    }
  }

  /**
   * The choice.
   *
   * @param spread whether arguments are gathered into the varargs array
   * @param certain whether no other method fits as well
   */
  record Choice(Candidate candidate, boolean spread, boolean certain) {}

  /** Answers what cannot be told from the form of an argument. */
  interface Probe {
    /** Whether a method reference can be a function of so many parameters. */
    boolean referenceFits(Expression.MethodReference reference, int arity);

    /** Whether the expression body of a lambda is of type void, taken as this function. */
    boolean isVoid(Expression.Lambda lambda, FunctionTypes.FunctionType function);
  }

  /** Those that take so many arguments. */
  static List<Candidate> ofArity(List<Candidate> candidates, int count) {
    List<Candidate> result = new ArrayList<>(candidates.size());
    for (Candidate each : candidates) {
      int arity = each.parameters().size();
      if (arity == count || (each.method().isVarargs() && count >= arity - 1)) {
        result.add(each);
      }
    }
    return result;
  }

  /** The best of the candidates of fitting arity; null where none fits. */
  @Nullable Choice choose(List<Candidate> candidates, List<Argument> arguments, Probe probe) {
    for (Answer least : List.of(Answer.YES, Answer.MAYBE)) {
      for (Phase phase : Phase.values()) {
        List<Candidate> fitting = new ArrayList<>(candidates.size());
        for (Candidate each : candidates) {
          if (fits(each, arguments, phase, least, probe)) {
            fitting.add(each);
          }
        }
        if (!fitting.isEmpty()) {
          return mostSpecific(fitting, arguments, phase == Phase.VARARGS);
        }
      }
    }
    return null;
  }

  private enum Phase {
    STRICT,
    LOOSE,
    VARARGS
  }

  private boolean fits(
      Candidate candidate, List<Argument> arguments, Phase phase, Answer least, Probe probe) {
    boolean spread = phase == Phase.VARARGS;
    if (spread
        ? !candidate.method().isVarargs()
        : candidate.parameters().size() != arguments.size()) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      JavaType to = candidate.parameter(i, spread);
      boolean function =
          arguments.get(i).shape() == Argument.Shape.LAMBDA
              || arguments.get(i).shape() == Argument.Shape.REFERENCE;
      if (function && candidate.isInferred(i) && !(to instanceof JavaType.Array)) {
        continue;
      }
      if (fit(arguments.get(i), to, phase, probe).ordinal() < least.ordinal()) {
        return false;
      }
    }
    return true;
  }

  private Answer fit(Argument argument, JavaType to, Phase phase, Probe probe) {
    return switch (argument.shape()) {
      case LAMBDA -> lambdaFits(argument.fact(), to, probe);
      case REFERENCE -> referenceFits(argument.fact(), to, probe);
      case PLAIN, POLY -> {
        dev.vigie.program.code.Expression linked = argument.linked();
        JavaType from = linked == null ? Substitution.UNKNOWN : linked.type();
        if (argument.shape() == Argument.Shape.POLY && Substitution.isFree(from)) {
          yield Answer.YES;
        }
        yield phase == Phase.STRICT ? conversions.strict(from, to) : conversions.loose(from, to);
      }
    };
  }

  private Answer lambdaFits(Expression fact, JavaType to, Probe probe) {
    if (to instanceof JavaType.Primitive || to instanceof JavaType.Array) {
      return Answer.NO;
    }
    FunctionTypes.FunctionType function = functions.of(to);
    if (function == null) {
      boolean known = to instanceof JavaType.Declared d && hierarchy.table().find(d.name()) != null;
      return known ? Answer.NO : Answer.MAYBE;
    }
    if (function.parameters().size() != Argument.lambdaArity(fact)) {
      return Answer.NO;
    }
    if (!(fact instanceof Expression.Lambda lambda)) {
      return Answer.YES;
    }
    if (function.isVoid()) {
      return Argument.isVoidCompatible(lambda) ? Answer.YES : Answer.NO;
    }
    if (!Argument.isValueCompatible(lambda)) {
      return Answer.NO;
    }
    boolean maybeVoid = lambda.expressionBody() && Argument.isVoidCompatible(lambda);
    return maybeVoid && Argument.isExplicit(lambda) && probe.isVoid(lambda, function)
        ? Answer.NO
        : Answer.YES;
  }

  private Answer referenceFits(Expression fact, JavaType to, Probe probe) {
    if (to instanceof JavaType.Primitive || to instanceof JavaType.Array) {
      return Answer.NO;
    }
    FunctionTypes.FunctionType function = functions.of(to);
    if (function == null) {
      boolean known = to instanceof JavaType.Declared d && hierarchy.table().find(d.name()) != null;
      return known ? Answer.NO : Answer.MAYBE;
    }
    return !(fact instanceof Expression.MethodReference reference)
            || probe.referenceFits(reference, function.parameters().size())
        ? Answer.YES
        : Answer.NO;
  }

  private Choice mostSpecific(List<Candidate> fitting, List<Argument> arguments, boolean spread) {
    if (fitting.size() == 1) {
      return new Choice(fitting.get(0), spread, true);
    }
    List<Candidate> best = new ArrayList<>(2);
    for (Candidate each : fitting) {
      boolean beaten = false;
      for (Candidate other : fitting) {
        beaten |=
            isMoreSpecific(other, each, arguments, spread)
                && !isMoreSpecific(each, other, arguments, spread);
      }
      if (!beaten) {
        best.add(each);
      }
    }
    if (best.isEmpty()) {
      best = fitting;
    }
    Candidate chosen = best.get(0);
    for (Candidate each : best) {
      if (isPreferred(each, chosen)) {
        chosen = each;
      }
    }
    Candidate winner = chosen;
    boolean sameSignature =
        best.stream().allMatch(c -> erased(c.parameters()).equals(erased(winner.parameters())));
    return new Choice(winner, spread, sameSignature);
  }

  private static List<String> erased(List<JavaType> types) {
    return types.stream().map(JavaType::erasure).toList();
  }

  private boolean isPreferred(Candidate each, Candidate chosen) {
    if (each.method().isAbstract() != chosen.method().isAbstract()) {
      return !each.method().isAbstract();
    }
    String owner = each.method().owner();
    String other = chosen.method().owner();
    return !owner.equals(other) && hierarchy.isSubclass(owner, other) == Answer.YES;
  }

  private boolean isMoreSpecific(
      Candidate a, Candidate b, List<Argument> arguments, boolean spread) {
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      JavaType from = a.parameter(i, spread);
      JavaType to = b.parameter(i, spread);
      boolean function =
          argument.shape() == Argument.Shape.LAMBDA || argument.shape() == Argument.Shape.REFERENCE;
      if (!from.equals(to)
          && !(function ? isMoreSpecificFunction(from, to, argument) : isNarrower(from, to))) {
        return false;
      }
    }
    if (spread && a.parameters().size() != b.parameters().size()) {
      int last = Math.min(a.parameters().size(), b.parameters().size()) - 1;
      return isNarrower(a.parameter(last, true), b.parameter(last, true));
    }
    return true;
  }

  private boolean isNarrower(JavaType from, JavaType to) {
    return conversions.strict(from, to) == Answer.YES;
  }

  private boolean isMoreSpecificFunction(JavaType from, JavaType to, Argument argument) {
    if (isNarrower(from, to)) {
      return true;
    }
    FunctionTypes.FunctionType a = functions.of(from);
    FunctionTypes.FunctionType b = functions.of(to);
    if (a == null || b == null) {
      return false;
    }
    if (b.isVoid() || a.isVoid()) {
      return b.isVoid();
    }
    boolean primitive = a.returns() instanceof JavaType.Primitive;
    if (primitive != (b.returns() instanceof JavaType.Primitive)) {
      return primitive == givesPrimitive(argument);
    }
    return isNarrower(a.returns(), b.returns());
  }

  /**
   * Whether a lambda's value is a literal or arithmetic; anything else is taken for a reference.
   */
  private static boolean givesPrimitive(Argument argument) {
    if (!(argument.fact() instanceof Expression.Lambda lambda)) {
      return false;
    }
    Expression value = Argument.value(lambda);
    if (value instanceof Expression.Literal literal) {
      return literal.kind() != Expression.Literal.Kind.STRING
          && literal.kind() != Expression.Literal.Kind.NULL;
    }
    return value instanceof Expression.Binary binary && !binary.operator().equals("+");
  }

  /** Whether code of {@code from} may call it. */
  static boolean isUsable(Candidate candidate, MemberLookup lookup, ClassSymbol from) {
    int modifiers = candidate.method().modifiers();
    return Modifiers.has(modifiers, Modifiers.PUBLIC)
        || lookup.isAccessible(candidate.method().owner(), modifiers, from);
  }
}
