package dev.vigie.program.link;

import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type of the sources while it is being linked: what was written, its symbol, and the members
 * that are implied. What was written is null for a type that only exists because an annotation
 * implies it (a builder).
 */
final class SourceType {
  private final @Nullable TypeFact fact;
  private final ClassSymbol symbol;
  private final Unit unit;
  private final @Nullable SourceType outer;
  private final TypeScope scope;
  private final List<SourceType> nested = new ArrayList<>();
  private final List<Field> impliedFields = new ArrayList<>();
  private final List<Method> impliedMethods = new ArrayList<>();
  private final List<DeclaredMethod> declaredMethods = new ArrayList<>();
  private final List<DeclaredField> declaredFields = new ArrayList<>();
  private List<Annotation> annotations = List.of();
  private @Nullable MethodSymbol defaultConstructor;
  private HeaderState state = HeaderState.NEW;

  /** How far the header is resolved. */
  enum HeaderState {
    NEW,
    RUNNING,
    DONE
  }

  /** A method as written and as a symbol. */
  record DeclaredMethod(
      MethodFact fact, MethodSymbol symbol, TypeScope scope, List<Annotation> annotations) {}

  /** A field as written and as a symbol. */
  record DeclaredField(FieldFact fact, FieldSymbol symbol, List<Annotation> annotations) {}

  SourceType(
      @Nullable TypeFact fact,
      ClassSymbol symbol,
      Unit unit,
      @Nullable SourceType outer,
      TypeScope around) {
    this.fact = fact;
    this.symbol = symbol;
    this.unit = unit;
    this.outer = outer;
    this.scope = around.inClass(symbol);
    symbol.setSource(this);
  }

  @Nullable TypeFact fact() {
    return fact;
  }

  ClassSymbol symbol() {
    return symbol;
  }

  String name() {
    return symbol.name();
  }

  Unit unit() {
    return unit;
  }

  @Nullable SourceType outer() {
    return outer;
  }

  TypeScope scope() {
    return scope;
  }

  List<SourceType> nested() {
    return nested;
  }

  List<Field> impliedFields() {
    return impliedFields;
  }

  List<Method> impliedMethods() {
    return impliedMethods;
  }

  List<DeclaredMethod> declaredMethods() {
    return declaredMethods;
  }

  List<DeclaredField> declaredFields() {
    return declaredFields;
  }

  List<Annotation> annotations() {
    return annotations;
  }

  void setAnnotations(List<Annotation> linked) {
    annotations = List.copyOf(linked);
  }

  /** Where its name stands; of an implied type, the name of the type that implies it. */
  long at() {
    return fact != null ? fact.at() : outer == null ? Span.NONE : outer.at();
  }

  /** The constructor that the class has because none is written; null where there is another. */
  @Nullable MethodSymbol defaultConstructor() {
    return defaultConstructor;
  }

  void setDefaultConstructor(MethodSymbol symbol) {
    defaultConstructor = symbol;
  }

  HeaderState state() {
    return state;
  }

  void setState(HeaderState next) {
    state = next;
  }

  /** Its annotation of this simple name that is Lombok's; null where there is none. */
  @Nullable Annotation lombok(String simpleName) {
    return lombok(annotations, simpleName);
  }

  /** The annotation of this simple name that is Lombok's; null where there is none. */
  static @Nullable Annotation lombok(List<Annotation> annotations, String simpleName) {
    for (Annotation annotation : annotations) {
      if (annotation.type().startsWith("lombok.") && annotation.simpleName().equals(simpleName)) {
        return annotation;
      }
    }
    return null;
  }

  @Override
  public String toString() {
    return symbol.name();
  }
}
