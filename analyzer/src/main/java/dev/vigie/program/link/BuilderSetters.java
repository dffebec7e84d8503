package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Adds the fields and setters of a builder class. */
final class BuilderSetters {
  private final SourceType builder;
  private final ImpliedCode code;
  private final Location at;
  private final String prefix;

  BuilderSetters(SourceType builder, ImpliedCode code, Location at, String prefix) {
    this.builder = builder;
    this.code = code;
    this.at = at;
    this.prefix = prefix;
  }

  /** Adds what takes one value; returns the builder's field that keeps it. */
  FieldSymbol add(BuilderPart part) {
    FieldSymbol field = builder.symbol().fields().get(part.name());
    if (field == null) {
      field = new FieldSymbol(builder.name(), part.name(), Modifiers.PRIVATE, part.type(), null);
      builder.symbol().add(field);
      builder
          .impliedFields()
          .add(
              new Field(
                  new FieldRef(builder.name(), part.name()),
                  Field.Kind.IMPLIED,
                  Modifiers.PRIVATE,
                  part.type(),
                  List.of(),
                  null,
                  null,
                  "",
                  at));
    }
    String one = part.singular();
    if (one != null) {
      addSingular(one, field);
    }
    String name = setterName(part.name());
    if (!code.has(name, 1)) {
      setter(name, field, List.of(argument(part.name(), part.type())), one != null);
    }
    return field;
  }

  private String setterName(String name) {
    return prefix.isEmpty() ? name : prefix + LombokAccessors.capital(name);
  }

  private static Local argument(String name, JavaType type) {
    return ImpliedCode.parameter(0, name, type, List.of());
  }

  private void addSingular(String one, FieldSymbol field) {
    List<JavaType> args = field.type().arguments();
    List<Local> parameters = new ArrayList<>(2);
    if (args.size() == 2) {
      parameters.add(ImpliedCode.parameter(0, one + "Key", args.get(0), List.of()));
      parameters.add(ImpliedCode.parameter(1, one + "Value", args.get(1), List.of()));
    } else {
      JavaType element = args.isEmpty() ? JavaType.OBJECT : args.get(0);
      parameters.add(argument(one, element));
    }
    String name = setterName(one);
    if (!code.has(name, parameters.size())) {
      setter(name, field, parameters, true);
    }
    String clear = "clear" + LombokAccessors.capital(field.name());
    if (!code.has(clear, 0)) {
      MethodSymbol symbol = code.symbol(clear, Modifiers.PUBLIC, List.of(), List.of(), self());
      code.add(symbol, List.of(), List.of(ImpliedCode.give(code.self())), at);
    }
  }

  private JavaType self() {
    return builder.symbol().asDeclared();
  }

  private void setter(String name, FieldSymbol field, List<Local> parameters, boolean accumulates) {
    List<Statement> body = new ArrayList<>(parameters.size() + 1);
    for (Local parameter : parameters) {
      body.add(
          ImpliedCode.evaluate(
              new Expression.FieldWrite(
                  code.self(),
                  new FieldRef(field.owner(), field.name()),
                  ImpliedCode.read(parameter),
                  accumulates,
                  field.type(),
                  Span.NONE)));
    }
    body.add(ImpliedCode.give(code.self()));
    MethodSymbol symbol = code.symbol(name, Modifiers.PUBLIC, List.of(), parameters, self());
    code.add(symbol, parameters, body, at);
  }
}
