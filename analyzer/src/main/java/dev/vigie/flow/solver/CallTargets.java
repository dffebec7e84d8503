package dev.vigie.flow.solver;

import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.program.code.Callee;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The methods with a body that calls can end in: virtual calls in every implementation, and texts
 * of objects in their {@code toString()}.
 */
final class CallTargets {
  private static final TypeViews.LinkedView<List<MethodRef>> TEXTS = CallTargets::texts;

  private final Program program;
  private final Map<Target, List<MethodRef>> known = new HashMap<>();

  private record Target(MethodRef declared, String receiver) {}

  CallTargets(Program program) {
    this.program = program;
  }

  /** Those of a call. */
  List<MethodRef> of(Callee callee, boolean exact) {
    MethodRef declared = callee.declared();
    if (declared == null) {
      return List.of();
    }
    if (exact || declared.name().equals("<init>") || isStatic(declared)) {
      return hasBody(program, declared) ? List.of(declared) : List.of();
    }
    return known.computeIfAbsent(
        new Target(declared, callee.receiver().erasure()), this::implementations);
  }

  private List<MethodRef> implementations(Target target) {
    return program.implementations(target.declared(), target.receiver()).stream()
        .filter(ref -> hasBody(program, ref))
        .toList();
  }

  /**
   * The {@code toString()} methods of the sources that an object of this static type can answer
   * with.
   */
  List<MethodRef> texts(String type) {
    return program
        .type(type)
        .map(declared -> program.views().of(declared, program, TEXTS))
        .orElseGet(() -> texts(type, program));
  }

  private static List<MethodRef> texts(TypeDeclaration type, Program program) {
    return texts(type.name(), program);
  }

  private static List<MethodRef> texts(String type, Program program) {
    Set<MethodRef> found = new LinkedHashSet<>();
    program.lookup(type, "toString", 0).ifPresent(m -> found.add(m.ref()));
    for (TypeDeclaration below : program.subtypes(type)) {
      program.lookup(below.name(), "toString", 0).ifPresent(m -> found.add(m.ref()));
    }
    return found.stream().filter(ref -> hasBody(program, ref)).toList();
  }

  private boolean isStatic(MethodRef ref) {
    return program.method(ref).map(Method::isStatic).orElse(false);
  }

  private static boolean hasBody(Program program, MethodRef ref) {
    return program.method(ref).map(method -> method.body() != null).orElse(false);
  }
}
