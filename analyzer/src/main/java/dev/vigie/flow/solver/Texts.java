package dev.vigie.flow.solver;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.TypeDeclaration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What an object shows when it becomes a text: by its {@code toString()}, or by those of what it
 * contains.
 */
final class Texts {
  private static final int DEEPEST = 3;

  private final Evaluation evaluation;

  Texts(Evaluation evaluation) {
    this.evaluation = evaluation;
  }

  /** The marks that the text of a value of this static type has. */
  Value of(Value value, JavaType type, State state) {
    return of(value, type, state, 0);
  }

  /**
   * The same, inside the text of another object.
   *
   * @param depth how deep; objects that show each other in a circle end at some depth
   */
  Value of(Value value, JavaType type, State state, int depth) {
    if (value.isConstant() || type instanceof JavaType.Primitive || depth > DEEPEST) {
      return value.marksOnly();
    }
    if (type.erasure().equals("java.lang.String")) {
      return state.marksOf(value);
    }
    if (type instanceof JavaType.Array array) {
      return state
          .marksOf(value)
          .or(of(state.read(value, Point.ELEMENTS), array.component(), state, depth + 1));
    }
    Set<String> classes = sourceClasses(value, type);
    if (!classes.isEmpty()) {
      return ofObject(value, type, classes, state, depth);
    }
    return ofContainer(value, type, state, depth);
  }

  /**
   * Classes of the sources that the object can be: where all are known by creation, these; else the
   * static type.
   */
  private Set<String> sourceClasses(Value value, JavaType type) {
    Set<String> made = new LinkedHashSet<>();
    boolean all = !value.places().isEmpty();
    for (Place place : value.places()) {
      if (place instanceof Place.Made object
          && evaluation.program().type(object.type()).isPresent()) {
        made.add(object.type());
      } else {
        all = false;
      }
    }
    boolean fromSources = evaluation.program().type(type.erasure()).isPresent();
    if (all || (!made.isEmpty() && !fromSources)) {
      return made;
    }
    return fromSources ? Set.of(type.erasure()) : Set.of();
  }

  private Value ofObject(Value value, JavaType type, Set<String> classes, State state, int depth) {
    Value result = Value.NOTHING;
    for (String name : classes) {
      boolean plain =
          evaluation
              .program()
              .type(name)
              .map(TypeDeclaration::kind)
              .filter(TypeFact.Kind.ENUM::equals)
              .isPresent();
      if (plain) {
        continue;
      }
      List<MethodRef> methods =
          name.equals(type.erasure())
              ? evaluation.calls().texts(name)
              : evaluation
                  .program()
                  .lookup(name, "toString", 0)
                  .map(m -> List.of(m.ref()))
                  .orElse(List.of());
      for (MethodRef method : methods) {
        result = result.or(shown(value, name, method, state, depth));
      }
      if (methods.isEmpty() && isException(name)) {
        result = result.or(ofException(value, name, state, depth));
      }
    }
    return result;
  }

  private boolean isException(String type) {
    return evaluation.program().supertypes(type).stream()
        .anyMatch(each -> each.equals("java.lang.Throwable") || each.equals("java.lang.Exception"));
  }

  /** An exception shows its message: what it was made with, or what its class makes of that. */
  private Value ofException(Value value, String type, State state, int depth) {
    return evaluation
        .program()
        .lookup(type, "getMessage", 0)
        .filter(method -> evaluation.calls().number(method.ref()) >= 0)
        .map(method -> shown(value, type, method.ref(), state, depth))
        .orElseGet(() -> state.marksOf(value));
  }

  private Value shown(Value value, String type, MethodRef method, State state, int depth) {
    int number = evaluation.calls().number(method);
    if (number < 0) {
      return Value.NOTHING;
    }
    Summary summary = evaluation.summary(number);
    Translation translation =
        new Translation(
            evaluation,
            this,
            state,
            new Actuals(
                value,
                JavaType.Declared.of(type),
                List.of(),
                List.of(),
                evaluation.frame().method().ref(),
                0L,
                null),
            Step.Kind.SHOWN,
            JavaType.Declared.of(type).simpleName(),
            depth + 1);
    return translation.value(summary.result()).marksOnly();
  }

  private Value ofContainer(Value value, JavaType type, State state, int depth) {
    Value result = state.marksOf(value);
    List<JavaType> arguments = type.arguments();
    Value elements = state.read(value, Point.ELEMENTS);
    if (!arguments.isEmpty()) {
      JavaType element = arguments.get(arguments.size() - 1);
      result = result.or(of(elements, element, state, depth + 1));
      if (arguments.size() == 2) {
        result = result.or(of(state.read(value, Point.KEYS), arguments.get(0), state, depth + 1));
      }
      return result;
    }
    if (open(type)) {
      // Its class shows at the caller: ask for the text of whatever is handed in.
      Value shown = Value.NOTHING;
      for (var entry : result.marks().entrySet()) {
        Mark mark = entry.getKey();
        Mark asked =
            mark.origin() instanceof Origin.Input input
                ? new Mark(
                    new Origin.Input(input.root(), input.path(), true),
                    mark.guards(),
                    mark.certain())
                : mark;
        shown = shown.or(Value.of(asked, entry.getValue()));
      }
      result = shown;
    }
    for (Place place : value.places()) {
      Slot slot = state.reader().elements(place);
      if (slot != null) {
        result = result.or(of(slot.value(), JavaType.OBJECT, state, depth + 1));
      }
    }
    return result;
  }

  /** Types that say nothing of what the object is. */
  private static boolean open(JavaType type) {
    return type.isUnknown()
        || type instanceof JavaType.Variable
        || type.erasure().equals("java.lang.Object")
        || type.erasure().startsWith("java.util.")
        || type.erasure().equals("java.lang.Iterable")
        || type.erasure().equals("java.lang.CharSequence")
        || type.erasure().equals("java.io.Serializable");
  }
}
