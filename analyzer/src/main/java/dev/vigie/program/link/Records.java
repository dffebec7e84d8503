package dev.vigie.program.link;

import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.program.Method;
import dev.vigie.program.code.Expression;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;

/** What a record has without writing it (JLS 8.10). */
final class Records {
  private Records() {}

  static void add(SourceType type) {
    ImpliedCode code = new ImpliedCode(type, Method.Origin.RECORD);
    List<FieldSymbol> components = new ArrayList<>();
    List<Expression> reads = new ArrayList<>();
    List<Expression> shown = new ArrayList<>();
    for (SourceType.DeclaredField field : type.declaredFields()) {
      if (field.fact().kind() == FieldFact.Kind.RECORD_COMPONENT) {
        FieldSymbol symbol = field.symbol();
        components.add(symbol);
        Location at = type.unit().location(field.fact().at());
        if (!code.has(symbol.name(), 0)) {
          code.addGetter(symbol.name(), Modifiers.PUBLIC, symbol.type(), code.read(symbol), at);
        }
        reads.add(code.read(symbol));
        shown.add(
            ImpliedCode.text(
                (shown.isEmpty() ? type.symbol().asDeclared().simpleName() + "[" : ", ")
                    + symbol.name()
                    + "="));
        shown.add(code.read(symbol));
      }
    }
    Location at = type.unit().location(type.at());
    if (!hasCanonical(type, components)) {
      code.addConstructor(Modifiers.PUBLIC, components, at);
    }
    if (!code.has("toString", 0)) {
      shown.add(ImpliedCode.text("]"));
      code.addToString(shown, at);
    }
    code.addEquality(reads, at);
  }

  private static boolean hasCanonical(SourceType type, List<FieldSymbol> components) {
    List<String> wanted = components.stream().map(c -> c.type().erasure()).toList();
    return type.symbol().methods(MethodFact.CONSTRUCTOR).stream()
        .anyMatch(m -> m.ref().parameters().equals(wanted));
  }
}
