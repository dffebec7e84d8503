package dev.vigie.program.link;

import dev.vigie.program.Coverage;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.program.code.Branch;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the calls that sources write, by how much is known of them. Implied calls do not count.
 */
final class CallCount {
  private static final TypeViews.View<Coverage> VIEW = type -> new CallCount().of(type);

  private long calls;
  private long sourceCalls;
  private long libraryCalls;
  private long unknownCalls;

  /** Of all of these together. */
  static Coverage sum(List<TypeDeclaration> types, TypeViews views) {
    Coverage sum = new Coverage(0, 0, 0, 0);
    for (TypeDeclaration type : types) {
      sum = sum.and(views.of(type, VIEW));
    }
    return sum;
  }

  private Coverage of(TypeDeclaration type) {
    for (Field field : type.fields()) {
      expression(field.initializer());
    }
    for (Method method : type.methods()) {
      if (method.origin() == Method.Origin.SOURCE) {
        statement(method.body());
      }
    }
    return new Coverage(calls, sourceCalls, libraryCalls, unknownCalls);
  }

  private void count(Callee callee) {
    calls++;
    if (callee.declared() != null) {
      sourceCalls++;
    } else if (callee.owner() != null) {
      libraryCalls++;
    } else {
      unknownCalls++;
    }
  }

  private void statements(List<Statement> statements) {
    for (Statement each : statements) {
      statement(each);
    }
  }

  private void statement(@Nullable Statement statement) {
    if (statement instanceof Statement.Evaluate evaluate) {
      expression(evaluate.expression());
    } else if (statement instanceof Statement.Return result) {
      expression(result.value());
    } else if (statement instanceof Statement.Yield result) {
      expression(result.value());
    } else if (statement instanceof Statement.Throw failure) {
      expression(failure.value());
    } else if (statement instanceof Statement.Block block) {
      statements(block.statements());
    } else if (statement instanceof Statement.If branch) {
      expression(branch.condition());
      statement(branch.then());
      statement(branch.otherwise());
    } else if (statement instanceof Statement.Loop loop) {
      statements(loop.init());
      expression(loop.condition());
      expressions(loop.update());
      statement(loop.body());
    } else if (statement instanceof Statement.ForEach loop) {
      expression(loop.iterable());
      statement(loop.body());
    } else if (statement instanceof Statement.Try attempt) {
      statements(attempt.resources());
      statement(attempt.body());
      attempt.handlers().forEach(h -> statement(h.body()));
      statement(attempt.finallyBody());
    } else if (statement instanceof Statement.Switch choice) {
      expression(choice.selector());
      branches(choice.branches());
    } else if (statement instanceof Statement.Synchronized guarded) {
      statement(guarded.body());
    } else if (statement instanceof Statement.Labeled labeled) {
      statement(labeled.body());
    }
  }

  private void branches(List<Branch> branches) {
    for (Branch branch : branches) {
      // What patterns bind is read from the selector, which counts where it stands.
      expressions(branch.constants());
      expression(branch.guard());
      statements(branch.body());
    }
  }

  private void expressions(List<Expression> expressions) {
    for (Expression each : expressions) {
      expression(each);
    }
  }

  private void expression(@Nullable Expression expression) {
    if (expression instanceof Expression.Invoke invoke) {
      if (invoke.nameAt() != Span.NONE) {
        count(invoke.callee());
      }
      expression(invoke.receiver());
      expressions(invoke.arguments());
    } else if (expression instanceof Expression.Create create) {
      count(create.callee());
      expressions(create.arguments());
    } else if (expression instanceof Expression.Lambda lambda) {
      statement(lambda.body());
    } else if (expression instanceof Expression.FunctionReference reference) {
      count(reference.callee());
      expression(reference.receiver());
    } else if (expression instanceof Expression.FieldRead read) {
      expression(read.receiver());
    } else if (expression instanceof Expression.LocalWrite write) {
      expression(write.value());
    } else if (expression instanceof Expression.FieldWrite write) {
      expression(write.receiver());
      expression(write.value());
    } else if (expression instanceof Expression.Concat concat) {
      expressions(concat.parts());
    } else if (expression instanceof Expression.Operation operation) {
      expressions(operation.operands());
    } else {
      rare(expression);
    }
  }

  private void rare(@Nullable Expression expression) {
    if (expression instanceof Expression.Choose choice) {
      expression(choice.condition());
      expression(choice.whenTrue());
      expression(choice.whenFalse());
    } else if (expression instanceof Expression.Switch choice) {
      expression(choice.selector());
      branches(choice.branches());
    } else if (expression instanceof Expression.Cast cast) {
      expression(cast.operand());
    } else if (expression instanceof Expression.TypeTest test) {
      expression(test.operand());
    } else if (expression instanceof Expression.ArrayCreate array) {
      expressions(array.elements());
    } else if (expression instanceof Expression.ArrayRead read) {
      expression(read.array());
      expression(read.index());
    } else if (expression instanceof Expression.ArrayWrite write) {
      expression(write.array());
      expression(write.index());
      expression(write.value());
    } else if (expression instanceof Expression.Unknown unknown) {
      expressions(unknown.parts());
    }
  }
}
