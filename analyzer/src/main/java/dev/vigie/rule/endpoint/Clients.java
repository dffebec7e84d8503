package dev.vigie.rule.endpoint;

import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Methods of interfaces that stand for other services: a call of one sends a request. */
public final class Clients {
  private final Program program;
  private final EndpointCatalogue catalogue;
  private final Marks marks;
  private final PathTexts texts;

  private Clients(Program program, EndpointCatalogue catalogue) {
    this.program = program;
    this.catalogue = catalogue;
    this.marks = new Marks(program);
    this.texts = new PathTexts(program);
  }

  /**
   * A method that sends a request.
   *
   * @param mark the annotation that makes the interface a client
   * @param verbs as of an endpoint
   * @param paths without the host
   */
  public record Client(
      TypeDeclaration type,
      Method method,
      Annotation mark,
      Set<String> verbs,
      List<String> paths,
      List<Endpoint.Parameter> parameters) {
    /** Copies the collections. */
    public Client {
      verbs = Set.copyOf(verbs);
      paths = List.copyOf(paths);
      parameters = List.copyOf(parameters);
    }
  }

  /** Of one program, ordered by type, then as declared. */
  public static List<Client> of(Program program, EndpointCatalogue catalogue) {
    Clients finder = new Clients(program, catalogue);
    List<Client> found = new ArrayList<>();
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        finder.collect(type, found);
      }
    }
    return found;
  }

  /** Fills the placeholders of a text in as settings say; the others stay in braces. */
  public static UnaryOperator<String> placeholders(Program program) {
    return new PathTexts(program)::resolved;
  }

  private void collect(TypeDeclaration type, List<Client> found) {
    for (EndpointCatalogue.Framework framework : catalogue.frameworks()) {
      Optional<Marks.Found> mark = marks.find(type.annotations(), framework.clients());
      if (mark.isEmpty()) {
        continue;
      }
      Set<String> done = new TreeSet<>();
      for (String name : program.supertypes(type.name())) {
        Optional<TypeDeclaration> declared = program.type(name);
        for (Method method : declared.map(TypeDeclaration::methods).orElse(List.of())) {
          if (method.body() == null && done.add(method.name() + method.ref().parameters())) {
            client(framework, type, mark.get(), method).ifPresent(found::add);
          }
        }
      }
    }
  }

  private Optional<Client> client(
      EndpointCatalogue.Framework framework,
      TypeDeclaration type,
      Marks.Found client,
      Method method) {
    for (EndpointCatalogue.Mapping mapping : framework.mappings()) {
      Optional<Marks.Found> mark = marks.find(method.annotations(), List.of(mapping.annotation()));
      if (mark.isPresent()) {
        List<String> own = new ArrayList<>(mark.get().texts(mapping.paths()));
        if (mapping.paths().isEmpty()) {
          own.addAll(marks.prefixes(framework, method.annotations()));
        }
        Set<String> verbs = new TreeSet<>();
        if (mapping.verbs() != null) {
          mark.get()
              .texts(List.of(mapping.verbs()))
              .forEach(verb -> verbs.add(verb.toUpperCase(Locale.ROOT)));
        } else if (!mapping.verb().isEmpty()) {
          verbs.add(mapping.verb());
        }
        List<String> paths = paths(marks.prefixes(framework, marks.ofType(type)), client, own);
        return Optional.of(
            new Client(
                type,
                method,
                client.written(),
                verbs,
                paths,
                new Parameters(program, framework, marks).of(method, method, paths)));
      }
    }
    return Optional.empty();
  }

  private List<String> paths(List<String> prefixes, Marks.Found client, List<String> own) {
    Set<String> paths = new LinkedHashSet<>();
    List<String> before = new ArrayList<>(client.texts(List.of("path")));
    for (String first : before.isEmpty() ? List.of("") : before) {
      for (String prefix : prefixes.isEmpty() ? List.of("") : prefixes) {
        for (String path : own.isEmpty() ? List.of("") : own) {
          paths.add(
              PathTemplate.join(
                  texts.resolved(first),
                  PathTemplate.join(texts.resolved(prefix), texts.resolved(path))));
        }
      }
    }
    return List.copyOf(paths);
  }
}
