package dev.vigie.program.link;

import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.Expression;
import dev.vigie.facts.TypeRef;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Links annotations: their types, and their values folded to constants. */
final class Annotations {
  private final Constants constants;

  Annotations(Constants constants) {
    this.constants = constants;
  }

  /** Links the annotations of a local or parameter. */
  List<Annotation> link(List<AnnotationFact> facts, Frame frame) {
    return facts.isEmpty() ? List.of() : link(facts, frame.types(), frame.type());
  }

  /** Links the annotations of a declaration in {@code type}. */
  List<Annotation> link(List<AnnotationFact> facts, TypeScope scope, SourceType type) {
    if (facts.isEmpty()) {
      return List.of();
    }
    List<Annotation> result = new ArrayList<>(facts.size());
    for (AnnotationFact fact : facts) {
      result.add(link(fact, scope, type));
    }
    return result;
  }

  /** Links the annotations of a declaration and those inside its type. */
  List<Annotation> link(
      List<AnnotationFact> facts, TypeRef declaredType, TypeScope scope, SourceType type) {
    List<AnnotationFact> inside = declaredType.allAnnotations();
    if (inside.isEmpty()) {
      return link(facts, scope, type);
    }
    List<AnnotationFact> all = new ArrayList<>(facts);
    all.addAll(inside);
    return link(all, scope, type);
  }

  private Annotation link(AnnotationFact fact, TypeScope scope, SourceType type) {
    Map<String, Annotation.Value> values = new LinkedHashMap<>();
    for (AnnotationFact.Element element : fact.values()) {
      values.put(element.name(), value(element.value(), scope, type));
    }
    return new Annotation(
        TypeResolver.type(fact.name(), scope).erasure(), values, type.unit().location(fact.at()));
  }

  private Annotation.Value value(Expression fact, TypeScope scope, SourceType type) {
    if (fact instanceof Expression.NewArray array) {
      List<Annotation.Value> values = new ArrayList<>(array.elements().size());
      for (Expression element : array.elements()) {
        values.add(value(element, scope, type));
      }
      return new Annotation.Value.Many(values);
    }
    if (fact instanceof Expression.ClassLiteral literal) {
      return new Annotation.Value.OfClass(TypeResolver.resolve(literal.type(), scope));
    }
    if (fact instanceof Expression.Annotation nested) {
      return new Annotation.Value.Nested(link(nested.annotation(), scope, type));
    }
    Object constant = constants.fold(fact, scope, type);
    if (constant != null) {
      return new Annotation.Value.Text(constant.toString());
    }
    if (fact instanceof Expression.Select select) {
      JavaType owner = constants.typeOf(select.target(), scope);
      if (owner != null) {
        return new Annotation.Value.OfEnum(owner.erasure(), select.name());
      }
    }
    if (fact instanceof Expression.Name name) {
      FieldSymbol field = constants.field(name.identifier(), scope, type);
      if (field != null && field.type() instanceof JavaType.Declared declared) {
        return new Annotation.Value.OfEnum(declared.name(), name.identifier());
      }
      List<String> owners = scope.file().staticOwners(name.identifier());
      if (!owners.isEmpty()) {
        return new Annotation.Value.OfEnum(owners.get(0), name.identifier());
      }
    }
    return new Annotation.Value.Opaque();
  }
}
