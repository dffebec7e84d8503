package dev.vigie.program.link;

import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.Expression;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The nested classes that {@code @Builder} and {@code @SuperBuilder} imply, declared before any
 * name is looked up.
 */
final class BuilderTypes {
  private BuilderTypes() {}

  /** Declares the builder classes that a type implies, so that their names can be found. */
  static void declareTypes(
      SourceType type, LombokConfig.Settings settings, List<SourceType> implied) {
    TypeFact fact = type.fact();
    if (fact == null) {
      return;
    }
    AnnotationFact onType = written(fact.annotations(), type);
    if (onType != null) {
      declareType(type, builderName(onType, fact.name(), settings), implied);
    }
    for (MethodFact method : fact.methods()) {
      AnnotationFact onMethod = written(method.annotations(), type);
      if (onMethod != null) {
        declareType(type, builderName(onMethod, madeName(fact, method), settings), implied);
      }
    }
  }

  /** Simple name of what a constructor's or factory method's builder makes. */
  static String madeName(TypeFact fact, MethodFact method) {
    if (method.name().equals(MethodFact.CONSTRUCTOR)) {
      return fact.name();
    }
    String returned = method.returnType().name();
    String simple = returned.substring(returned.lastIndexOf('.') + 1);
    return LombokAccessors.capital(simple);
  }

  private static @Nullable AnnotationFact written(List<AnnotationFact> facts, SourceType type) {
    for (AnnotationFact each : facts) {
      if (each.name().endsWith("Builder")) {
        String name = TypeResolver.type(each.name(), type.scope()).erasure();
        if (name.equals("lombok.Builder")
            || (name.startsWith("lombok.") && name.endsWith(".SuperBuilder"))) {
          return each;
        }
      }
    }
    return null;
  }

  private static String builderName(
      AnnotationFact annotation, String made, LombokConfig.Settings settings) {
    for (AnnotationFact.Element element : annotation.values()) {
      if (element.name().equals("builderClassName")
          && element.value() instanceof Expression.Literal literal) {
        return literal.text();
      }
    }
    return builderName(made, settings);
  }

  /** The name of a builder class that no annotation names. */
  static String builderName(String made, LombokConfig.Settings settings) {
    return settings.text("lombok.builder.classname").orElse("*Builder").replace("*", made);
  }

  private static void declareType(SourceType type, String name, List<SourceType> implied) {
    if (type.symbol().memberType(name) != null) {
      return;
    }
    ClassSymbol symbol =
        new ClassSymbol(
            type.name() + "." + name,
            TypeFact.Kind.CLASS,
            Modifiers.PUBLIC | Modifiers.STATIC,
            type.name());
    SourceType made = new SourceType(null, symbol, type.unit(), type, type.scope());
    made.setState(SourceType.HeaderState.DONE);
    symbol.setHeader(List.of(), JavaType.OBJECT, List.of());
    type.symbol().addMemberType(name, symbol.name());
    type.nested().add(made);
    implied.add(made);
  }
}
