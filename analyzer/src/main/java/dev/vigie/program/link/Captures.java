package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Locals of the bodies around a local or anonymous class that it reads: each becomes an implied
 * field of it.
 */
final class Captures {
  private final SourceType type;
  private final Map<Object, Expression.Create.Capture> captured = new LinkedHashMap<>();

  Captures(SourceType type) {
    this.type = type;
  }

  SourceType type() {
    return type;
  }

  /** Reads, within the class, what {@code outside} reads in the body around it. */
  Expression read(Expression outside, String name, long at) {
    Object key =
        outside instanceof Expression.LocalRead read
            ? Integer.valueOf(read.local().index())
            : ((Expression.FieldRead) outside).field();
    Expression.Create.Capture known = captured.get(key);
    if (known == null) {
      FieldRef field = new FieldRef(type.name(), free("val$" + name));
      known = new Expression.Create.Capture(field, outside);
      captured.put(key, known);
      type.impliedFields()
          .add(
              new Field(
                  field,
                  Field.Kind.IMPLIED,
                  Modifiers.PRIVATE | Modifiers.FINAL,
                  outside.type(),
                  List.of(),
                  null,
                  null,
                  "",
                  type.unit().location(declaredAt(outside))));
    }
    return new Expression.FieldRead(
        new Expression.This(type.symbol().asDeclared(), at), known.field(), outside.type(), at);
  }

  private static long declaredAt(Expression outside) {
    return outside instanceof Expression.LocalRead read ? at(read.local()) : outside.at();
  }

  private static long at(Local local) {
    return local.at();
  }

  private String free(String wanted) {
    String name = wanted;
    for (int i = 2; isTaken(name); i++) {
      name = wanted + "$" + i;
    }
    return name;
  }

  private boolean isTaken(String name) {
    return type.impliedFields().stream().anyMatch(f -> f.name().equals(name));
  }

  /** What creating an object of the class keeps. */
  List<Expression.Create.Capture> all() {
    return new ArrayList<>(captured.values());
  }
}
