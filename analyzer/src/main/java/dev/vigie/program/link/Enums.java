package dev.vigie.program.link;

import dev.vigie.facts.FieldFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;

/** What an enum has without writing it (JLS 8.9.3). */
final class Enums {
  private Enums() {}

  static void add(SourceType type) {
    ImpliedCode code = new ImpliedCode(type, Method.Origin.ENUM);
    JavaType self = type.symbol().asDeclared();
    List<Expression> constants = new ArrayList<>();
    for (SourceType.DeclaredField field : type.declaredFields()) {
      if (field.fact().kind() == FieldFact.Kind.ENUM_CONSTANT) {
        constants.add(code.read(field.symbol()));
      }
    }
    Location at = type.unit().location(type.at());
    Expression all =
        new Expression.ArrayCreate(new JavaType.Array(self), constants, List.of(), Span.NONE);
    int modifiers = Modifiers.PUBLIC | Modifiers.STATIC;
    if (!code.has("values", 0)) {
      code.addGetter("values", modifiers, new JavaType.Array(self), all, at);
    }
    Local name = ImpliedCode.parameter(0, "name", JavaType.STRING, List.of());
    MethodSymbol valueOf = code.symbol("valueOf", modifiers, List.of(), List.of(name), self);
    code.add(
        valueOf,
        List.of(name),
        List.of(
            ImpliedCode.give(
                new Expression.ArrayRead(all, ImpliedCode.read(name), self, Span.NONE))),
        at);
  }
}
