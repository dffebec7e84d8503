package dev.vigie.facts;

import java.util.List;

/** Binary form of types, members, parameters and annotations. */
final class MemberForm {
  private MemberForm() {}

  static void write(FactsOutput out, TypeFact type) {
    out.constant(type.kind());
    out.text(type.name());
    out.number(type.modifiers());
    out.list(type.typeParameters(), parameter -> write(out, parameter));
    out.type(type.superclass());
    out.types(type.interfaces());
    out.types(type.permits());
    writeAnnotations(out, type.annotations());
    out.list(type.fields(), field -> write(out, field));
    out.list(type.methods(), method -> write(out, method));
    out.list(type.nested(), nested -> write(out, nested));
    out.text(type.doc());
    out.place(type.at());
    out.place(type.whole());
  }

  static TypeFact readType(FactsInput in) {
    return new TypeFact(
        in.constant(TypeFact.Kind.values()),
        in.text(),
        in.number(),
        in.list(() -> readTypeParameter(in)),
        in.typeOrNull(),
        in.types(),
        in.types(),
        readAnnotations(in),
        in.list(() -> readField(in)),
        in.list(() -> readMethod(in)),
        in.list(() -> readType(in)),
        in.text(),
        in.place(),
        in.place());
  }

  private static void write(FactsOutput out, TypeParameterFact parameter) {
    out.text(parameter.name());
    out.types(parameter.bounds());
  }

  private static TypeParameterFact readTypeParameter(FactsInput in) {
    return new TypeParameterFact(in.text(), in.types());
  }

  private static void write(FactsOutput out, FieldFact field) {
    out.constant(field.kind());
    out.text(field.name());
    out.number(field.modifiers());
    out.type(field.type());
    writeAnnotations(out, field.annotations());
    ExpressionForm.write(out, field.initializer());
    out.text(field.doc());
    out.place(field.at());
  }

  private static FieldFact readField(FactsInput in) {
    return new FieldFact(
        in.constant(FieldFact.Kind.values()),
        in.text(),
        in.number(),
        in.type(),
        readAnnotations(in),
        ExpressionForm.readOrNull(in),
        in.text(),
        in.place());
  }

  private static void write(FactsOutput out, MethodFact method) {
    out.text(method.name());
    out.number(method.modifiers());
    out.list(method.typeParameters(), parameter -> write(out, parameter));
    out.type(method.returnType());
    out.list(method.parameters(), parameter -> write(out, parameter));
    out.types(method.thrown());
    writeAnnotations(out, method.annotations());
    StatementForm.write(out, method.body());
    out.text(method.doc());
    out.place(method.at());
    out.place(method.whole());
  }

  private static MethodFact readMethod(FactsInput in) {
    return new MethodFact(
        in.text(),
        in.number(),
        in.list(() -> readTypeParameter(in)),
        in.type(),
        in.list(() -> readParameter(in)),
        in.types(),
        readAnnotations(in),
        StatementForm.readOrNull(in),
        in.text(),
        in.place(),
        in.place());
  }

  static void write(FactsOutput out, ParameterFact parameter) {
    out.text(parameter.name());
    out.number(parameter.modifiers());
    out.type(parameter.type());
    writeAnnotations(out, parameter.annotations());
    out.place(parameter.at());
  }

  static ParameterFact readParameter(FactsInput in) {
    return new ParameterFact(in.text(), in.number(), in.type(), readAnnotations(in), in.place());
  }

  private static void writeAnnotations(FactsOutput out, List<AnnotationFact> annotations) {
    out.list(annotations, annotation -> write(out, annotation));
  }

  private static List<AnnotationFact> readAnnotations(FactsInput in) {
    return in.list(() -> readAnnotation(in));
  }

  static void write(FactsOutput out, AnnotationFact annotation) {
    out.text(annotation.name());
    out.list(
        annotation.values(),
        element -> {
          out.text(element.name());
          ExpressionForm.write(out, element.value());
        });
    out.place(annotation.at());
  }

  static AnnotationFact readAnnotation(FactsInput in) {
    return new AnnotationFact(
        in.text(),
        in.list(() -> new AnnotationFact.Element(in.text(), ExpressionForm.read(in))),
        in.place());
  }
}
