package dev.vigie.program.code;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Meets every expression of a piece of code once for each place that it has in the tree, outer ones
 * first, in the order of writing; bodies of lambdas are part of the code around them. It keeps its
 * own stack: code that a generator wrote can be deeper than a thread's.
 */
public final class Walk {
  private Walk() {}

  /** Meets every expression below a statement. */
  public static void through(Statement statement, Consumer<Expression> visitor) {
    run(new Parts().add(statement), visitor, s -> {}, null);
  }

  /** Meets every expression and every statement of a piece of code, in the order of writing. */
  public static void through(
      Statement statement, Consumer<Expression> visitor, Consumer<Statement> statements) {
    run(new Parts().add(statement), visitor, statements, null);
  }

  /** Meets an expression and all below it. */
  public static void through(Expression expression, Consumer<Expression> visitor) {
    run(new Parts().add(expression), visitor, s -> {}, null);
  }

  /** Meets every statement of a piece of code, those of its lambdas included. */
  public static void statements(Statement statement, Consumer<Statement> visitor) {
    run(new Parts().add(statement), expression -> {}, visitor, null);
  }

  /**
   * Gives every local that this code declares, those of its lambdas included, in the order of
   * writing; parameters of the method around it are not among them.
   */
  public static List<Local> locals(Statement body) {
    return locals(new Parts().add(body));
  }

  /** As {@link #locals(Statement)}, of an expression. */
  public static List<Local> locals(Expression expression) {
    return locals(new Parts().add(expression));
  }

  private static List<Local> locals(Parts start) {
    Map<Integer, Local> found = new TreeMap<>();
    Consumer<Local> add = local -> found.putIfAbsent(local.index(), local);
    run(
        start,
        expression -> {
          if (expression instanceof Expression.LocalWrite write) {
            add.accept(write.local());
          } else if (expression instanceof Expression.Lambda lambda) {
            lambda.parameters().forEach(add);
          }
        },
        statement -> {
          if (statement instanceof Statement.ForEach loop) {
            add.accept(loop.variable());
          } else if (statement instanceof Statement.Try attempt) {
            attempt.handlers().forEach(handler -> add.accept(handler.caught()));
          }
        },
        null);
    return found.values().stream()
        .filter(local -> local.role() != Local.Role.PARAMETER)
        .sorted(Comparator.comparingLong(Local::at))
        .toList();
  }

  /**
   * Gives every write to a local, those in lambdas included, in the order of writing; none where
   * there is no body.
   */
  public static List<Expression.LocalWrite> writes(@Nullable Statement body, Local local) {
    List<Expression.LocalWrite> writes = new ArrayList<>();
    if (body != null) {
      through(
          body,
          expression -> {
            if (expression instanceof Expression.LocalWrite write
                && write.local().index() == local.index()) {
              writes.add(write);
            }
          });
    }
    return writes;
  }

  /** Gives every value that this body itself returns: not those of its lambdas. */
  public static List<Expression> returned(Statement body) {
    List<Expression> values = new ArrayList<>();
    run(new Parts().add(body), expression -> {}, s -> {}, values);
    return values;
  }

  /** Gives every value that a switch itself may have: not those of switches within it. */
  public static List<Expression> yielded(Expression.Switch choice) {
    List<Expression> values = new ArrayList<>();
    for (Branch branch : choice.branches()) {
      branch.body().forEach(statement -> yielded(statement, values));
    }
    return values;
  }

  private static void yielded(Statement statement, List<Expression> values) {
    if (statement instanceof Statement.Yield s) {
      values.add(s.value());
    } else if (statement instanceof Statement.Block s) {
      s.statements().forEach(each -> yielded(each, values));
    } else if (statement instanceof Statement.If s) {
      yielded(s.then(), values);
      if (s.otherwise() != null) {
        yielded(s.otherwise(), values);
      }
    } else if (statement instanceof Statement.Loop s) {
      yielded(s.body(), values);
    } else if (statement instanceof Statement.ForEach s) {
      yielded(s.body(), values);
    } else if (statement instanceof Statement.Try s) {
      yielded(s.body(), values);
      s.handlers().forEach(handler -> yielded(handler.body(), values));
    } else if (statement instanceof Statement.Switch s) {
      s.branches().forEach(branch -> branch.body().forEach(each -> yielded(each, values)));
    } else if (statement instanceof Statement.Synchronized s) {
      yielded(s.body(), values);
    } else if (statement instanceof Statement.Labeled s) {
      yielded(s.body(), values);
    }
  }

  private static void run(
      Parts parts,
      Consumer<Expression> visitor,
      Consumer<Statement> statements,
      @Nullable List<Expression> returned) {
    while (!parts.isEmpty()) {
      Object next = parts.next();
      int before = parts.size();
      if (next instanceof Expression expression) {
        visitor.accept(expression);
        if (returned == null || !(expression instanceof Expression.Lambda)) {
          parts.of(expression);
        }
      } else if (next instanceof Statement statement) {
        statements.accept(statement);
        if (returned != null
            && statement instanceof Statement.Return value
            && value.value() != null) {
          returned.add(value.value());
        }
        parts.of(statement);
      }
      parts.turn(before);
    }
  }

  /** What is still to be met, the next one last. */
  private static final class Parts {
    private Object[] parts = new Object[32];
    private int size;

    boolean isEmpty() {
      return size == 0;
    }

    int size() {
      return size;
    }

    Object next() {
      return parts[--size];
    }

    Parts add(@Nullable Object part) {
      if (part != null) {
        if (size == parts.length) {
          parts = Arrays.copyOf(parts, 2 * size);
        }
        parts[size++] = part;
      }
      return this;
    }

    Parts all(List<?> more) {
      for (int i = 0; i < more.size(); i++) {
        add(more.get(i));
      }
      return this;
    }

    /** Parts were added in order, and are taken from the end. */
    void turn(int from) {
      for (int low = from, high = size - 1; low < high; low++, high--) {
        Object swapped = parts[low];
        parts[low] = parts[high];
        parts[high] = swapped;
      }
    }

    void branches(List<Branch> branches) {
      for (Branch branch : branches) {
        all(branch.constants()).all(branch.bindings()).add(branch.guard()).all(branch.body());
      }
    }

    void of(Statement statement) {
      if (statement instanceof Statement.Evaluate s) {
        add(s.expression());
      } else if (statement instanceof Statement.Return s) {
        add(s.value());
      } else if (statement instanceof Statement.Yield s) {
        add(s.value());
      } else if (statement instanceof Statement.Throw s) {
        add(s.value());
      } else if (statement instanceof Statement.Block s) {
        all(s.statements());
      } else if (statement instanceof Statement.If s) {
        add(s.condition()).add(s.then()).add(s.otherwise());
      } else if (statement instanceof Statement.Loop s) {
        all(s.init()).add(s.condition()).add(s.body()).all(s.update());
      } else if (statement instanceof Statement.ForEach s) {
        add(s.iterable()).add(s.body());
      } else if (statement instanceof Statement.Try s) {
        all(s.resources()).add(s.body());
        s.handlers().forEach(handler -> add(handler.body()));
        add(s.finallyBody());
      } else if (statement instanceof Statement.Switch s) {
        add(s.selector());
        branches(s.branches());
      } else if (statement instanceof Statement.Synchronized s) {
        add(s.body());
      } else if (statement instanceof Statement.Labeled s) {
        add(s.body());
      }
    }

    void of(Expression expression) {
      if (expression instanceof Expression.LocalRead
          || expression instanceof Expression.Constant
          || expression instanceof Expression.This) {
        return; // Most expressions are these, and nothing is below them.
      }
      if (expression instanceof Expression.Invoke e) {
        add(e.receiver()).all(e.arguments());
      } else if (expression instanceof Expression.FieldRead e) {
        add(e.receiver());
      } else if (expression instanceof Expression.LocalWrite e) {
        add(e.value());
      } else if (expression instanceof Expression.FieldWrite e) {
        add(e.receiver()).add(e.value());
      } else if (expression instanceof Expression.ArrayCreate e) {
        all(e.sizes()).all(e.elements());
      } else if (expression instanceof Expression.ArrayRead e) {
        add(e.array()).add(e.index());
      } else if (expression instanceof Expression.ArrayWrite e) {
        add(e.array()).add(e.index()).add(e.value());
      } else if (expression instanceof Expression.Create e) {
        all(e.arguments());
        e.captures().forEach(capture -> add(capture.value()));
      } else if (expression instanceof Expression.Lambda e) {
        add(e.body());
      } else if (expression instanceof Expression.FunctionReference e) {
        add(e.receiver());
      } else {
        ofOperation(expression);
      }
    }

    private void ofOperation(Expression expression) {
      if (expression instanceof Expression.Concat e) {
        all(e.parts());
      } else if (expression instanceof Expression.Operation e) {
        all(e.operands());
      } else if (expression instanceof Expression.Choose e) {
        add(e.condition()).add(e.whenTrue()).add(e.whenFalse());
      } else if (expression instanceof Expression.Switch e) {
        add(e.selector());
        branches(e.branches());
      } else if (expression instanceof Expression.Cast e) {
        add(e.operand());
      } else if (expression instanceof Expression.TypeTest e) {
        add(e.operand()).all(e.bindings());
      } else if (expression instanceof Expression.Unknown e) {
        all(e.parts());
      }
    }
  }
}
