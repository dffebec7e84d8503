package dev.vigie.program.link;

import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * {@code @Builder} and {@code @SuperBuilder}: the nested builder class, its setters and {@code
 * build()}, and the methods that make it. The builder of {@code @SuperBuilder} is modelled without
 * its two type parameters: it has the setters of its parents again, returning itself.
 */
final class LombokBuilder {
  private final Lombok lombok;
  private final SourceType type;

  LombokBuilder(Lombok lombok) {
    this.lombok = lombok;
    this.type = lombok.type();
  }

  void add() {
    Annotation plain = lombok.annotation("Builder");
    Annotation inherited = lombok.annotation("SuperBuilder");
    Annotation onType = plain != null ? plain : inherited;
    if (onType != null) {
      List<BuilderPart> parts = new ArrayList<>();
      if (inherited != null) {
        addParents(type, parts);
      }
      lombok.settableFields().forEach(f -> parts.add(BuilderPart.of(f)));
      add(onType, parts, null);
    }
    for (SourceType.DeclaredMethod method : List.copyOf(type.declaredMethods())) {
      Annotation onMethod = Lombok.find(method.annotations(), "Builder");
      if (onMethod != null) {
        List<BuilderPart> parts = new ArrayList<>();
        for (int i = 0; i < method.fact().parameters().size(); i++) {
          parts.add(
              BuilderPart.of(
                  method.fact().parameters().get(i).name(),
                  method.symbol().parameterTypes().get(i)));
        }
        add(onMethod, parts, method);
      }
    }
  }

  private void addParents(SourceType of, List<BuilderPart> parts) {
    JavaType superclass = of.symbol().superclass();
    ClassSymbol parent =
        superclass == null ? null : lombok.linking().hierarchy().symbol(superclass, of.symbol());
    SourceType source = parent == null ? null : parent.source();
    if (source != null
        && source != type
        && parts.size() < 1000
        && Lombok.find(source.annotations(), "SuperBuilder") != null) {
      addParents(source, parts);
      new Lombok(source, lombok.linking())
          .settableFields()
          .forEach(f -> parts.add(BuilderPart.of(f)));
    }
  }

  private @Nullable SourceType builder(String name) {
    for (SourceType nested : type.nested()) {
      if (nested.name().equals(type.name() + "." + name)) {
        return nested;
      }
    }
    return null;
  }

  private void add(
      Annotation annotation, List<BuilderPart> parts, SourceType.@Nullable DeclaredMethod from) {
    TypeFact fact = Objects.requireNonNull(type.fact());
    String made = from == null ? fact.name() : BuilderTypes.madeName(fact, from.fact());
    SourceType builder =
        builder(
            annotation
                .text("builderClassName")
                .orElseGet(() -> BuilderTypes.builderName(made, lombok.settings())));
    if (builder == null) {
      return;
    }
    List<TypeParameter> parameters =
        from == null || from.symbol().name().equals(MethodFact.CONSTRUCTOR)
            ? type.symbol().typeParameters()
            : from.symbol().typeParameters();
    if (builder.fact() == null) {
      builder.symbol().setHeader(parameters, JavaType.OBJECT, List.of());
    }
    Location at = type.unit().location(from == null ? type.at() : from.fact().at());
    ImpliedCode code = new ImpliedCode(builder, Method.Origin.LOMBOK);
    String prefix = annotation.text("setterPrefix").orElse("");
    BuilderSetters setters = new BuilderSetters(builder, code, at, prefix);
    List<FieldSymbol> fields = new ArrayList<>(parts.size());
    for (BuilderPart part : parts) {
      fields.add(setters.add(part));
    }
    boolean hasConstructor = !builder.symbol().methods(MethodFact.CONSTRUCTOR).isEmpty();
    MethodSymbol constructor =
        hasConstructor
            ? builder.symbol().methods(MethodFact.CONSTRUCTOR).get(0)
            : code.addConstructor(0, List.of(), at);
    addBuild(annotation, code, parts, fields, from, at);
    if (!code.has("toString", 0)) {
      code.addToString(shown(builder, code, fields), at);
    }
    addFactory(annotation, builder, constructor, parameters, at);
    boolean copies = Lombok.flag(annotation, "toBuilder");
    if (copies && from == null && !lombok.code().has("toBuilder", 0)) {
      addToBuilder(builder, constructor, parts, fields, at);
    }
  }

  private static List<dev.vigie.program.code.Expression> shown(
      SourceType builder, ImpliedCode code, List<FieldSymbol> fields) {
    List<dev.vigie.program.code.Expression> parts = new ArrayList<>();
    parts.add(ImpliedCode.text(builder.symbol().asDeclared().simpleName() + "("));
    for (FieldSymbol field : fields) {
      parts.add(ImpliedCode.text(field.name() + "="));
      parts.add(code.read(field));
    }
    return parts;
  }

  private void addFactory(
      Annotation annotation,
      SourceType builder,
      MethodSymbol constructor,
      List<TypeParameter> parameters,
      Location at) {
    String name = annotation.text("builderMethodName").orElse("builder");
    if (!name.isEmpty() && !lombok.code().has(name, 0)) {
      JavaType made = builder.symbol().asDeclared();
      int access = Lombok.access(annotation, "access");
      MethodSymbol symbol =
          lombok
              .code()
              .symbol(name, Math.max(0, access) | Modifiers.STATIC, parameters, List.of(), made);
      lombok
          .code()
          .add(
              symbol,
              List.of(),
              List.of(ImpliedCode.give(ImpliedCode.create(made, constructor, List.of()))),
              at);
    }
  }

  /**
   * {@code build()}: by the constructor of these fields, by the annotated method, or field by
   * field.
   */
  private void addBuild(
      Annotation annotation,
      ImpliedCode code,
      List<BuilderPart> parts,
      List<FieldSymbol> fields,
      SourceType.@Nullable DeclaredMethod from,
      Location at) {
    String name = annotation.text("buildMethodName").orElse("build");
    if (code.has(name, 0)) {
      return;
    }
    List<dev.vigie.program.code.Expression> arguments = new ArrayList<>(fields.size());
    fields.forEach(f -> arguments.add(code.read(f)));
    JavaType made = type.symbol().asDeclared();
    MethodSymbol method = from == null ? null : from.symbol();
    if (method != null && !method.name().equals(MethodFact.CONSTRUCTOR)) {
      JavaType returned = method.returnType();
      // An instance method's builder would keep the instance; nothing flows through it.
      dev.vigie.program.code.Expression call = ImpliedCode.call(null, method, arguments);
      boolean isVoid = returned.equals(JavaType.VOID);
      MethodSymbol symbol = code.symbol(name, Modifiers.PUBLIC, List.of(), List.of(), returned);
      code.add(
          symbol,
          List.of(),
          List.of(isVoid ? ImpliedCode.evaluate(call) : ImpliedCode.give(call)),
          at);
      return;
    }
    List<FieldSymbol> declared = new ArrayList<>();
    parts.forEach(p -> declared.add(p.asField()));
    MethodSymbol constructor = LombokConstructors.ofFields(type, declared);
    MethodSymbol symbol = code.symbol(name, Modifiers.PUBLIC, List.of(), List.of(), made);
    if (constructor != null && !lombok.has("SuperBuilder")) {
      code.add(
          symbol,
          List.of(),
          List.of(ImpliedCode.give(ImpliedCode.create(made, constructor, arguments))),
          at);
      return;
    }
    Local result = new Local(0, "result", made, Local.Role.VARIABLE, List.of(), Span.NONE);
    List<Statement> body = new ArrayList<>();
    body.add(
        ImpliedCode.evaluate(
            new dev.vigie.program.code.Expression.LocalWrite(
                result, blank(made, code, at), false, Span.NONE)));
    Set<String> defaults = lombok.defaults();
    for (int i = 0; i < parts.size(); i++) {
      FieldSymbol target = parts.get(i).field();
      if (target != null) {
        dev.vigie.program.code.Expression kept = ImpliedCode.read(ImpliedCode.read(result), target);
        boolean keeps = defaults.contains(target.name());
        body.add(
            ImpliedCode.write(
                ImpliedCode.read(result),
                target,
                keeps ? ImpliedCode.either(arguments.get(i), kept) : arguments.get(i)));
      }
    }
    body.add(ImpliedCode.give(ImpliedCode.read(result)));
    code.add(symbol, List.of(), body, at);
  }

  /**
   * A new object of which the fields are set one by one, by a constructor that takes the builder
   * and leaves them as they were initialized.
   */
  private dev.vigie.program.code.Expression blank(JavaType made, ImpliedCode code, Location at) {
    Local taken = ImpliedCode.parameter(0, "builder", code.self().type(), List.of());
    MethodSymbol constructor =
        lombok
            .code()
            .symbol(
                MethodFact.CONSTRUCTOR,
                Modifiers.PROTECTED,
                List.of(),
                List.of(taken),
                JavaType.VOID);
    lombok.code().add(constructor, List.of(taken), List.of(), at);
    return ImpliedCode.create(made, constructor, List.of(code.self()));
  }

  private void addToBuilder(
      SourceType builder,
      MethodSymbol constructor,
      List<BuilderPart> parts,
      List<FieldSymbol> fields,
      Location at) {
    JavaType made = builder.symbol().asDeclared();
    Local copy = new Local(0, "builder", made, Local.Role.VARIABLE, List.of(), Span.NONE);
    List<Statement> body = new ArrayList<>();
    body.add(
        ImpliedCode.evaluate(
            new dev.vigie.program.code.Expression.LocalWrite(
                copy, ImpliedCode.create(made, constructor, List.of()), false, Span.NONE)));
    for (int i = 0; i < fields.size(); i++) {
      FieldSymbol source = parts.get(i).field();
      if (source != null) {
        body.add(
            ImpliedCode.write(ImpliedCode.read(copy), fields.get(i), lombok.code().read(source)));
      }
    }
    body.add(ImpliedCode.give(ImpliedCode.read(copy)));
    MethodSymbol symbol =
        lombok.code().symbol("toBuilder", Modifiers.PUBLIC, List.of(), List.of(), made);
    lombok.code().add(symbol, List.of(), body, at);
  }
}
