package dev.vigie.inventory;

import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what a builder has of the object that it makes: under the same name and of the same type
 * it is the same datum, on its way into that object.
 */
final class BuiltValues {
  static final String BUILDER = "Builder";

  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;
  private final Set<FieldRef> built = new HashSet<>();

  /** Changes the judgements that it is given. */
  BuiltValues(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.fields = fields;
  }

  /** Those of which it is known: they are listed, and followed from the object that is made. */
  Set<FieldRef> judge() {
    for (TypeDeclaration type : judging.program().types()) {
      if (type.simpleName().endsWith(BUILDER) && !type.test()) {
        made(type).ifPresent(made -> judge(type, made));
      }
    }
    return built;
  }

  /** What it makes: the type around it, or what its method without arguments gives. */
  private Optional<TypeDeclaration> made(TypeDeclaration builder) {
    if (builder.enclosing() != null) {
      return judging.program().type(builder.enclosing());
    }
    return builder.methods().stream()
        .filter(m -> m.name().equals("build") && m.parameters().isEmpty())
        .map(Method::returnType)
        .flatMap(result -> judging.program().type(result.erasure()).stream())
        .findFirst();
  }

  private void judge(TypeDeclaration builder, TypeDeclaration made) {
    for (Field field : builder.fields()) {
      Judgement own = fields.get(field.ref());
      Field same = made.field(field.name()).orElse(null);
      if (own != null
          && same != null
          && own.verdict() == Judgement.Verdict.NONE
          && !own.isDeclared()
          && same.type().equals(field.type())) {
        Judgement known = fields.get(same.ref());
        if (known != null && known.isPersonal()) {
          add(field, known, made.simpleName() + "." + same.name());
        }
      }
    }
  }

  private void add(Field field, Judgement known, String made) {
    List<Evidence> evidence =
        List.of(
            new Evidence(
                Evidence.Kind.PROPAGATION,
                "it is what " + made + " is made from",
                Math.min(known.confidence(), Weighing.FILLED)));
    built.add(field.ref());
    fields.put(field.ref(), Judgement.personal(known.element(), known.subject(), evidence));
  }
}
