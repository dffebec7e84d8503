package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was evaluated when a program was solved last, for a process that solves nearly the same
 * program again. The next run goes the same way, step by step; only where an evaluation would be
 * asked for that was made before, and everything that it asked is answered as it was, what it gave
 * is taken instead. So the result is that of a run without memory, ways included. The idea is that
 * of Acar, "Self-adjusting computation" (2005): a computation is kept together with its reads.
 *
 * <p>For one solver at a time, and for one kind of client.
 */
public final class SolverMemory {
  private List<TypeDeclaration> types = List.of();
  private List<MethodRef> methods = List.of();
  private Set<String> written = Set.of();
  private Map<Integer, List<Recording>> recordings = Map.of();

  /** A run that knows what the last one did. */
  Rerun rerun(Solver solver, Program program, MethodGraph calls, Writes writes) {
    List<MethodRef> now = calls.methods().stream().map(Method::ref).toList();
    // Methods are known by their numbers, and much is decided by which types and members there are.
    boolean comparable =
        now.equals(methods)
            && written.equals(writes.names())
            && areShapedAlike(types, program.types());
    return new Rerun(
        solver,
        comparable ? recordings : Map.of(),
        made -> {
          types = program.types();
          methods = now;
          written = writes.names();
          recordings = made;
        });
  }

  private static boolean areShapedAlike(List<TypeDeclaration> some, List<TypeDeclaration> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!areShapedAlike(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  // Of most files nothing has changed, and they have the very types that they had.
  @SuppressWarnings("ReferenceEquality")
  private static boolean areShapedAlike(TypeDeclaration a, TypeDeclaration b) {
    return a == b || shape(a).equals(shape(b));
  }

  /** All of a type that can be asked without looking into its code. */
  private static List<Object> shape(TypeDeclaration type) {
    List<Object> shape = new ArrayList<>();
    shape.add(type.name());
    shape.add(type.kind());
    shape.add(type.modifiers());
    shape.add(type.typeParameters());
    shape.add(String.valueOf(type.superclass()));
    shape.add(type.interfaces());
    shape.add(String.valueOf(type.enclosing()));
    for (Field field : type.fields()) {
      shape.add(
          List.of(
              field.ref(),
              field.kind(),
              field.modifiers(),
              field.type(),
              String.valueOf(field.constant()),
              field.initializer() == null));
    }
    for (Method method : type.methods()) {
      shape.add(
          List.of(
              method.ref(),
              method.origin(),
              method.modifiers(),
              method.returnType(),
              method.body() == null));
    }
    return shape;
  }
}
