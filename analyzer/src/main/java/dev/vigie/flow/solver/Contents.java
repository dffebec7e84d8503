package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    Value.Marks found = new Value.Marks();
    state.marksOf(value).marks().forEach(found::add);
    reachable(value, state, found);
    members(new Part(value, type, List.of()), at, state, found);
    return found.value();
  }

  /**
   * Something on the way into an object.
   *
   * @param within classes that were entered on the way here; none is entered twice, because what is
   *     held there holds the same kinds of data again, of somebody else
   */
  private record Part(Value value, JavaType type, List<String> within) {}

  /** What was entered: the same objects under the same class hold the same. */
  private record Entered(Set<Place> places, String type) {}

  private static void reachable(Value value, State state, Value.Marks found) {
    Set<Place> seen = new HashSet<>(value.places());
    Deque<Place> pending = new ArrayDeque<>(value.places());
    while (!pending.isEmpty()) {
      Map<String, Slot> fields = state.heap().get(pending.poll());
      if (fields == null) {
        continue;
      }
      for (Slot slot : fields.values()) {
        slot.value().marks().forEach(found::add);
        for (Place place : slot.value().places()) {
          if (seen.add(place)) {
            pending.add(place);
          }
        }
      }
    }
  }

  /** Nearest first, so that what is met again was followed as far as it may be. */
  private void members(Part whole, long at, State state, Value.Marks found) {
    Set<Entered> entered = new HashSet<>();
    Deque<Part> pending = new ArrayDeque<>(List.of(whole));
    while (!pending.isEmpty()) {
      Part part = pending.poll();
      if (part.value().isConstant()) {
        continue;
      }
      if (part.within().size() <= DEEPEST) {
        for (String name : classes(part.value(), part.type())) {
          if (!part.within().contains(name)
              && entered.add(new Entered(part.value().places(), name))) {
            List<Part> members = membersOf(part, name, at, state);
            evaluation.effort().spend(members.size());
            for (Part member : members) {
              member.value().marks().forEach(found::add);
              pending.add(member);
            }
          }
        }
      }
      JavaType element = elementOf(part.type());
      if (element != null) {
        pending.add(new Part(state.read(part.value(), Point.ELEMENTS), element, part.within()));
      }
    }
  }

  private List<Part> membersOf(Part part, String name, long at, State state) {
    List<String> within = new ArrayList<>(part.within());
    within.add(name);
    List<Part> members = new ArrayList<>();
    for (String each : evaluation.program().supertypes(name)) {
      Optional<TypeDeclaration> declared = evaluation.program().type(each);
      if (declared.isEmpty()) {
        continue;
      }
      for (Field field : declared.get().fields()) {
        if (!field.isStatic()) {
          Value member = expressions.fields().read(part.value(), field.ref(), at, state);
          members.add(new Part(member, field.type(), within));
        }
      }
    }
    return members;
  }

  private static @Nullable JavaType elementOf(JavaType type) {
    if (type instanceof JavaType.Array array) {
      return array.component();
    }
    List<JavaType> arguments = type.arguments();
    return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
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
