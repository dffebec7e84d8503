package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that an object holds, member by member: what a library gets that takes it apart. */
final class Contents {
  /** A person, an address, its country: further in is somebody else. */
  private static final int DEEPEST = 3;

  private final Evaluation evaluation;
  private final ExpressionWalk expressions;

  Contents(Evaluation evaluation, ExpressionWalk expressions) {
    this.evaluation = evaluation;
    this.expressions = expressions;
  }

  /**
   * All marks in a value and in what can be reached from it.
   *
   * @param type static type of the value
   * @param at where it is taken apart
   */
  Value of(Value value, JavaType type, long at, State state) {
    return reachable(value, state).or(members(value, type, at, state, 0));
  }

  private static Value reachable(Value value, State state) {
    Value result = state.marksOf(value);
    Set<Place> seen = new HashSet<>(value.places());
    Deque<Place> pending = new ArrayDeque<>(value.places());
    while (!pending.isEmpty()) {
      Map<String, Slot> fields = state.heap().get(pending.poll());
      if (fields == null) {
        continue;
      }
      for (Slot slot : fields.values()) {
        result = result.or(slot.value().marksOnly());
        for (Place place : slot.value().places()) {
          if (seen.add(place)) {
            pending.add(place);
          }
        }
      }
    }
    return result;
  }

  private Value members(Value value, JavaType type, long at, State state, int depth) {
    Value result = Value.NOTHING;
    if (depth > DEEPEST || value.isConstant()) {
      return result;
    }
    for (String name : classes(value, type)) {
      for (String each : evaluation.program().supertypes(name)) {
        Optional<TypeDeclaration> declared = evaluation.program().type(each);
        if (declared.isEmpty()) {
          continue;
        }
        for (Field field : declared.get().fields()) {
          if (!field.isStatic()) {
            Value member = expressions.readField(value, field.ref(), at, state);
            result =
                result
                    .or(member.marksOnly())
                    .or(members(member, field.type(), at, state, depth + 1));
          }
        }
      }
    }
    return result.or(elements(value, type, at, state, depth));
  }

  private Value elements(Value value, JavaType type, long at, State state, int depth) {
    JavaType element = null;
    if (type instanceof JavaType.Array array) {
      element = array.component();
    } else if (!type.arguments().isEmpty()) {
      element = type.arguments().get(type.arguments().size() - 1);
    }
    return element == null
        ? Value.NOTHING
        : members(state.read(value, Point.ELEMENTS), element, at, state, depth + 1);
  }

  /** Classes of the sources that the object can be. */
  private Set<String> classes(Value value, JavaType type) {
    Program program = evaluation.program();
    Set<String> classes = new LinkedHashSet<>();
    for (Place place : value.places()) {
      if (place instanceof Place.Made made && program.type(made.type()).isPresent()) {
        classes.add(made.type());
      }
    }
    if (classes.isEmpty() && program.type(type.erasure()).isPresent()) {
      classes.add(type.erasure());
    }
    return classes;
  }
}
