package dev.vigie.program.link;

import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code @Delegate}: the public methods of a field's type, passed on to the field. */
final class LombokDelegates {
  private final Lombok lombok;
  private final SourceType type;

  LombokDelegates(Lombok lombok) {
    this.lombok = lombok;
    this.type = lombok.type();
  }

  void add() {
    for (SourceType.DeclaredField field : List.copyOf(type.declaredFields())) {
      if (Lombok.find(field.annotations(), "Delegate") != null) {
        add(field);
      }
    }
  }

  private void add(SourceType.DeclaredField field) {
    Hierarchy hierarchy = lombok.linking().hierarchy();
    FieldSymbol symbol = field.symbol();
    ClassSymbol delegate = hierarchy.symbol(symbol.type(), type.symbol());
    if (delegate == null || !(symbol.type() instanceof JavaType.Declared declared)) {
      return;
    }
    for (JavaType.Declared site : hierarchy.supertypes(delegate).values()) {
      ClassSymbol declaring = hierarchy.symbol(site, type.symbol());
      if (declaring != null && !site.name().equals("java.lang.Object")) {
        JavaType.Declared seen = Hierarchy.seenFrom(delegate, declared, site);
        addAll(field, declaring, Substitution.of(declaring.typeParameters(), seen.args()));
      }
    }
  }

  private void addAll(
      SourceType.DeclaredField field, ClassSymbol declaring, Map<String, JavaType> map) {
    for (List<MethodSymbol> methods : declaring.methods().values()) {
      for (MethodSymbol method : methods) {
        boolean passedOn =
            Modifiers.has(method.modifiers(), Modifiers.PUBLIC)
                && !method.isStatic()
                && !method.name().equals(MethodFact.CONSTRUCTOR)
                && !lombok.code().has(method.name(), method.arity());
        if (passedOn) {
          add(field, method, map);
        }
      }
    }
  }

  private void add(SourceType.DeclaredField field, MethodSymbol method, Map<String, JavaType> map) {
    List<Local> parameters = new ArrayList<>(method.arity());
    for (JavaType each : method.parameterTypes()) {
      int index = parameters.size();
      parameters.add(
          ImpliedCode.parameter(index, "p" + index, Substitution.apply(map, each), List.of()));
    }
    ImpliedCode code = lombok.code();
    JavaType returns = Substitution.apply(map, method.returnType());
    int modifiers = Modifiers.PUBLIC | (method.isVarargs() ? Modifiers.VARARGS : 0);
    MethodSymbol symbol =
        code.symbol(method.name(), modifiers, method.typeParameters(), parameters, returns);
    Expression call =
        ImpliedCode.call(
            code.read(field.symbol()), method, parameters.stream().map(ImpliedCode::read).toList());
    Statement body =
        returns.equals(JavaType.VOID) ? ImpliedCode.evaluate(call) : ImpliedCode.give(call);
    code.add(symbol, parameters, List.of(body), type.unit().location(field.fact().at()));
  }
}
