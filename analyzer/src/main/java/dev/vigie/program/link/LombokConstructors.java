package dev.vigie.program.link;

import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.code.Local;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code @NoArgsConstructor} and its kin, also those that {@code @Data}, {@code @Value} and
 * builders bring.
 */
final class LombokConstructors {
  private final Lombok lombok;
  private final SourceType type;

  LombokConstructors(Lombok lombok) {
    this.lombok = lombok;
    this.type = lombok.type();
  }

  void add() {
    boolean written = !type.symbol().methods(MethodFact.CONSTRUCTOR).isEmpty();
    Annotation none = lombok.annotation("NoArgsConstructor");
    Annotation all = lombok.annotation("AllArgsConstructor");
    Annotation required = lombok.annotation("RequiredArgsConstructor");
    if (none != null) {
      add(none, "staticName", "access", List.of());
    }
    if (all != null) {
      add(all, "staticName", "access", lombok.settableFields());
    }
    if (required != null) {
      add(required, "staticName", "access", requiredFields());
    }
    boolean any = none != null || all != null || required != null;
    Annotation data = lombok.annotation("Data");
    Annotation value = lombok.annotation("Value");
    if (written || any || type.symbol().kind() == TypeFact.Kind.ENUM) {
      return;
    }
    if (value != null) {
      add(value, "staticConstructor", "", lombok.settableFields());
    } else if (lombok.has("Builder") && !lombok.has("Data")) {
      lombok.code().addConstructor(0, symbols(lombok.settableFields()), lombok.defaults(), at());
    } else if (data != null) {
      boolean builder = lombok.has("Builder");
      add(data, "staticConstructor", "", builder ? lombok.settableFields() : requiredFields());
    }
  }

  private void add(
      Annotation annotation,
      String staticName,
      String access,
      List<SourceType.DeclaredField> fields) {
    int modifiers = access.isEmpty() ? Modifiers.PUBLIC : Lombok.access(annotation, access);
    if (modifiers < 0) {
      return;
    }
    List<FieldSymbol> symbols = symbols(fields);
    List<String> erased = symbols.stream().map(f -> f.type().erasure()).toList();
    for (MethodSymbol each : type.symbol().methods(MethodFact.CONSTRUCTOR)) {
      if (each.ref().parameters().equals(erased)) {
        return;
      }
    }
    String factory = annotation.text(staticName).orElse("");
    boolean isEnum = type.symbol().kind() == TypeFact.Kind.ENUM;
    MethodSymbol constructor =
        lombok
            .code()
            .addConstructor(
                factory.isEmpty() && !isEnum ? modifiers : Modifiers.PRIVATE,
                symbols,
                lombok.defaults(),
                at());
    if (!factory.isEmpty() && !lombok.code().has(factory, symbols.size())) {
      addFactory(factory, modifiers, symbols, constructor);
    }
  }

  private void addFactory(
      String name, int modifiers, List<FieldSymbol> fields, MethodSymbol constructor) {
    List<Local> parameters = new ArrayList<>(fields.size());
    for (FieldSymbol field : fields) {
      parameters.add(
          ImpliedCode.parameter(parameters.size(), field.name(), field.type(), List.of()));
    }
    MethodSymbol symbol =
        lombok
            .code()
            .symbol(
                name,
                modifiers | Modifiers.STATIC,
                type.symbol().typeParameters(),
                parameters,
                type.symbol().asDeclared());
    lombok
        .code()
        .add(
            symbol,
            parameters,
            List.of(
                ImpliedCode.give(
                    ImpliedCode.create(
                        type.symbol().asDeclared(),
                        constructor,
                        parameters.stream().map(ImpliedCode::read).toList()))),
            at());
  }

  private List<SourceType.DeclaredField> requiredFields() {
    List<SourceType.DeclaredField> result = new ArrayList<>();
    for (SourceType.DeclaredField each : lombok.instanceFields()) {
      if (each.fact().initializer() == null && (lombok.isFinal(each) || isNonNull(each))) {
        result.add(each);
      }
    }
    return result;
  }

  private static boolean isNonNull(SourceType.DeclaredField field) {
    return field.annotations().stream()
        .anyMatch(a -> a.simpleName().equals("NonNull") || a.type().endsWith(".NotNull"));
  }

  private static List<FieldSymbol> symbols(List<SourceType.DeclaredField> fields) {
    return fields.stream().map(SourceType.DeclaredField::symbol).toList();
  }

  private Location at() {
    return type.unit().location(type.at());
  }

  /** The constructor that sets exactly these fields; null where the type has none. */
  static @Nullable MethodSymbol ofFields(SourceType type, List<FieldSymbol> fields) {
    List<String> erased = fields.stream().map(f -> f.type().erasure()).toList();
    for (MethodSymbol each : type.symbol().methods(MethodFact.CONSTRUCTOR)) {
      if (each.ref().parameters().equals(erased)) {
        return each;
      }
    }
    return null;
  }
}
