package dev.vigie.program.link;

import dev.vigie.facts.TypeRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Links one body: the place where the families of expressions and statements meet. */
final class BodyLinker {
  private final Linking linking;
  private final Frame frame;
  private final Names names;
  private final Expressions expressions;
  private final Statements statements;
  private final Calls calls;
  private final Creations creations;
  private final Lambdas lambdas;
  private final References references;
  private final Patterns patterns;
  private final Assignments assignments;
  private final Operators operators;
  private final LocalTypes localTypes;

  BodyLinker(Linking linking, Frame frame, LocalTypes localTypes) {
    this.linking = linking;
    this.frame = frame;
    this.localTypes = localTypes;
    this.names = new Names(this);
    this.expressions = new Expressions(this);
    this.statements = new Statements(this);
    this.calls = new Calls(this);
    this.creations = new Creations(this);
    this.lambdas = new Lambdas(this);
    this.references = new References(this);
    this.patterns = new Patterns(this);
    this.assignments = new Assignments(this);
    this.operators = new Operators(this);
  }

  Linking linking() {
    return linking;
  }

  Frame frame() {
    return frame;
  }

  Names names() {
    return names;
  }

  Calls calls() {
    return calls;
  }

  Creations creations() {
    return creations;
  }

  Lambdas lambdas() {
    return lambdas;
  }

  References references() {
    return references;
  }

  Patterns patterns() {
    return patterns;
  }

  Assignments assignments() {
    return assignments;
  }

  Operators operators() {
    return operators;
  }

  LocalTypes localTypes() {
    return localTypes;
  }

  /** Links an expression; {@code target} is the type it is wanted as, null where nothing says. */
  Expression link(dev.vigie.facts.Expression fact, @Nullable JavaType target) {
    return expressions.link(fact, target);
  }

  /** Links a statement. */
  Statement link(dev.vigie.facts.Statement fact) {
    return statements.link(fact);
  }

  /** Links statements in order, in the scope that is open. */
  List<Statement> linkAll(List<dev.vigie.facts.Statement> facts) {
    return statements.linkAll(facts);
  }

  JavaType resolve(TypeRef ref) {
    return TypeResolver.resolve(ref, frame.types());
  }

  /** The class of a type as this body's file sees it; null where nothing has it. */
  @Nullable ClassSymbol symbol(JavaType type) {
    return type instanceof JavaType.Declared declared
        ? frame.types().file().find(declared.name())
        : null;
  }

  /** What members a type has: itself, or the bound of a variable. */
  JavaType bound(JavaType type) {
    JavaType current = type;
    for (int i = 0; i < 8 && current instanceof JavaType.Variable variable; i++) {
      JavaType bound = frame.types().bound(variable.name());
      current = bound == null ? Substitution.erasure(variable) : bound;
    }
    return current instanceof JavaType.Variable variable ? Substitution.erasure(variable) : current;
  }

  /**
   * The symbol and the arguments to see a receiver's members with; null where its class is not
   * known.
   */
  @Nullable ClassSymbol memberClass(JavaType receiver) {
    JavaType bound = bound(receiver);
    return bound instanceof JavaType.Array ? symbol(JavaType.OBJECT) : symbol(bound);
  }

  /** {@code this} of a class. */
  static Expression.This self(ClassSymbol symbol, long at) {
    return new Expression.This(symbol.asDeclared(), at);
  }
}
