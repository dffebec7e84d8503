package dev.vigie.program.link;

import dev.vigie.facts.Case;
import dev.vigie.facts.Expression;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the local and anonymous classes of a top-level type in order of appearance. */
final class LocalNames {
  private final List<TypeFact> found = new ArrayList<>();

  private LocalNames() {}

  /** Number of each local or anonymous class within {@code top}, from 1. */
  static Map<TypeFact, Integer> of(TypeFact top) {
    LocalNames names = new LocalNames();
    names.type(top);
    List<TypeFact> ordered = names.found;
    ordered.sort(Comparator.comparing(TypeFact::whole, Long::compareUnsigned));
    Map<TypeFact, Integer> numbers = new IdentityHashMap<>();
    for (TypeFact each : ordered) {
      numbers.put(each, numbers.size() + 1);
    }
    return numbers;
  }

  private void type(TypeFact type) {
    for (FieldFact field : type.fields()) {
      expression(field.initializer());
    }
    for (MethodFact method : type.methods()) {
      statement(method.body());
    }
    type.nested().forEach(this::type);
  }

  private void local(@Nullable TypeFact type) {
    if (type != null) {
      found.add(type);
      type(type);
    }
  }

  private void statements(List<Statement> statements) {
    for (Statement each : statements) {
      statement(each);
    }
  }

  private void statement(@Nullable Statement fact) {
    if (fact instanceof Statement.Local local) {
      expression(local.initializer());
    } else if (fact instanceof Statement.LocalType local) {
      local(local.type());
    } else if (fact instanceof Statement.Evaluate evaluate) {
      expression(evaluate.expression());
    } else if (fact instanceof Statement.Return result) {
      expression(result.value());
    } else if (fact instanceof Statement.Yield result) {
      expression(result.value());
    } else if (fact instanceof Statement.Throw failure) {
      expression(failure.value());
    } else if (fact instanceof Statement.Block block) {
      statements(block.statements());
    } else if (fact instanceof Statement.If branch) {
      expression(branch.condition());
      statement(branch.then());
      statement(branch.otherwise());
    } else {
      compound(fact);
    }
  }

  private void compound(@Nullable Statement fact) {
    if (fact instanceof Statement.Loop loop) {
      statements(loop.init());
      expression(loop.condition());
      expressions(loop.update());
      statement(loop.body());
    } else if (fact instanceof Statement.ForEach loop) {
      expression(loop.iterable());
      statement(loop.body());
    } else if (fact instanceof Statement.Try attempt) {
      statements(attempt.resources());
      statement(attempt.body());
      attempt.catches().forEach(c -> statement(c.body()));
      statement(attempt.finallyBody());
    } else if (fact instanceof Statement.Switch choice) {
      expression(choice.selector());
      cases(choice.cases());
    } else if (fact instanceof Statement.Synchronized guarded) {
      expression(guarded.lock());
      statement(guarded.body());
    } else if (fact instanceof Statement.Labeled labeled) {
      statement(labeled.body());
    }
  }

  private void cases(List<Case> cases) {
    for (Case each : cases) {
      expression(each.guard());
      statements(each.body());
    }
  }

  private void expressions(List<Expression> expressions) {
    for (Expression each : expressions) {
      expression(each);
    }
  }

  private void expression(@Nullable Expression fact) {
    if (fact instanceof Expression.Call call) {
      expression(call.target());
      expressions(call.arguments());
    } else if (fact instanceof Expression.New made) {
      expression(made.outer());
      expressions(made.arguments());
      local(made.body());
    } else if (fact instanceof Expression.Lambda lambda) {
      statement(lambda.body());
    } else if (fact instanceof Expression.Binary binary) {
      expressions(binary.operands());
    } else if (fact instanceof Expression.Assign assign) {
      expression(assign.target());
      expression(assign.value());
    } else if (fact instanceof Expression.Select select) {
      expression(select.target());
    } else if (fact instanceof Expression.Cast cast) {
      expression(cast.operand());
    } else if (fact instanceof Expression.Unary unary) {
      expression(unary.operand());
    } else {
      rare(fact);
    }
  }

  private void rare(@Nullable Expression fact) {
    if (fact instanceof Expression.Conditional choice) {
      expression(choice.condition());
      expression(choice.whenTrue());
      expression(choice.whenFalse());
    } else if (fact instanceof Expression.NewArray array) {
      expressions(array.sizes());
      expressions(array.elements());
    } else if (fact instanceof Expression.Index index) {
      expression(index.array());
      expression(index.index());
    } else if (fact instanceof Expression.InstanceOf test) {
      expression(test.operand());
    } else if (fact instanceof Expression.MethodReference reference) {
      expression(reference.target());
    } else if (fact instanceof Expression.Switch choice) {
      expression(choice.selector());
      cases(choice.cases());
    } else if (fact instanceof Expression.Unknown unknown) {
      expressions(unknown.parts());
    }
  }
}
