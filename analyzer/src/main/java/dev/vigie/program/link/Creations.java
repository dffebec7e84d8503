package dev.vigie.program.link;

import dev.vigie.facts.TypeRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Links creations of objects and arrays. */
final class Creations {
  private final BodyLinker body;

  Creations(BodyLinker body) {
    this.body = body;
  }

  /** A constructor that was chosen, with the type of what it makes and its linked arguments. */
  record Made(JavaType type, Callee callee, List<Expression> arguments) {}

  Expression link(dev.vigie.facts.Expression.New fact, @Nullable JavaType target) {
    Expression outer = fact.outer() == null ? null : body.link(fact.outer(), null);
    JavaType type = outer == null ? body.resolve(fact.type()) : inner(outer.type(), fact.type());
    List<Argument> arguments = Invocations.arguments(fact.arguments());
    Made made = constructor(type, fact.diamond(), arguments, target);
    if (fact.body() == null) {
      return new Expression.Create(
          made.type(),
          made.callee(),
          made.arguments(),
          body.localTypes().captures(made.type().erasure(), body, fact.at()),
          fact.at());
    }
    SourceType anonymous =
        body.localTypes().declareAnonymous(fact.body(), made.type(), body.frame());
    return new Expression.Create(
        anonymous.symbol().asDeclared(),
        made.callee(),
        made.arguments(),
        body.localTypes().captures(anonymous.name(), body, fact.at()),
        fact.at());
  }

  private JavaType inner(JavaType outer, TypeRef written) {
    ClassSymbol symbol = body.symbol(body.bound(outer));
    String member = symbol == null ? null : body.frame().types().memberType(symbol, written.name());
    if (member == null) {
      return body.resolve(written);
    }
    List<JavaType> args = written.args().stream().map(body::resolve).toList();
    return new JavaType.Declared(member, args);
  }

  /**
   * Chooses the constructor and links the arguments.
   *
   * @param inferred whether the class's type arguments are left to inference
   */
  Made constructor(
      JavaType type, boolean inferred, List<Argument> arguments, @Nullable JavaType target) {
    ClassSymbol symbol = body.symbol(type);
    if (symbol == null) {
      return unknown(type, inferred, arguments, target);
    }
    boolean diamond = inferred && !symbol.typeParameters().isEmpty();
    JavaType.Declared site =
        diamond ? symbol.asDeclared() : new JavaType.Declared(symbol.name(), type.arguments());
    List<Overloads.Candidate> candidates = new ArrayList<>();
    for (MethodSymbol method : symbol.methods("<init>")) {
      Overloads.Candidate candidate = body.calls().invocations().candidate(method, symbol, site);
      if (Overloads.isUsable(candidate, body.linking().lookup(), body.frame().self())) {
        candidates.add(candidate);
      }
    }
    Overloads.Choice choice = body.calls().invocations().choose(candidates, arguments, true);
    if (choice == null) {
      return unknown(type, inferred, arguments, target);
    }
    MethodSymbol method = choice.candidate().method();
    List<TypeParameter> parameters = new ArrayList<>(method.typeParameters());
    if (diamond) {
      parameters.addAll(symbol.typeParameters());
    }
    Inference inference =
        diamond
            ? new Inference(body.linking().hierarchy(), parameters, Map.of())
            : body.calls().invocations().inference(choice.candidate(), parameters);
    Completion.Linked linked =
        body.calls()
            .invocations()
            .completion()
            .complete(choice, arguments, inference, diamond ? site : JavaType.VOID, target);
    JavaType made = diamond ? inference.resolve(site) : type;
    return new Made(
        made,
        new Callee(
            method.owner(),
            "<init>",
            linked.parameterTypes(),
            method.isVarargs(),
            method.fromSource() ? method.ref() : null,
            made,
            choice.certain() ? Callee.Certainty.METHOD : Callee.Certainty.OWNER),
        linked.arguments());
  }

  private Made unknown(
      JavaType type, boolean inferred, List<Argument> arguments, @Nullable JavaType target) {
    List<Expression> linked = new ArrayList<>(arguments.size());
    for (Argument argument : arguments) {
      Expression known = argument.linked();
      linked.add(known != null ? known : body.link(argument.fact(), null));
    }
    JavaType made =
        inferred && target != null && target.erasure().equals(type.erasure()) ? target : type;
    boolean declared = type instanceof JavaType.Declared;
    return new Made(
        made,
        new Callee(
            declared ? type.erasure() : null,
            "<init>",
            List.of(),
            false,
            null,
            made,
            declared
                ? isInterface(type) && arguments.isEmpty()
                    ? Callee.Certainty.METHOD
                    : Callee.Certainty.OWNER
                : Callee.Certainty.NAME),
        linked);
  }

  /** An anonymous class of an interface has no constructor to choose. */
  private boolean isInterface(JavaType type) {
    ClassSymbol symbol = body.symbol(type);
    return symbol != null && symbol.isInterface();
  }

  Expression link(dev.vigie.facts.Expression.NewArray fact, @Nullable JavaType target) {
    JavaType type;
    if (fact.elementType().equals(TypeRef.INFERRED)) {
      type = target == null ? new JavaType.Array(Substitution.UNKNOWN) : target;
    } else {
      type = body.resolve(fact.elementType());
      for (int i = 0; i < fact.dimensions(); i++) {
        type = new JavaType.Array(type);
      }
    }
    JavaType component =
        type instanceof JavaType.Array array ? array.component() : Substitution.UNKNOWN;
    List<Expression> elements = new ArrayList<>(fact.elements().size());
    for (dev.vigie.facts.Expression element : fact.elements()) {
      elements.add(body.link(element, component));
    }
    // A size may call something, which must not get lost: new byte[in.available()].
    List<Expression> sizes = new ArrayList<>();
    if (fact.sizes().stream().anyMatch(Creations::mayDoSomething)) {
      fact.sizes().forEach(size -> sizes.add(body.link(size, null)));
    }
    return new Expression.ArrayCreate(type, elements, sizes, fact.at());
  }

  private static boolean mayDoSomething(dev.vigie.facts.Expression size) {
    return !(size instanceof dev.vigie.facts.Expression.Literal
        || size instanceof dev.vigie.facts.Expression.Name);
  }
}
