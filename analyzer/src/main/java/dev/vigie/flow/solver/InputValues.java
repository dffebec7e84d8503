package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What that which a callee knows as handed in is where it is called. */
final class InputValues {
  private final DeclaredMembers members;
  private final Texts texts;
  private final State before;
  private final Actuals actuals;
  private final int depth;
  private final Map<Origin.Input, Value> inputs = new HashMap<>();

  /**
   * Of one call.
   *
   * @param before the state at the call; it is read only
   * @param depth of objects that show each other, see {@link Texts}
   */
  InputValues(DeclaredMembers members, Texts texts, State before, Actuals actuals, int depth) {
    this.members = members;
    this.texts = texts;
    this.before = before;
    this.actuals = actuals;
    this.depth = depth;
  }

  Value of(Origin.Input input) {
    Value known = inputs.get(input);
    if (known == null) {
      known = anew(input);
      inputs.put(input, known);
    }
    return known;
  }

  private Value anew(Origin.Input input) {
    Value value = root(input.root());
    JavaType type = rootType(input.root());
    for (String step : input.path()) {
      if (step.equals(Place.HandedIn.BELOW)) {
        // Some part of it: what holds the part is all that is known.
        return input.shown() ? value.marksOnly() : value;
      }
      String field = named(step);
      // As in FieldWalk: what an object got as a whole is in no member of the sources.
      Optional<Field> member = members.of(type.erasure(), field);
      JavaType part = partType(type, field, member);
      if (member.isEmpty()) {
        value = before.read(value, field);
      } else if (ValueTypes.isSingle(part)) {
        value = before.writtenSingle(value, field);
      } else {
        value = before.written(value, field);
      }
      type = part;
    }
    if (input.shown()) {
      return texts.of(value, type, before, depth);
    }
    // A text builder is what was put into it; a thing with an identity is not.
    return ValueTypes.carries(type) && !type.isUnknown() && !value.places().isEmpty()
        ? value.or(before.marksOf(value))
        : value;
  }

  /** The step, with the key that the caller hands in where it is up to that. */
  String named(String step) {
    return Elements.isAsked(step) ? Elements.resolved(step, root(Elements.asked(step))) : step;
  }

  private Value root(int root) {
    if (root == Origin.Input.THIS) {
      return actuals.receiver() == null ? Value.NOTHING : actuals.receiver();
    }
    return root < actuals.arguments().size() ? actuals.arguments().get(root) : Value.NOTHING;
  }

  private JavaType rootType(int root) {
    if (root == Origin.Input.THIS) {
      return actuals.receiverType();
    }
    return root < actuals.types().size() ? actuals.types().get(root) : JavaType.OBJECT;
  }

  /** Static type of a part, as far as the sources say. */
  private static JavaType partType(JavaType type, String field, Optional<Field> member) {
    if (Elements.contains(field) || field.equals(Point.KEYS)) {
      if (type instanceof JavaType.Array array) {
        return array.component();
      }
      List<JavaType> arguments = type.arguments();
      if (arguments.isEmpty()) {
        return JavaType.OBJECT;
      }
      return field.equals(Point.KEYS) ? arguments.get(0) : arguments.get(arguments.size() - 1);
    }
    return member.map(Field::type).orElse(JavaType.OBJECT);
  }
}
