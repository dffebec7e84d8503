package dev.vigie.rule.endpoint;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How frameworks are told which methods answer requests. Read from {@code endpoints.yml}.
 *
 * @param frameworks in order; the first that claims a method has it
 * @param many types that hold many of what their arguments say
 * @param answers types of answers that do not say what they carry: the calls that fill them do
 * @param filling names of the methods by which such an answer, or a model of a page, is filled
 * @param hiding what keeps members out of answers
 */
public record EndpointCatalogue(
    List<Framework> frameworks,
    List<String> many,
    List<String> answers,
    List<String> filling,
    Hiding hiding) {
  /** Nothing is known. */
  public static final EndpointCatalogue EMPTY =
      new EndpointCatalogue(
          List.of(), List.of(), List.of(), List.of(), new Hiding(List.of(), List.of()));

  /**
   * Annotations that keep members out of what is written.
   *
   * @param members that stand at a member or its getter
   * @param types that stand at a type, and name members
   */
  public record Hiding(List<String> members, List<String> types) {
    /** Copies the lists. */
    public Hiding {
      members = List.copyOf(members);
      types = List.copyOf(types);
    }
  }

  /**
   * One framework.
   *
   * @param id e.g. {@code spring-web}
   * @param label as a reader says it
   * @param mappings annotations of methods that answer
   * @param prefixes annotations of types that say the first part of the path
   * @param types annotations one of which a type must carry; empty where none is needed
   * @param clients annotations of types that send such requests rather than answer them
   * @param handlers methods that answer because of the type that they override
   * @param bodies annotations of types or methods whose result is the answer itself; empty where it
   *     always is
   * @param parameters annotations of parameters, by what they say of the source
   * @param callers types whose values say who calls
   * @param given types that the framework provides
   * @param unmarked source of a parameter without an annotation
   */
  public record Framework(
      String id,
      String label,
      List<Mapping> mappings,
      List<Mapping> prefixes,
      List<String> types,
      List<String> clients,
      List<Handler> handlers,
      List<String> bodies,
      Map<Endpoint.Source, List<String>> parameters,
      List<String> callers,
      List<String> given,
      Endpoint.Source unmarked) {
    /** Copies the collections. */
    public Framework {
      mappings = List.copyOf(mappings);
      prefixes = List.copyOf(prefixes);
      types = List.copyOf(types);
      clients = List.copyOf(clients);
      handlers = List.copyOf(handlers);
      bodies = List.copyOf(bodies);
      parameters = Map.copyOf(parameters);
      callers = List.copyOf(callers);
      given = List.copyOf(given);
    }
  }

  /**
   * An annotation that maps requests.
   *
   * @param paths elements that hold the path
   * @param verb HTTP method that it stands for; empty for any
   * @param verbs element that holds the HTTP methods; null where none does
   */
  public record Mapping(
      String annotation, List<String> paths, String verb, @Nullable String verbs) {
    /** Copies the list. */
    public Mapping {
      paths = List.copyOf(paths);
    }
  }

  /** Methods by name, and the HTTP method of each, of subtypes of a type. */
  public record Handler(String type, Map<String, String> methods) {
    /** Copies the map. */
    public Handler {
      methods = Map.copyOf(methods);
    }
  }

  /** Copies the lists. */
  public EndpointCatalogue {
    frameworks = List.copyOf(frameworks);
    many = List.copyOf(many);
    answers = List.copyOf(answers);
    filling = List.copyOf(filling);
  }

  /** Reads the file; every fault is added to {@code problems}. */
  public static EndpointCatalogue read(YamlFile file, List<Problem> problems) {
    Optional<YamlObject> parsed = file.open(problems);
    if (parsed.isEmpty()) {
      return EMPTY;
    }
    YamlObject yaml = parsed.get();
    List<Framework> frameworks = new ArrayList<>();
    yaml.objects("frameworks").forEach(each -> frameworks.add(framework(each)));
    EndpointCatalogue catalogue =
        new EndpointCatalogue(
            frameworks,
            yaml.texts("many"),
            yaml.texts("answers"),
            yaml.texts("filling"),
            new Hiding(yaml.texts("hidden-members"), yaml.texts("hiding-types")));
    yaml.done();
    return catalogue;
  }

  private static Framework framework(YamlObject yaml) {
    List<Handler> handlers = new ArrayList<>();
    for (YamlObject each : yaml.objects("handlers")) {
      Map<String, String> methods = new java.util.TreeMap<>();
      each.object("methods")
          .ifPresent(m -> m.keys().forEach(k -> methods.put(k, m.text(k).orElse(""))));
      each.texts("type").forEach(type -> handlers.add(new Handler(type, methods)));
      each.done();
    }
    Map<Endpoint.Source, List<String>> parameters = new EnumMap<>(Endpoint.Source.class);
    yaml.object("parameters")
        .ifPresent(
            sources -> {
              for (Endpoint.Source source : Endpoint.Source.values()) {
                parameters.put(source, sources.texts(id(source)));
              }
              sources.done();
            });
    List<String> sources = new ArrayList<>();
    for (Endpoint.Source source : Endpoint.Source.values()) {
      sources.add(id(source));
    }
    Framework framework =
        new Framework(
            yaml.requiredText("id"),
            yaml.requiredText("label"),
            mappings(yaml, "mappings"),
            mappings(yaml, "prefixes"),
            yaml.texts("types"),
            yaml.texts("clients"),
            handlers,
            yaml.texts("bodies"),
            parameters,
            yaml.texts("callers"),
            yaml.texts("given"),
            yaml.oneOf("unmarked", sources)
                .map(s -> Endpoint.Source.valueOf(s.toUpperCase(Locale.ROOT)))
                .orElse(Endpoint.Source.OTHER));
    yaml.done();
    return framework;
  }

  private static String id(Endpoint.Source source) {
    return source.name().toLowerCase(Locale.ROOT);
  }

  private static List<Mapping> mappings(YamlObject yaml, String key) {
    List<Mapping> mappings = new ArrayList<>();
    for (YamlObject each : yaml.objects(key)) {
      List<String> paths = each.texts("path");
      String verb = each.text("verb").orElse("");
      String verbs = each.text("verbs").orElse(null);
      for (String annotation : each.texts("annotation")) {
        mappings.add(new Mapping(annotation, paths, verb, verbs));
      }
      each.done();
    }
    return mappings;
  }
}
