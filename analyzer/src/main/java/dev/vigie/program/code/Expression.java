package dev.vigie.program.code;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linked expression. Few kinds: constants, reads, writes, calls, creations, functions, string
 * building, and the rest as operations. An expression may occur twice in a tree (an operand tested
 * and bound by a pattern); analyses evaluate it twice, which changes nothing for them.
 */
public sealed interface Expression {
  /** Static type; {@link JavaType.Unknown} where it is not known. */
  JavaType type();

  /** Where it stands ({@link dev.vigie.source.Span}). */
  long at();

  /**
   * A literal; {@code text} as in {@link dev.vigie.facts.Expression.Literal}, null for {@code
   * null}.
   */
  record Constant(JavaType type, @Nullable String text, long at) implements Expression {}

  /** {@code X.class}. */
  record ClassConstant(JavaType named, JavaType type, long at) implements Expression {}

  /** {@code this}; of an inner class also {@code Outer.this}, told apart by its type. */
  record This(JavaType type, long at) implements Expression {}

  /** Reads a local. */
  record LocalRead(Local local, long at) implements Expression {
    @Override
    public JavaType type() {
      return local.type();
    }
  }

  /**
   * Declares or assigns a local; {@code accumulates} for {@code +=} and its kin: the old value
   * stays part of it.
   */
  record LocalWrite(Local local, Expression value, boolean accumulates, long at)
      implements Expression {
    @Override
    public JavaType type() {
      return local.type();
    }
  }

  /** Reads a field; {@code receiver} is null for static ones. */
  record FieldRead(@Nullable Expression receiver, FieldRef field, JavaType type, long at)
      implements Expression {}

  /** Assigns a field. */
  record FieldWrite(
      @Nullable Expression receiver,
      FieldRef field,
      Expression value,
      boolean accumulates,
      JavaType type,
      long at)
      implements Expression {}

  /**
   * Makes an array.
   *
   * @param elements only where an initializer gives them
   * @param sizes only where computing one may do something
   */
  record ArrayCreate(JavaType type, List<Expression> elements, List<Expression> sizes, long at)
      implements Expression {
    /** Copies the lists. */
    public ArrayCreate {
      elements = List.copyOf(elements);
      sizes = List.copyOf(sizes);
    }
  }

  /** {@code array[index]}. */
  record ArrayRead(Expression array, Expression index, JavaType type, long at)
      implements Expression {}

  /** {@code array[index] = value}. */
  record ArrayWrite(
      Expression array,
      Expression index,
      Expression value,
      boolean accumulates,
      JavaType type,
      long at)
      implements Expression {}

  /**
   * Calls a method.
   *
   * @param receiver null for static calls, and where a receiver is not known; implicit {@code this}
   *     is made explicit
   * @param exact no dispatch: {@code super.m()}, {@code this(…)}, {@code super(…)}
   * @param nameAt the called name alone
   */
  record Invoke(
      @Nullable Expression receiver,
      Callee callee,
      List<Expression> arguments,
      boolean exact,
      JavaType type,
      long nameAt,
      long at)
      implements Expression {
    /** Copies the list. */
    public Invoke {
      arguments = List.copyOf(arguments);
    }
  }

  /**
   * Creates an object.
   *
   * @param captures locals of the method around it that an anonymous or local class reads: each is
   *     kept in an implied field of the new object
   */
  record Create(
      JavaType type, Callee callee, List<Expression> arguments, List<Capture> captures, long at)
      implements Expression {
    /** A local kept in a field. */
    public record Capture(FieldRef field, Expression value) {}

    /** Copies the lists. */
    public Create {
      arguments = List.copyOf(arguments);
      captures = List.copyOf(captures);
    }
  }

  /**
   * A lambda; it reads the locals of the method around it directly, and its body's returns are its
   * own.
   */
  record Lambda(JavaType type, List<Local> parameters, Statement body, long at)
      implements Expression {
    /** Copies the list. */
    public Lambda {
      parameters = List.copyOf(parameters);
    }
  }

  /**
   * {@code receiver::name}, {@code Type::name}, {@code Type::new}.
   *
   * @param receiver the bound receiver; null otherwise
   * @param unbound {@code Type::instanceMethod}: the first argument becomes the receiver
   */
  record FunctionReference(
      JavaType type, @Nullable Expression receiver, Callee callee, boolean unbound, long at)
      implements Expression {}

  /** A string built from parts; each part that is no string shows its {@code toString()}. */
  record Concat(List<Expression> parts, long at) implements Expression {
    /** Copies the list. */
    public Concat {
      parts = List.copyOf(parts);
    }

    @Override
    public JavaType type() {
      return JavaType.STRING;
    }
  }

  /** Arithmetic, comparison and logic. */
  record Operation(JavaType type, String operator, List<Expression> operands, long at)
      implements Expression {
    /** Copies the list. */
    public Operation {
      operands = List.copyOf(operands);
    }
  }

  /** {@code condition ? whenTrue : whenFalse}. */
  record Choose(
      JavaType type, Expression condition, Expression whenTrue, Expression whenFalse, long at)
      implements Expression {}

  /** A switch that gives a value: that of the {@link Statement.Yield} its branches reach. */
  record Switch(JavaType type, Expression selector, List<Branch> branches, long at)
      implements Expression {
    /** Copies the list. */
    public Switch {
      branches = List.copyOf(branches);
    }
  }

  /** {@code (type) operand}. */
  record Cast(JavaType type, Expression operand, long at) implements Expression {}

  /** {@code operand instanceof tested}, with what its pattern binds. */
  record TypeTest(Expression operand, JavaType tested, List<LocalWrite> bindings, long at)
      implements Expression {
    /** Copies the list. */
    public TypeTest {
      bindings = List.copyOf(bindings);
    }

    @Override
    public JavaType type() {
      return JavaType.BOOLEAN;
    }
  }

  /** Something not understood; its parts are still evaluated. */
  record Unknown(JavaType type, List<Expression> parts, long at) implements Expression {
    /** Copies the list. */
    public Unknown {
      parts = List.copyOf(parts);
    }
  }
}
