package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.ConstantValues;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions on a state. */
final class ExpressionWalk {
  /** Of an array. */
  private static final String LENGTH = "length";

  private final Evaluation evaluation;
  private final StatementWalk statements;
  private final CallWalk calls;
  private final Texts texts;
  private final ArrayWalk arrays;
  private final FieldWalk fields;

  ExpressionWalk(Evaluation evaluation, StatementWalk statements) {
    this.evaluation = evaluation;
    this.statements = statements;
    this.texts = new Texts(evaluation);
    this.arrays = new ArrayWalk(evaluation, this);
    this.fields = new FieldWalk(evaluation, this);
    this.calls = new CallWalk(evaluation, statements, this, texts);
  }

  CallWalk calls() {
    return calls;
  }

  FieldWalk fields() {
    return fields;
  }

  Value eval(Expression expression, State state) {
    if (expression instanceof Expression.LocalRead read) {
      return state.local(read.local().index());
    }
    if (expression instanceof Expression.Invoke invoke) {
      return calls.invoke(invoke, state);
    }
    if (expression instanceof Expression.FieldRead read) {
      return fields.read(read, state);
    }
    if (expression instanceof Expression.Constant constant) {
      return Value.constant(ConstantValues.value(constant));
    }
    if (expression instanceof Expression.ClassConstant constant) {
      return Value.constant(constant.named());
    }
    if (expression instanceof Expression.This self) {
      return readThis(self, state);
    }
    if (expression instanceof Expression.LocalWrite write) {
      return writeLocal(write, state);
    }
    if (expression instanceof Expression.FieldWrite write) {
      return fields.write(write, state);
    }
    if (expression instanceof Expression.Concat concat) {
      return join(concat, state);
    }
    if (expression instanceof Expression.Create create) {
      return calls.create(create, state);
    }
    if (expression instanceof Expression.Operation operation) {
      return operate(operation, state);
    }
    if (expression instanceof Expression.Cast cast) {
      return Folding.as(ValueTypes.as(eval(cast.operand(), state), cast.type()), cast.type());
    }
    if (expression instanceof Expression.Choose choose) {
      return choose(choose, state);
    }
    if (expression instanceof Expression.TypeTest test) {
      eval(test.operand(), state);
      test.bindings().forEach(binding -> eval(binding, state));
      return Value.NOTHING;
    }
    if (expression instanceof Expression.Lambda lambda) {
      Value value = function(lambda, evaluation.receiver());
      evaluation.functions().created(lambda, value, state.locals());
      return value;
    }
    if (expression instanceof Expression.FunctionReference reference) {
      Value bound =
          reference.receiver() == null ? evaluation.receiver() : eval(reference.receiver(), state);
      return function(reference, bound);
    }
    if (expression instanceof Expression.Switch choice) {
      return statements.jumps().eval(choice, state);
    }
    return evalArray(expression, state);
  }

  private Value evalArray(Expression expression, State state) {
    if (expression instanceof Expression.ArrayCreate create) {
      return arrays.create(create, state);
    }
    if (expression instanceof Expression.ArrayRead read) {
      return arrays.read(read, state);
    }
    if (expression instanceof Expression.ArrayWrite write) {
      return arrays.write(write, state);
    }
    if (expression instanceof Expression.Unknown unknown) {
      Value result = Value.NOTHING;
      for (Expression part : unknown.parts()) {
        result = result.or(eval(part, state).marksOnly());
      }
      return result;
    }
    return Value.NOTHING;
  }

  private Value choose(Expression.Choose choose, State state) {
    Boolean truth = statements.truth(choose.condition(), state);
    if (truth != null) {
      return eval(truth ? choose.whenTrue() : choose.whenFalse(), state);
    }
    return eval(choose.whenTrue(), state).or(eval(choose.whenFalse(), state));
  }

  private Value function(Expression node, @Nullable Value receiver) {
    Value bound = receiver == null ? null : receiver.withoutFunctions();
    return Value.of(node, new Function(node, evaluation.frame(), bound));
  }

  private Value readThis(Expression.This self, State state) {
    Value receiver = evaluation.receiver();
    if (receiver == null) {
      return Value.NOTHING;
    }
    String here = evaluation.frame().method().ref().owner();
    String wanted = self.type().erasure();
    if (wanted.equals(here)
        || evaluation.program().type(wanted).isEmpty()
        || evaluation.program().isSubtype(here, wanted)) {
      return receiver;
    }
    return state.read(receiver, State.OUTER + wanted);
  }

  private Value writeLocal(Expression.LocalWrite write, State state) {
    Value value = eval(write.value(), state);
    if (write.accumulates() && !Folding.isStep(write.value(), write.local())) {
      value = text(value, write.value().type(), state).or(state.local(write.local().index()));
    }
    JavaType type = write.local().type();
    value = named(write.local(), Folding.as(ValueTypes.as(value, type), type), write.at());
    state.setLocal(write.local().index(), value);
    statements.assigned(write.local().index(), value);
    // i++ is what i was before, ++i what it is then: which of the two is not told apart.
    return write.accumulates() && value.isConstant() ? Value.CONSTANT : value;
  }

  /** A local's own label counts where nothing better is known of its value. */
  Value named(Local local, Value value, long at) {
    if (value.isConstant() || isKnown(value)) {
      return value;
    }
    return evaluation
        .semantics()
        .ofLocal(method(), local)
        .map(
            label ->
                value.or(Value.entering(label, null, step(Step.Kind.ENTERS, local.name(), at))))
        .orElse(value);
  }

  /** Whether a label is in it already, or something was done to what is in it. */
  static boolean isKnown(Value value) {
    return value.marks().keySet().stream()
        .anyMatch(mark -> mark.origin() instanceof Origin.Emission || mark.guards() != 0);
  }

  private Value join(Expression.Concat concat, State state) {
    Value result = Value.CONSTANT;
    List<Value> parts = new ArrayList<>(concat.parts().size());
    for (Expression part : concat.parts()) {
      Value value = eval(part, state);
      parts.add(value);
      result = result.or(value.isConstant() ? Value.CONSTANT : text(value, part.type(), state));
    }
    if (result.isConstant()) {
      return Folding.joined(parts);
    }
    return result.then(step(Step.Kind.JOINED, "", concat.at()));
  }

  /** The text of a value. */
  Value text(Value value, JavaType type, State state) {
    return texts.of(value, type, state);
  }

  private Value operate(Expression.Operation operation, State state) {
    Value result = Value.NOTHING;
    List<Value> operands = new ArrayList<>(operation.operands().size());
    for (Expression operand : operation.operands()) {
      Value value = eval(operand, state);
      operands.add(value);
      result = result.or(value.marksOnly());
    }
    Value folded = Folding.apply(operation.operator(), operands);
    if (folded != null) {
      return folded;
    }
    // A comparison tells at most one bit, a length how many: no datum passes.
    boolean tellsLittle =
        operation.type().erasure().equals("boolean") || operation.operator().equals(LENGTH);
    return tellsLittle ? Value.NOTHING : result;
  }

  Step step(Step.Kind kind, String subject, long at) {
    return new Step(kind, subject, method(), at);
  }

  private MethodRef method() {
    return evaluation.frame().method().ref();
  }
}
