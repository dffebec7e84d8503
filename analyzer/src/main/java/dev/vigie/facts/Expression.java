package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An expression as written. Names are not resolved: {@code a.b.c} is a chain of {@link Select} on a
 * {@link Name}, whether it means a package, a type or a field. Parentheses leave no trace.
 */
public sealed interface Expression {
  /** Where it stands ({@link dev.vigie.source.Span}). */
  long at();

  /**
   * A literal. {@code text} is the value for strings, text blocks and characters (escapes done,
   * indentation stripped), the source text for numbers, {@code true}, {@code false} and {@code
   * null}.
   */
  record Literal(Kind kind, String text, long at) implements Expression {
    /** Kind of literal. */
    public enum Kind {
      STRING,
      CHAR,
      INT,
      LONG,
      FLOAT,
      DOUBLE,
      BOOLEAN,
      NULL
    }
  }

  /** A simple name: local, field, type or package. */
  record Name(String identifier, long at) implements Expression {}

  /**
   * {@code target.name} without a call; also {@code Outer.this}'s target is a plain {@link This}.
   */
  record Select(Expression target, String name, long at) implements Expression {}

  /** {@code this} or {@code Outer.this} (then {@code qualifier} is {@code Outer}; else null). */
  record This(@Nullable TypeRef qualifier, long at) implements Expression {}

  /**
   * {@code super} as the target of a call or selection; {@code qualifier} for {@code Iface.super}.
   */
  record Super(@Nullable TypeRef qualifier, long at) implements Expression {}

  /**
   * A call. {@code this(…)} and {@code super(…)} are calls of {@code <init>} on {@link This} and
   * {@link Super}.
   *
   * @param target null for an unqualified call
   * @param nameAt the called name alone
   */
  record Call(
      @Nullable Expression target,
      String name,
      List<TypeRef> typeArguments,
      List<Expression> arguments,
      long nameAt,
      long at)
      implements Expression {
    /** Copies the lists. */
    public Call {
      typeArguments = List.copyOf(typeArguments);
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Creation of an object.
   *
   * @param outer of {@code outer.new Inner()}, else null
   * @param diamond whether the type arguments are left to inference
   * @param body of an anonymous class, else null
   */
  record New(
      @Nullable Expression outer,
      TypeRef type,
      boolean diamond,
      List<Expression> arguments,
      @Nullable TypeFact body,
      long at)
      implements Expression {
    /** Copies the list. */
    public New {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Creation of an array, or a bare initializer {@code {a, b}} (then {@code elementType} is {@link
   * TypeRef#INFERRED}; annotation arrays use it too).
   *
   * @param elementType type of the innermost element
   * @param dimensions all dimensions, given or not
   * @param sizes the given ones
   * @param elements of the initializer; empty where none
   */
  record NewArray(
      TypeRef elementType,
      int dimensions,
      List<Expression> sizes,
      List<Expression> elements,
      long at)
      implements Expression {
    /** Copies the lists. */
    public NewArray {
      sizes = List.copyOf(sizes);
      elements = List.copyOf(elements);
    }
  }

  /** {@code array[index]}. */
  record Index(Expression array, Expression index, long at) implements Expression {}

  /**
   * An assignment; {@code operator} is empty for {@code =}, {@code +} for {@code +=}, and so on.
   */
  record Assign(Expression target, String operator, Expression value, long at)
      implements Expression {}

  /**
   * One operator over two or more operands. A left-leaning chain of one operator is one node, so
   * that a concatenation of ten thousand parts is not ten thousand levels deep.
   */
  record Binary(String operator, List<Expression> operands, long at) implements Expression {
    /** Copies the list. */
    public Binary {
      operands = List.copyOf(operands);
    }
  }

  /** {@code operator} before the operand, or after it where {@code postfix}. */
  record Unary(String operator, boolean postfix, Expression operand, long at)
      implements Expression {}

  /** {@code condition ? whenTrue : whenFalse}. */
  record Conditional(Expression condition, Expression whenTrue, Expression whenFalse, long at)
      implements Expression {}

  /** {@code (type) operand}; of an intersection cast, the first type. */
  record Cast(TypeRef type, Expression operand, long at) implements Expression {}

  /**
   * {@code operand instanceof pattern}; a plain type test is a {@link Pattern.OfType} without a
   * name.
   */
  record InstanceOf(Expression operand, Pattern pattern, long at) implements Expression {}

  /**
   * A lambda. An expression body is a {@link Statement.Return} of it, with {@code expressionBody}
   * set, because the target type decides whether a value is returned.
   */
  record Lambda(List<ParameterFact> parameters, boolean expressionBody, Statement body, long at)
      implements Expression {
    /** Copies the list. */
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * {@code target::name}; the target is an expression, or a {@link TypeName} where only a type can
   * stand.
   */
  record MethodReference(Expression target, String name, long at) implements Expression {}

  /** A type where an expression stands: {@code int[]::new}, {@code List<String>::size}. */
  record TypeName(TypeRef type, long at) implements Expression {}

  /** {@code type.class}. */
  record ClassLiteral(TypeRef type, long at) implements Expression {}

  /** A {@code switch} that gives a value. */
  record Switch(Expression selector, List<Case> cases, long at) implements Expression {
    /** Copies the list. */
    public Switch {
      cases = List.copyOf(cases);
    }
  }

  /** An annotation as the value of another's element. */
  record Annotation(AnnotationFact annotation, long at) implements Expression {}

  /** Something that this version does not know; what it contains is kept. */
  record Unknown(List<Expression> parts, long at) implements Expression {
    /** Copies the list. */
    public Unknown {
      parts = List.copyOf(parts);
    }
  }
}
