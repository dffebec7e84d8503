package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.TypeViews;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a first look over a whole program asks about in the code that runs with a method:
 * constructors initialize fields and run blocks, and what is read from a field may be a function.
 *
 * @param parts calls, creations, references to methods, joined texts, and one reading of each
 *     field, in the order of the code
 * @param statics as {@link StaticUses#found}
 * @param written as {@link Writes#names}
 * @param locals parameters included
 * @param answers what the body returns, its lambdas included
 * @param constants indexes of locals that get a constant somewhere
 * @param callees methods with a body that calls can end in, and texts of objects, in order
 */
record MethodSketch(
    List<Expression> parts,
    Map<FieldRef, Boolean> statics,
    Set<String> written,
    List<Local> locals,
    List<Statement.Return> answers,
    Set<Integer> constants,
    List<MethodRef> callees) {

  /** Those of the methods and static initializers of one type. */
  static final TypeViews.LinkedView<OfType> VIEW =
      (type, program) -> new Sketching(program).of(type);

  /** Of one type. */
  static final class OfType {
    private final Map<Method, MethodSketch> methods;
    private final Map<FieldRef, MethodSketch> initializers;

    OfType(Map<Method, MethodSketch> methods, Map<FieldRef, MethodSketch> initializers) {
      this.methods = methods;
      this.initializers = initializers;
    }

    /** Of a method with a body. */
    MethodSketch of(Method method) {
      return known(methods.get(method));
    }

    /** Of a method that stands for the initializer of a static field. */
    MethodSketch of(Field initialized) {
      return known(initializers.get(initialized.ref()));
    }

    private static MethodSketch known(@Nullable MethodSketch sketch) {
      if (sketch == null) {
        throw new IllegalArgumentException("no code of this type");
      }
      return sketch;
    }
  }
}
