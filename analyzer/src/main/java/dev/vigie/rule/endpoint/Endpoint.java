package dev.vigie.rule.endpoint;

import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Local;
import java.util.List;
import java.util.Set;

/**
 * A method that answers requests from outside.
 *
 * @param framework that calls it
 * @param type the class whose objects answer; the method may be inherited
 * @param verbs HTTP methods, upper-case; empty for any
 * @param paths templates such as {@code /customers/{id}}, the class's part included; empty where
 *     none is known
 * @param parameters in order
 * @param returns types of the sources that an answer carries, wrappers taken off; empty where it
 *     carries none
 * @param many whether an answer may carry many of them
 * @param view whether an answer is a page, so that nothing is known of what it shows
 */
public record Endpoint(
    EndpointCatalogue.Framework framework,
    TypeDeclaration type,
    Method method,
    Set<String> verbs,
    List<String> paths,
    List<Parameter> parameters,
    List<String> returns,
    boolean many,
    boolean view) {

  /** Where a parameter's value comes from. */
  public enum Source {
    PATH,
    QUERY,
    HEADER,
    COOKIE,
    FORM,
    BODY,
    /** Who calls, as the framework knows them. */
    CALLER,
    /** The framework itself. */
    OTHER
  }

  /**
   * A parameter.
   *
   * @param name by which a request names it
   * @param types types of the sources in it, wrappers taken off
   */
  public record Parameter(Local local, Source source, String name, List<String> types) {
    /** Copies the list. */
    public Parameter {
      types = List.copyOf(types);
    }

    /** Its type as declared. */
    public JavaType type() {
      return local.type();
    }
  }

  /** Copies the collections. */
  public Endpoint {
    verbs = Set.copyOf(verbs);
    paths = List.copyOf(paths);
    parameters = List.copyOf(parameters);
    returns = List.copyOf(returns);
  }

  /** Whether requests of this HTTP method reach it. */
  public boolean answers(String verb) {
    return verbs.isEmpty() || verbs.contains(verb);
  }

  /** Whether it answers requests that only read. */
  public boolean reads() {
    return answers("GET") || answers("HEAD");
  }

  /** Parameters that come from one of these sources. */
  public List<Parameter> from(Source... sources) {
    return parameters.stream().filter(p -> List.of(sources).contains(p.source())).toList();
  }

  /** As a reader says it: {@code GET /customers/{id}}; the method's name where no path is known. */
  public String display() {
    String where = paths.isEmpty() ? type.simpleName() + "." + method.name() + "()" : paths.get(0);
    return verbs.size() == 1 ? verbs.iterator().next() + " " + where : where;
  }
}
