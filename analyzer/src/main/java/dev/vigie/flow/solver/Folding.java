package dev.vigie.flow.solver;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.code.ConstantValues;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Works out constants: which way a condition goes, which element an index means. */
final class Folding {
  private Folding() {}

  /** An operation on these; null where it is not on constants. */
  static @Nullable Value apply(String operator, List<Value> operands) {
    boolean deciding = operator.equals("||");
    if (deciding || operator.equals("&&")) {
      // One operand can be enough.
      for (Value operand : operands) {
        if (operand.known() instanceof Boolean truth && truth == deciding) {
          return Value.constant(deciding);
        }
      }
    }
    // The hash of a record without components has no operands.
    if (operands.isEmpty() || !operands.stream().allMatch(Value::isConstant)) {
      return null;
    }
    Object result = operands.get(0).known();
    if (operands.size() == 1) {
      return Value.constant(result == null ? null : single(operator, result));
    }
    for (Value operand : operands.subList(1, operands.size())) {
      Object next = operand.known();
      // Shifts depend on the width of what is shifted.
      if (result == null || next == null || operator.contains("<<") || operator.contains(">>")) {
        return Value.CONSTANT;
      }
      result = ConstantValues.apply(operator, result, next);
    }
    return Value.constant(result);
  }

  private static @Nullable Object single(String operator, Object value) {
    return switch (operator) {
      case "++" -> ConstantValues.apply("+", value, 1);
      case "--" -> ConstantValues.apply("-", value, 1);
      default -> ConstantValues.apply(operator, value);
    };
  }

  /** Constants one after the other as a text. */
  static Value joined(List<Value> parts) {
    StringBuilder text = new StringBuilder();
    for (Value part : parts) {
      Object known = part.known();
      boolean plain = known instanceof CharSequence || known instanceof Number;
      if (!plain && !(known instanceof Boolean) && !(known instanceof Character)) {
        return Value.CONSTANT;
      }
      text.append(known);
    }
    return Value.constant(text.toString());
  }

  /** A value where it gets a static type: a constant that the type could change is not known. */
  static Value as(Value value, JavaType type) {
    Object known = value.known();
    if (known == null || known instanceof FieldRef) {
      return value;
    }
    boolean same =
        switch (type.erasure()) {
          case "int", "java.lang.Integer" -> known instanceof Integer;
          case "boolean", "java.lang.Boolean" -> known instanceof Boolean;
          case "long" -> known instanceof Integer || known instanceof Long;
          default -> !(type instanceof JavaType.Primitive);
        };
    return same ? value : Value.CONSTANT;
  }

  /** A static field's constant; an enum constant or one of a library stands for itself. */
  static @Nullable Value constant(FieldRef ref, Program program) {
    Optional<Field> field = program.field(ref);
    if (field.isEmpty()) {
      boolean named = ref.name().chars().noneMatch(Character::isLowerCase);
      return named ? Value.constant(ref) : null;
    }
    String text = field.get().constant();
    if (text != null) {
      return Value.constant(ConstantValues.typed(text, field.get().type()));
    }
    if (field.get().kind() == Field.Kind.ENUM_CONSTANT) {
      return Value.constant(ref);
    }
    return isEmptyArray(field.get()) ? Value.CONSTANT : null;
  }

  /** Nothing can be put into an array without elements, however many objects begin with it. */
  private static boolean isEmptyArray(Field field) {
    return Modifiers.has(field.modifiers(), Modifiers.FINAL)
        && field.isStatic()
        && field.initializer() instanceof Expression.ArrayCreate array
        && array.elements().isEmpty()
        && (array.sizes().isEmpty()
            || (array.sizes().get(0) instanceof Expression.Constant size
                && "0".equals(size.text())));
  }

  /** Whether a value assigned to a local is worked out from the local itself: {@code x -= 2}. */
  static boolean isStep(Expression value, Local local) {
    return value instanceof Expression.Operation operation
        && operation.operands().get(0) instanceof Expression.LocalRead read
        && read.local().index() == local.index();
  }
}
