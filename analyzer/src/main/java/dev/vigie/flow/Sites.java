package dev.vigie.flow;

import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.TypeCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls that code makes, and the methods of the sources that each can reach. */
final class Sites {
  private final Program program;

  Sites(Program program) {
    this.program = program;
  }

  /** Those of a type, by method. */
  Map<MethodRef, List<CallGraph.Site>> of(TypeDeclaration type) {
    TypeCode code = program.code(type);
    Map<MethodRef, List<CallGraph.Site>> sites = new LinkedHashMap<>();
    for (Method method : type.methods()) {
      sites.put(method.ref(), of(type, method, code));
    }
    return sites;
  }

  private List<CallGraph.Site> of(TypeDeclaration type, Method method, TypeCode code) {
    List<CallGraph.Site> found = new ArrayList<>();
    code.of(method).forEach(expression -> add(method.ref(), expression, found));
    // Initializers of fields run in every constructor, or when the class is loaded.
    boolean loads = method.name().equals("<clinit>");
    if (method.isConstructor() || loads) {
      for (Field field : type.fields()) {
        if (field.isStatic() == loads) {
          code.of(field).forEach(expression -> add(method.ref(), expression, found));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Adds the site that an expression is, if it is one. */
  void add(MethodRef caller, Expression expression, List<CallGraph.Site> found) {
    if (expression instanceof Expression.Invoke invoke) {
      found.add(
          new CallGraph.Site(
              caller,
              invoke,
              invoke.callee(),
              invoke.arguments(),
              targets(invoke.callee(), invoke.exact())));
    } else if (expression instanceof Expression.Create create) {
      Set<MethodRef> targets = new LinkedHashSet<>(targets(create.callee(), true));
      if (anonymous(create.type().erasure())) {
        program
            .type(create.type().erasure())
            .ifPresent(type -> type.methods().forEach(method -> targets.add(method.ref())));
      }
      found.add(
          new CallGraph.Site(
              caller, create, create.callee(), create.arguments(), new ArrayList<>(targets)));
    } else if (expression instanceof Expression.FunctionReference reference) {
      found.add(
          new CallGraph.Site(
              caller,
              reference,
              reference.callee(),
              List.of(),
              targets(reference.callee(), reference.callee().name().equals("<init>"))));
    }
  }

  private List<MethodRef> targets(Callee callee, boolean exact) {
    MethodRef declared = callee.declared();
    if (declared == null) {
      return List.of();
    }
    if (exact || program.method(declared).map(Method::isStatic).orElse(false)) {
      return List.of(declared);
    }
    return program.implementations(declared, callee.receiver().erasure());
  }

  private static boolean anonymous(String type) {
    int dollar = type.lastIndexOf('$');
    return dollar >= 0
        && dollar + 1 < type.length()
        && type.substring(dollar + 1).chars().allMatch(Character::isDigit);
  }
}
