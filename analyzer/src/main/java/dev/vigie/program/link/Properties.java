package dev.vigie.program.link;

import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.ParameterFact;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Properties of classes as bean mappers see them: how each is read and written, and how an object
 * is made.
 */
final class Properties {
  private final Linking linking;
  private final ClassSymbol around;

  Properties(Linking linking, ClassSymbol around) {
    this.linking = linking;
    this.around = around;
  }

  /** A named value. */
  record Part(String name, JavaType type) {}

  /** Writes one property: by a method, or into a public field. */
  record Writer(
      String name, JavaType type, @Nullable MethodSymbol method, @Nullable FieldSymbol field) {
    Expression write(Expression target, Expression value) {
      if (method != null) {
        return ImpliedCode.call(target, method, List.of(value));
      }
      FieldSymbol written = Objects.requireNonNull(field);
      return new Expression.FieldWrite(
          target, new FieldRef(written.owner(), written.name()), value, false, type, Span.NONE);
    }
  }

  /**
   * Makes an object.
   *
   * @param made what is filled: the object, or its builder
   * @param by constructor or static factory of it
   * @param arguments what {@code by} takes
   * @param finish the builder's method that gives the object; null without a builder
   */
  record Maker(
      JavaType made, MethodSymbol by, List<Part> arguments, @Nullable MethodSymbol finish) {
    Expression create(List<Expression> values) {
      return by.name().equals(MethodFact.CONSTRUCTOR)
          ? ImpliedCode.create(made, by, values)
          : ImpliedCode.call(null, by, values);
    }
  }

  private @Nullable ClassSymbol symbol(JavaType type) {
    return linking.hierarchy().symbol(type, around);
  }

  boolean isOfSources(JavaType type) {
    ClassSymbol symbol = symbol(type);
    return symbol != null && symbol.source() != null;
  }

  /** Reads a property of an object; null where it has none of this name. */
  @Nullable Expression read(Expression object, String property) {
    ClassSymbol symbol = symbol(object.type());
    if (symbol == null) {
      return null;
    }
    String capital = LombokAccessors.capital(property);
    for (String name : List.of("get" + capital, "is" + capital, property)) {
      for (MemberLookup.Inherited each : linking.lookup().methods(symbol, name)) {
        MethodSymbol method = each.method();
        if (method.arity() == 0
            && !method.isStatic()
            && Modifiers.has(method.modifiers(), Modifiers.PUBLIC)
            && !method.returnType().equals(JavaType.VOID)) {
          return ImpliedCode.call(object, method, List.of());
        }
      }
    }
    MemberLookup.InheritedField field =
        linking.lookup().field(symbol.asDeclared(), symbol, property);
    return field != null && Modifiers.has(field.field().modifiers(), Modifiers.PUBLIC)
        ? ImpliedCode.read(object, field.field())
        : null;
  }

  /** What can be written of objects of a type, by property in order of declaration. */
  List<Writer> writers(JavaType type) {
    ClassSymbol symbol = symbol(type);
    if (symbol == null) {
      return List.of();
    }
    boolean builder = !symbol.methods("build").isEmpty();
    Map<String, Writer> result = new LinkedHashMap<>();
    for (JavaType.Declared site : linking.hierarchy().supertypes(symbol).values()) {
      ClassSymbol each = symbol(site);
      if (each != null && !each.name().equals("java.lang.Object")) {
        each.methods().values().forEach(all -> all.forEach(m -> add(m, builder, result)));
        for (FieldSymbol field : each.fields().values()) {
          if (Modifiers.has(field.modifiers(), Modifiers.PUBLIC)
              && !field.isStatic()
              && !Modifiers.has(field.modifiers(), Modifiers.FINAL)) {
            result.putIfAbsent(field.name(), new Writer(field.name(), field.type(), null, field));
          }
        }
      }
    }
    return new ArrayList<>(result.values());
  }

  private static void add(MethodSymbol method, boolean builder, Map<String, Writer> result) {
    boolean usable =
        method.arity() == 1
            && !method.isStatic()
            && Modifiers.has(method.modifiers(), Modifiers.PUBLIC);
    if (!usable) {
      return;
    }
    String name = method.name();
    String property = null;
    if (name.startsWith("set") && name.length() > 3) {
      property = name.substring(3, 4).toLowerCase(Locale.ROOT) + name.substring(4);
    } else if (builder) {
      property = name;
    }
    if (property != null) {
      result.putIfAbsent(
          property, new Writer(property, method.parameterTypes().get(0), method, null));
    }
  }

  /** How an object of a type is made; null where the sources do not say. */
  @Nullable Maker maker(JavaType type) {
    ClassSymbol symbol = symbol(type);
    if (symbol == null) {
      return null;
    }
    for (MethodSymbol factory : symbol.methods("builder")) {
      ClassSymbol builder = symbol(factory.returnType());
      if (factory.isStatic() && factory.arity() == 0 && builder != null) {
        for (MethodSymbol finish : builder.methods("build")) {
          return new Maker(factory.returnType(), factory, List.of(), finish);
        }
      }
    }
    MethodSymbol widest = null;
    for (MethodSymbol each : symbol.methods(MethodFact.CONSTRUCTOR)) {
      if (each.arity() == 0) {
        return new Maker(type, each, List.of(), null);
      }
      widest = widest == null || each.arity() > widest.arity() ? each : widest;
    }
    return widest == null ? null : new Maker(type, widest, parts(symbol, widest), null);
  }

  /** Parameters of a constructor: as written, or the fields that an implied one sets. */
  private static List<Part> parts(ClassSymbol symbol, MethodSymbol constructor) {
    List<Part> parts = new ArrayList<>();
    SourceType source = symbol.source();
    if (source == null) {
      return parts;
    }
    for (SourceType.DeclaredMethod each : source.declaredMethods()) {
      if (each.symbol().equals(constructor) && !each.fact().parameters().isEmpty()) {
        for (ParameterFact parameter : each.fact().parameters()) {
          parts.add(new Part(parameter.name(), constructor.parameterTypes().get(parts.size())));
        }
        return parts;
      }
    }
    for (SourceType.DeclaredField field : Lombok.instanceFields(source)) {
      int index = parts.size();
      if (index < constructor.arity()
          && field.symbol().type().equals(constructor.parameterTypes().get(index))) {
        parts.add(new Part(field.symbol().name(), field.symbol().type()));
      }
    }
    return parts;
  }
}
