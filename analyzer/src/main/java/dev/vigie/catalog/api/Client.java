package dev.vigie.catalog.api;

import dev.vigie.config.YamlObject;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.code.Local;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Interfaces whose methods a framework writes, and what it sends of their parameters.
 *
 * @param types annotations of the interface, any of which tells that it is one; empty where the
 *     methods' tell
 * @param methods annotations of a method, any of which it must have; empty for any method
 * @param without annotations of a method that tell that it is none
 * @param parameters annotations of the parameters that are sent so, any of which they must have;
 *     empty for those that have none of {@code others}
 * @param others annotations by which a parameter is sent otherwise
 * @param unimplemented whether an interface that a class of the sources implements is none
 * @param sink what happens to the parameters; its {@code from} speaks of the first argument
 */
record Client(
    List<String> types,
    List<String> methods,
    List<String> without,
    List<String> parameters,
    List<String> others,
    boolean unimplemented,
    ApiEntry.Sink sink) {
  Client {
    types = List.copyOf(types);
    methods = List.copyOf(methods);
    without = List.copyOf(without);
    parameters = List.copyOf(parameters);
    others = List.copyOf(others);
  }

  static Client read(YamlObject yaml, @Nullable Party party) {
    List<String> types = yaml.texts("types");
    List<String> methods = yaml.texts("methods");
    if (types.isEmpty() && methods.isEmpty()) {
      yaml.problem("types", "one of 'types' and 'methods' is missing", "qualified annotations");
    }
    List<String> named = types.isEmpty() ? methods : types;
    MethodPattern pattern =
        new MethodPattern(
            named.isEmpty() ? "" : named.get(0),
            List.of(),
            MethodPattern.ANY_ARITY,
            false,
            List.of(),
            "");
    return new Client(
        types,
        methods,
        yaml.texts("without"),
        yaml.texts("parameters"),
        yaml.texts("others"),
        yaml.flag("unimplemented", false),
        new ApiEntry.Sink(
            pattern,
            yaml.requiredText("kind"),
            yaml.requiredText("label"),
            Points.read(yaml, "from"),
            false,
            "",
            "",
            party));
  }

  /**
   * Whether a framework writes a method so.
   *
   * @param typeAnnotations of the interface that it is called on, and those above
   * @param implemented whether a class of the sources implements the method
   */
  boolean concerns(Method method, Set<String> typeAnnotations, boolean implemented) {
    return (types.isEmpty() || types.stream().anyMatch(typeAnnotations::contains))
        && (methods.isEmpty() || hasOne(methods, method.annotations()))
        && !hasOne(without, method.annotations())
        && !(unimplemented && implemented);
  }

  /** Whether a parameter is sent so. */
  boolean sends(Local parameter) {
    return parameters.isEmpty()
        ? !hasOne(others, parameter.annotations())
        : hasOne(parameters, parameter.annotations());
  }

  private static boolean hasOne(List<String> names, List<Annotation> annotations) {
    return annotations.stream().anyMatch(annotation -> names.contains(annotation.type()));
  }
}
