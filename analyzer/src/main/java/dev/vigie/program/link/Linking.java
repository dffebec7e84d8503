package dev.vigie.program.link;

import dev.vigie.facts.MethodFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Span;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the steps of one linking run share. */
record Linking(
    TypeTable table,
    Headers headers,
    Hierarchy hierarchy,
    MemberLookup lookup,
    FunctionTypes functions,
    Conversions conversions,
    Overloads overloads,
    Constants constants,
    Annotations annotations,
    Members members,
    LombokConfig lombok,
    Problems problems) {

  static Linking of(TypeTable table, LombokConfig lombok) {
    Headers headers = new Headers();
    Hierarchy hierarchy = new Hierarchy(table);
    MemberLookup lookup = new MemberLookup(hierarchy);
    FunctionTypes functions = new FunctionTypes(lookup);
    Conversions conversions = new Conversions(hierarchy);
    Overloads overloads = new Overloads(conversions, functions, hierarchy);
    Constants constants = new Constants(lookup);
    Annotations annotations = new Annotations(constants);
    Members members = new Members(headers, annotations);
    return new Linking(
        table,
        headers,
        hierarchy,
        lookup,
        functions,
        conversions,
        overloads,
        constants,
        annotations,
        members,
        lombok,
        new Problems());
  }

  /**
   * The call of the superclass's constructor that Java adds; null where that class is not in the
   * sources.
   */
  @Nullable Statement implicitSuper(SourceType type, long at) {
    JavaType superclass = type.symbol().superclass();
    ClassSymbol parent = superclass == null ? null : hierarchy.symbol(superclass, type.symbol());
    if (parent == null || parent.source() == null) {
      return null;
    }
    for (MethodSymbol constructor : parent.methods(MethodFact.CONSTRUCTOR)) {
      if (constructor.arity() == 0) {
        Callee callee =
            new Callee(
                parent.name(),
                MethodFact.CONSTRUCTOR,
                List.of(),
                false,
                constructor.ref(),
                Objects.requireNonNull(superclass),
                Callee.Certainty.METHOD);
        return new Statement.Evaluate(
            new Expression.Invoke(
                BodyLinker.self(type.symbol(), at),
                callee,
                List.of(),
                true,
                JavaType.VOID,
                Span.NONE,
                at),
            at);
      }
    }
    return null;
  }
}
