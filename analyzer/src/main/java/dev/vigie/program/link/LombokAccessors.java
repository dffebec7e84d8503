package dev.vigie.program.link;

import dev.vigie.facts.FieldFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Getter}, {@code @Setter} and {@code @With}, also those that {@code @Data} and
 * {@code @Value} bring.
 */
final class LombokAccessors {
  private final Lombok lombok;
  private final SourceType type;
  private final ImpliedCode code;

  LombokAccessors(Lombok lombok) {
    this.lombok = lombok;
    this.type = lombok.type();
    this.code = lombok.code();
  }

  /** How accessors are named. */
  private record Style(boolean fluent, boolean chain, List<String> prefixes) {
    /** The property that a field is; null where a prefix is required and the field has none. */
    @Nullable String property(FieldSymbol field) {
      if (prefixes.isEmpty()) {
        return field.name();
      }
      for (String prefix : prefixes) {
        if (field.name().startsWith(prefix) && field.name().length() > prefix.length()) {
          String rest = field.name().substring(prefix.length());
          boolean word = !Character.isLetter(prefix.isEmpty() ? '_' : lastOf(prefix));
          if (prefix.isEmpty()) {
            return rest;
          }
          if (word || Character.isUpperCase(rest.charAt(0))) {
            return rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1);
          }
        }
      }
      return null;
    }

    private static char lastOf(String prefix) {
      return prefix.charAt(prefix.length() - 1);
    }
  }

  void add() {
    for (SourceType.DeclaredField field : List.copyOf(type.declaredFields())) {
      if (field.fact().kind() != FieldFact.Kind.FIELD) {
        continue;
      }
      Style style = style(field);
      String property = style.property(field.symbol());
      if (property != null) {
        addGetter(field, property, style);
        addSetter(field, property, style);
        addWith(field, property);
      }
    }
  }

  private Style style(SourceType.DeclaredField field) {
    Annotation accessors = Lombok.find(field.annotations(), "Accessors");
    for (SourceType each = type; accessors == null && each != null; each = each.outer()) {
      accessors = Lombok.find(each.annotations(), "Accessors");
    }
    boolean fluent = flag(accessors, "fluent");
    boolean chain =
        flag(accessors, "chain")
            || (fluent && (accessors == null || accessors.text("chain").isEmpty()));
    List<String> prefixes = Lombok.texts(accessors, "prefix");
    return new Style(
        fluent,
        chain,
        prefixes.isEmpty() ? lombok.settings().list("lombok.accessors.prefix") : prefixes);
  }

  /** What the annotation says, else {@code lombok.config}. */
  private boolean flag(@Nullable Annotation accessors, String element) {
    return (accessors == null || accessors.text(element).isEmpty())
        ? lombok.settings().flag("lombok.accessors." + element)
        : Lombok.flag(accessors, element);
  }

  private @Nullable Annotation applying(SourceType.DeclaredField field, String name) {
    Annotation own = Lombok.find(field.annotations(), name);
    return own != null || field.symbol().isStatic() ? own : lombok.annotation(name);
  }

  private boolean impliedByType(SourceType.DeclaredField field, String... names) {
    if (field.symbol().isStatic()) {
      return false;
    }
    for (String name : names) {
      if (lombok.has(name)) {
        return true;
      }
    }
    return false;
  }

  private void addGetter(SourceType.DeclaredField field, String property, Style style) {
    Annotation getter = applying(field, "Getter");
    if (getter == null && !impliedByType(field, "Data", "Value")) {
      return;
    }
    int access = Lombok.access(getter, "value");
    FieldSymbol symbol = field.symbol();
    boolean plain = lombok.settings().flag("lombok.getter.noisprefix");
    String name =
        style.fluent()
            ? property
            : plain ? "get" + capital(property) : getterName(property, symbol.type());
    if (access < 0 || exists(name, property, symbol.type(), style.fluent() ? 0 : -1)) {
      return;
    }
    code.addGetter(name, access | statics(symbol), symbol.type(), code.read(symbol), at(field));
  }

  private boolean exists(String name, String property, JavaType fieldType, int arity) {
    boolean isBoolean = fieldType.equals(JavaType.BOOLEAN);
    return isDeclared(name, arity)
        || (isBoolean && name.startsWith("is") && isDeclared("get" + capital(property), arity));
  }

  private boolean isDeclared(String name, int arity) {
    return arity < 0 ? !type.symbol().methods(name).isEmpty() : code.has(name, arity);
  }

  private void addSetter(SourceType.DeclaredField field, String property, Style style) {
    Annotation setter = applying(field, "Setter");
    if ((setter == null && !impliedByType(field, "Data")) || lombok.isFinal(field)) {
      return;
    }
    int access = Lombok.access(setter, "value");
    FieldSymbol symbol = field.symbol();
    String name = style.fluent() ? property : "set" + capital(withoutIs(property, symbol.type()));
    if (access < 0 || isDeclared(name, style.fluent() ? 1 : -1)) {
      return;
    }
    boolean chain = style.chain() && !symbol.isStatic();
    Local value = ImpliedCode.parameter(0, symbol.name(), symbol.type(), List.of());
    List<Statement> body = new ArrayList<>(2);
    body.add(ImpliedCode.write(code.self(), symbol, ImpliedCode.read(value)));
    if (chain) {
      body.add(ImpliedCode.give(code.self()));
    }
    MethodSymbol made =
        code.symbol(
            name,
            access | statics(symbol),
            List.of(),
            List.of(value),
            chain ? type.symbol().asDeclared() : JavaType.VOID);
    code.add(made, List.of(value), body, at(field));
  }

  private void addWith(SourceType.DeclaredField field, String property) {
    Annotation with = applying(field, "With");
    with = with == null ? applying(field, "Wither") : with;
    int access = Lombok.access(with, "value");
    FieldSymbol symbol = field.symbol();
    String name = "with" + capital(withoutIs(property, symbol.type()));
    if (with == null || access < 0 || symbol.isStatic() || isDeclared(name, -1)) {
      return;
    }
    Local value = ImpliedCode.parameter(0, symbol.name(), symbol.type(), List.of());
    List<FieldSymbol> all =
        lombok.settableFields().stream().map(SourceType.DeclaredField::symbol).toList();
    List<Expression> arguments = new ArrayList<>(all.size());
    for (FieldSymbol each : all) {
      arguments.add(each.equals(symbol) ? ImpliedCode.read(value) : code.read(each));
    }
    MethodSymbol constructor = LombokConstructors.ofFields(type, all);
    JavaType self = type.symbol().asDeclared();
    MethodSymbol made = code.symbol(name, access, List.of(), List.of(value), self);
    List<Statement> body =
        constructor == null
            ? List.of(
                ImpliedCode.write(code.self(), symbol, ImpliedCode.read(value)),
                ImpliedCode.give(code.self()))
            : List.of(ImpliedCode.give(ImpliedCode.create(self, constructor, arguments)));
    code.add(made, List.of(value), body, at(field));
  }

  private static int statics(FieldSymbol symbol) {
    return symbol.isStatic() ? Modifiers.STATIC : 0;
  }

  private Location at(SourceType.DeclaredField field) {
    return type.unit().location(field.fact().at());
  }

  /**
   * {@code isActive} for a boolean field {@code active} or {@code isActive}, {@code getX} for
   * others.
   */
  static String getterName(String property, JavaType type) {
    return type.equals(JavaType.BOOLEAN)
        ? "is" + capital(withoutIs(property, type))
        : "get" + capital(property);
  }

  static String withoutIs(String property, JavaType type) {
    boolean prefixed =
        type.equals(JavaType.BOOLEAN)
            && property.length() > 2
            && property.startsWith("is")
            && !Character.isLowerCase(property.charAt(2));
    return prefixed ? property.substring(2) : property;
  }

  static String capital(String name) {
    return name.isEmpty()
        ? name
        : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
