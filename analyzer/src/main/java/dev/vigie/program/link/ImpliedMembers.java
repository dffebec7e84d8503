package dev.vigie.program.link;

import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import java.util.List;

/** Adds the members that a type has without anyone writing them. */
final class ImpliedMembers {
  private ImpliedMembers() {}

  /** Adds them to one type; those nested in it are done before. */
  static void add(SourceType type, Linking linking) {
    TypeFact fact = type.fact();
    if (fact == null) {
      return;
    }
    Lombok.add(type, linking);
    switch (fact.kind()) {
      case RECORD -> Records.add(type);
      case ENUM -> Enums.add(type);
      default -> {}
    }
    boolean needsConstructor =
        fact.kind() == TypeFact.Kind.CLASS || fact.kind() == TypeFact.Kind.ENUM;
    if (needsConstructor
        && !fact.name().isEmpty()
        && type.symbol().methods(MethodFact.CONSTRUCTOR).isEmpty()) {
      addDefaultConstructor(type);
    }
  }

  private static void addDefaultConstructor(SourceType type) {
    ImpliedCode code = new ImpliedCode(type, Method.Origin.DEFAULT_CONSTRUCTOR);
    int access =
        type.symbol().kind() == TypeFact.Kind.ENUM
            ? Modifiers.PRIVATE
            : type.symbol().modifiers()
                & (Modifiers.PUBLIC | Modifiers.PROTECTED | Modifiers.PRIVATE);
    MethodSymbol symbol =
        code.symbol(MethodFact.CONSTRUCTOR, access, List.of(), List.of(), JavaType.VOID);
    type.setDefaultConstructor(symbol);
  }
}
