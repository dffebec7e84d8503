package dev.vigie.rule.endpoint;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.code.Local;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where the values of an endpoint's parameters come from. */
final class Parameters {
  private static final List<String> NAMES = List.of("value", "name");

  private final Program program;
  private final EndpointCatalogue.Framework framework;
  private final Marks marks;

  Parameters(Program program, EndpointCatalogue.Framework framework, Marks marks) {
    this.program = program;
    this.framework = framework;
    this.marks = marks;
  }

  /**
   * In order.
   *
   * @param declaration of the method that carries the annotations
   * @param paths of the endpoint: a parameter without an annotation may be a variable of theirs
   */
  List<Endpoint.Parameter> of(Method method, Method declaration, List<String> paths) {
    List<Endpoint.Parameter> parameters = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      Local local = method.parameters().get(i);
      List<Annotation> annotations = new ArrayList<>(local.annotations());
      annotations.addAll(declaration.parameters().get(i).annotations());
      parameters.add(parameter(local, annotations, paths));
    }
    return parameters;
  }

  private Endpoint.Parameter parameter(
      Local local, List<Annotation> annotations, List<String> paths) {
    String name = local.name();
    Endpoint.Source source = null;
    for (Endpoint.Source each : Endpoint.Source.values()) {
      Optional<Marks.Found> mark =
          source == null
              ? marks.find(annotations, framework.parameters().getOrDefault(each, List.of()))
              : Optional.empty();
      if (mark.isPresent()) {
        source = each;
        name = mark.get().texts(NAMES).stream().filter(n -> !n.isEmpty()).findFirst().orElse(name);
      }
    }
    if (source == null) {
      source = unmarked(local, paths);
    }
    return new Endpoint.Parameter(local, source, name, Answers.sources(program, local.type()));
  }

  private Endpoint.Source unmarked(Local local, List<String> paths) {
    JavaType type = local.type();
    if (framework.callers().stream().anyMatch(caller -> isA(type, caller))) {
      return Endpoint.Source.CALLER;
    }
    if (framework.given().stream().anyMatch(given -> isGiven(type, given))) {
      return Endpoint.Source.OTHER;
    }
    if (paths.stream().anyMatch(path -> path.matches(".*\\{[+/?]?" + local.name() + "[:}].*"))) {
      return Endpoint.Source.PATH;
    }
    boolean simple = Answers.sources(program, type).isEmpty();
    return simple && framework.unmarked() == Endpoint.Source.FORM
        ? Endpoint.Source.QUERY
        : framework.unmarked();
  }

  private boolean isA(JavaType type, String wanted) {
    return program.isSubtype(type.erasure(), wanted) || wanted.endsWith("." + type.erasure());
  }

  private static boolean isGiven(JavaType type, String given) {
    return given.endsWith("*")
        ? type.erasure().startsWith(given.substring(0, given.length() - 1))
        : type.erasure().equals(given);
  }
}
