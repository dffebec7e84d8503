package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the methods that a call by name may mean. */
final class Candidates {
  private final BodyLinker body;
  private final Invocations invocations;

  Candidates(BodyLinker body, Invocations invocations) {
    this.body = body;
    this.invocations = invocations;
  }

  /**
   * What an unknown method gives that was told a class: {@code registry.get(Service.class)} gives a
   * {@code Service}, where that class of the sources has the method that is called on it; null
   * otherwise.
   */
  Calls.@Nullable Receiver namedByLiteral(Calls.Receiver receiver, Calls.Site site) {
    if (!(receiver.expression() instanceof Expression.Invoke call) || !call.type().isUnknown()) {
      return null;
    }
    for (Expression argument : call.arguments()) {
      if (argument instanceof Expression.ClassConstant literal) {
        ClassSymbol symbol = body.symbol(literal.named());
        boolean has =
            symbol != null
                && symbol.source() != null
                && !Overloads.ofArity(of(literal.named(), site.name()), site.arguments().size())
                    .isEmpty();
        if (has) {
          return new Calls.Receiver(receiver.expression(), literal.named(), false);
        }
      }
    }
    return null;
  }

  /** Methods of this name that the members of a type are, as it sees them. */
  List<Overloads.Candidate> of(JavaType receiver, String name) {
    List<Overloads.Candidate> result = new ArrayList<>(2);
    JavaType bound = body.bound(receiver);
    add(bound, name, result);
    if (result.isEmpty() && receiver instanceof JavaType.Variable variable) {
      for (JavaType other : body.frame().types().bounds(variable.name())) {
        add(body.bound(other), name, result);
      }
    }
    return result;
  }

  private void add(JavaType type, String name, List<Overloads.Candidate> result) {
    JavaType seen = type instanceof JavaType.Array ? JavaType.OBJECT : type;
    ClassSymbol symbol = body.symbol(seen);
    if (symbol == null) {
      return;
    }
    MemberLookup lookup = body.linking().lookup();
    for (MemberLookup.Inherited inherited : lookup.methods(symbol, name)) {
      Overloads.Candidate candidate =
          invocations.candidate(
              inherited.method(),
              body.symbol(inherited.site()),
              Hierarchy.seenFrom(symbol, (JavaType.Declared) seen, inherited.site()));
      if (Overloads.isUsable(candidate, lookup, body.frame().self())
          || type instanceof JavaType.Array) {
        result.add(candidate);
      }
    }
    if (symbol.isInterface() && result.isEmpty()) {
      ClassSymbol object = body.symbol(JavaType.OBJECT);
      if (object != null) {
        for (MethodSymbol method : object.methods(name)) {
          result.add(invocations.candidate(method, object, (JavaType.Declared) JavaType.OBJECT));
        }
      }
    }
  }
}
