package dev.vigie.rule.endpoint;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a method answers with: its result without the wrappers, or what fills them. */
final class Answers {
  private final Program program;
  private final EndpointCatalogue catalogue;
  private final Method method;
  private final JavaType result;
  private final List<JavaType> filled = new ArrayList<>();

  Answers(Program program, EndpointCatalogue catalogue, TypeDeclaration type, Method method) {
    this.program = program;
    this.catalogue = catalogue;
    this.method = method;
    this.result = bound(method.returnType(), bindings(type, method.ref().owner()));
    if (method.body() != null) {
      Walk.through(method.body(), this::collect);
    }
  }

  private void collect(Expression expression) {
    if (expression instanceof Expression.Invoke call
        && call.callee().declared() == null
        && catalogue.filling().contains(call.callee().name())) {
      call.arguments().forEach(argument -> filled.add(argument.type()));
    } else if (expression instanceof Expression.Create create
        && catalogue.answers().contains(create.type().erasure())) {
      create.arguments().forEach(argument -> filled.add(argument.type()));
    }
  }

  /** Whether the result is an answer by its type, not the name of a page. */
  boolean tellsItsBody() {
    return catalogue.answers().contains(result.erasure())
        && (result.erasure().endsWith("ResponseEntity") || result.erasure().endsWith("HttpEntity"));
  }

  /** Types of the sources in the answer. */
  List<String> types() {
    Set<String> types = new LinkedHashSet<>(sources(result));
    if (types.isEmpty() && opaque(result)) {
      filled.forEach(type -> types.addAll(sources(type)));
    }
    method.parameters().stream()
        .filter(p -> p.type().simpleName().equals("StreamObserver"))
        .forEach(p -> types.addAll(sources(p.type())));
    return List.copyOf(types);
  }

  /** Types of the sources that are handed to a page. */
  List<String> shown() {
    Set<String> types = new LinkedHashSet<>();
    filled.forEach(type -> types.addAll(sources(type)));
    return List.copyOf(types);
  }

  /** Whether it may carry many. */
  boolean many() {
    return isMany(result)
        || (sources(result).isEmpty() && opaque(result) && filled.stream().anyMatch(this::isMany));
  }

  private boolean opaque(JavaType type) {
    return catalogue.answers().contains(type.erasure())
        || type.arguments().stream().anyMatch(this::opaque);
  }

  private boolean isMany(JavaType type) {
    return type instanceof JavaType.Array array
        ? !(array.component() instanceof JavaType.Primitive)
        : catalogue.many().contains(type.erasure())
            || type.arguments().stream().anyMatch(this::isMany);
  }

  private List<String> sources(JavaType type) {
    return sources(program, type);
  }

  /** Types of the sources that a type names, itself and its arguments; enums say nothing. */
  static List<String> sources(Program program, JavaType type) {
    List<String> found = new ArrayList<>();
    if (type instanceof JavaType.Array array) {
      found.addAll(sources(program, array.component()));
    } else {
      program
          .type(type.erasure())
          .filter(t -> t.kind() != TypeFact.Kind.ENUM)
          .ifPresent(t -> found.add(t.name()));
      type.arguments().forEach(argument -> found.addAll(sources(program, argument)));
    }
    return found;
  }

  /** What a type has put in for the parameters of the generic class that it inherits from. */
  private Map<String, JavaType> bindings(TypeDeclaration type, String owner) {
    Map<String, JavaType> bindings = new TreeMap<>();
    TypeDeclaration current = type;
    while (current != null && !current.name().equals(owner)) {
      JavaType parent = current.superclass();
      TypeDeclaration above = parent == null ? null : program.type(parent.erasure()).orElse(null);
      if (parent == null || above == null) {
        break;
      }
      Map<String, JavaType> next = new TreeMap<>();
      for (int i = 0; i < above.typeParameters().size() && i < parent.arguments().size(); i++) {
        next.put(above.typeParameters().get(i), bound(parent.arguments().get(i), bindings));
      }
      bindings = next;
      current = above;
    }
    return bindings;
  }

  private static JavaType bound(JavaType type, Map<String, JavaType> bindings) {
    if (type instanceof JavaType.Variable variable) {
      return bindings.getOrDefault(variable.name(), type);
    }
    if (type instanceof JavaType.Array array) {
      return new JavaType.Array(bound(array.component(), bindings));
    }
    if (type instanceof JavaType.Declared declared && !declared.args().isEmpty()) {
      return new JavaType.Declared(
          declared.name(), declared.args().stream().map(each -> bound(each, bindings)).toList());
    }
    return type;
  }
}
