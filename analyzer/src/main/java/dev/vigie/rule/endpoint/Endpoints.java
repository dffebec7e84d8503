package dev.vigie.rule.endpoint;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The endpoints of a program. Test code has none. */
public final class Endpoints {
  private static final String HTTP_METHOD = "HttpMethod";

  private final Program program;
  private final EndpointCatalogue catalogue;
  private final Marks marks;
  private final PathTexts texts;
  private final List<Endpoint> found = new ArrayList<>();

  private Endpoints(Program program, EndpointCatalogue catalogue) {
    this.program = program;
    this.catalogue = catalogue;
    this.marks = new Marks(program);
    this.texts = new PathTexts(program);
  }

  /** Of one program. */
  public static Endpoints of(Program program, EndpointCatalogue catalogue) {
    Endpoints finder = new Endpoints(program, catalogue);
    for (TypeDeclaration type : program.types()) {
      if (!type.test() && !type.isAbstract() && type.kind() != TypeFact.Kind.ANNOTATION) {
        finder.collect(type);
      }
    }
    return finder;
  }

  /** All of them, ordered by type, then as declared. */
  public List<Endpoint> all() {
    return Collections.unmodifiableList(found);
  }

  private void collect(TypeDeclaration type) {
    List<Annotation> onType = marks.ofType(type);
    List<EndpointCatalogue.Framework> frameworks = new ArrayList<>();
    for (EndpointCatalogue.Framework framework : catalogue.frameworks()) {
      if ((framework.types().isEmpty() || marks.find(onType, framework.types()).isPresent())
          && marks.find(onType, framework.clients()).isEmpty()) {
        frameworks.add(framework);
      }
    }
    if (frameworks.isEmpty()) {
      return;
    }
    for (Method method : answering(type)) {
      for (EndpointCatalogue.Framework framework : frameworks) {
        Optional<Endpoint> endpoint = endpoint(framework, type, onType, method);
        if (endpoint.isPresent()) {
          found.add(endpoint.get());
          break;
        }
      }
    }
  }

  /** Methods with a body that its objects answer with, inherited ones included. */
  private List<Method> answering(TypeDeclaration type) {
    Map<String, Method> bySignature = new LinkedHashMap<>();
    for (String name : program.supertypes(type.name())) {
      program
          .type(name)
          .ifPresent(
              declared ->
                  declared.methods().stream()
                      .filter(m -> m.body() != null && m.origin() == Method.Origin.SOURCE)
                      .filter(m -> !m.isStatic() && !m.name().startsWith("<"))
                      .filter(m -> !Modifiers.has(m.modifiers(), Modifiers.PRIVATE))
                      .forEach(m -> bySignature.putIfAbsent(m.name() + m.ref().parameters(), m)));
    }
    return List.copyOf(bySignature.values());
  }

  private Optional<Endpoint> endpoint(
      EndpointCatalogue.Framework framework,
      TypeDeclaration type,
      List<Annotation> onType,
      Method method) {
    for (Method declaration : marks.declarations(method, type)) {
      for (EndpointCatalogue.Mapping mapping : framework.mappings()) {
        Optional<Marks.Found> mark =
            marks.find(declaration.annotations(), List.of(mapping.annotation()));
        if (mark.isPresent()) {
          List<String> paths = new ArrayList<>(mark.get().texts(mapping.paths()));
          if (mapping.paths().isEmpty()) {
            paths.addAll(marks.prefixes(framework, declaration.annotations()));
          }
          return Optional.of(
              made(
                  framework, type, onType, method, declaration, verbs(mapping, mark.get()), paths));
        }
      }
      // A request method of one's own: @HttpMethod("REPORT") on an annotation of the sources.
      Optional<Marks.Found> own =
          framework.id().equals("jax-rs")
              ? marks.find(
                  declaration.annotations(),
                  List.of("jakarta.ws.rs." + HTTP_METHOD, "javax.ws.rs." + HTTP_METHOD))
              : Optional.empty();
      if (own.isPresent()) {
        return Optional.of(
            made(
                framework,
                type,
                onType,
                method,
                declaration,
                new TreeSet<>(own.get().texts(List.of("value"))),
                marks.prefixes(framework, declaration.annotations())));
      }
    }
    return handled(framework, type, onType, method);
  }

  private Optional<Endpoint> handled(
      EndpointCatalogue.Framework framework,
      TypeDeclaration type,
      List<Annotation> onType,
      Method method) {
    for (EndpointCatalogue.Handler handler : framework.handlers()) {
      String verb = handler.methods().getOrDefault(method.name(), handler.methods().get("*"));
      if (verb == null || !inherits(type, handler.type())) {
        continue;
      }
      boolean overrides =
          handler.methods().containsKey(method.name()) || method.annotation("Override").isPresent();
      if (overrides) {
        Set<String> verbs = verb.isEmpty() ? Set.of() : Set.of(verb);
        return Optional.of(made(framework, type, onType, method, method, verbs, List.of()));
      }
    }
    return Optional.empty();
  }

  private boolean inherits(TypeDeclaration type, String wanted) {
    return wanted.startsWith("*")
        ? program.supertypes(type.name()).stream()
            .anyMatch(t -> !t.equals(type.name()) && t.endsWith(wanted.substring(1)))
        : program.isSubtype(type.name(), wanted);
  }

  private Endpoint made(
      EndpointCatalogue.Framework framework,
      TypeDeclaration type,
      List<Annotation> onType,
      Method method,
      Method declaration,
      Set<String> verbs,
      List<String> own) {
    boolean body =
        framework.bodies().isEmpty()
            || marks.find(declaration.annotations(), framework.bodies()).isPresent()
            || marks.find(method.annotations(), framework.bodies()).isPresent()
            || marks.find(onType, framework.bodies()).isPresent();
    Answers answers = new Answers(program, catalogue, type, method);
    boolean view = !body && !answers.tellsItsBody();
    List<String> paths = paths(framework, type, marks.prefixes(framework, onType), own);
    return new Endpoint(
        framework,
        type,
        method,
        verbs,
        paths,
        new Parameters(program, framework, marks).of(method, declaration, paths),
        view ? answers.shown() : answers.types(),
        answers.many(),
        view);
  }

  private List<String> paths(
      EndpointCatalogue.Framework framework,
      TypeDeclaration type,
      List<String> prefixes,
      List<String> own) {
    if (prefixes.isEmpty() && own.isEmpty()) {
      // Spring and Micronaut answer at the root then; of others the path is not known.
      return framework.types().isEmpty() ? List.of() : List.of("/");
    }
    Set<String> paths = new LinkedHashSet<>();
    for (String root : framework.id().equals("jax-rs") ? texts.roots(type) : List.of("")) {
      for (String prefix : prefixes.isEmpty() ? List.of("") : prefixes) {
        for (String path : own.isEmpty() ? List.of("") : own) {
          paths.add(
              PathTemplate.join(
                  root, PathTemplate.join(texts.resolved(prefix), texts.resolved(path))));
        }
      }
    }
    return List.copyOf(paths);
  }

  private static Set<String> verbs(EndpointCatalogue.Mapping mapping, Marks.Found mark) {
    if (mapping.verbs() != null) {
      Set<String> verbs = new TreeSet<>();
      mark.texts(List.of(mapping.verbs())).forEach(v -> verbs.add(v.toUpperCase(Locale.ROOT)));
      return verbs;
    }
    return mapping.verb().isEmpty() ? Set.of() : Set.of(mapping.verb());
  }
}
