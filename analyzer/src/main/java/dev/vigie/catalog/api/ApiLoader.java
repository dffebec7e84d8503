package dev.vigie.catalog.api;

import dev.vigie.catalog.Safeguard;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Reads catalogue files, one a library:
 *
 * <pre>{@code
 * library: SLF4J
 * sinks:
 *   - {type: org.slf4j.Logger, methods: [info, warn], kind: log, label: the SLF4J log,
 *      level: "{method}", from: [arg*], shows: true}
 * sources:
 *   - {type: java.security.Principal, methods: [getName], element: username, at: return}
 * transfers:
 *   - {type: java.util.List, methods: [get], moves: ["this[*] -> return"]}
 * guards:
 *   - {type: javax.crypto.Cipher, methods: [doFinal], kind: encrypt, from: [arg*], to: return}
 * }</pre>
 *
 * <p>A source may have {@code columns-of: arg0} instead of {@code element}: what the query there
 * selects. {@code type} may list several. Each entry may have {@code arity}, {@code name-is-enough}
 * and {@code receivers} and {@code result}. {@code ->} moves a value as it is, {@code ~>} as its
 * text ({@code toString()}), {@code =>} replaces what was there. A guard with {@code undoes: true}
 * takes a safeguard off again. {@code shared} lists types of which one object serves many threads
 * at once. An empty {@code moves} says that nothing moves. {@code level: "{method}"} makes the
 * method's name the level; {@code begins: "redirect:"} wants a first argument whose text begins so.
 * {@code answers} says to what a framework hands what it is given back, {@code clients} what it
 * sends of the parameters of interfaces that it writes. {@code party: {name: Stripe, purpose:
 * payment, country: US}} says to whom the file's sinks send.
 */
public final class ApiLoader {
  private static final String METHOD_IS_LEVEL = "{method}";

  private final List<String> elements;
  private final List<Problem> problems;
  private final List<ApiEntry> entries = new ArrayList<>();
  private final List<Answer> answers = new ArrayList<>();
  private final List<Client> clients = new ArrayList<>();
  private final Set<String> shared = new TreeSet<>();

  private ApiLoader(Iterable<String> elements, List<Problem> problems) {
    this.elements = new ArrayList<>();
    elements.forEach(this.elements::add);
    this.problems = problems;
  }

  /** A file that is known to be without fault; one that has a fault fails when it is read. */
  public record Unread(YamlFile file, ApiNeeds needs) {}

  /**
   * Reads catalogue files.
   *
   * @param files in the order in which they count
   * @param elements ids of the known kinds of personal data
   * @param problems where every fault is added; entries with a fault are left out
   */
  public static Apis load(List<YamlFile> files, Iterable<String> elements, List<Problem> problems) {
    return load(List.of(), files, elements, problems);
  }

  /**
   * Reads a project's own files, and keeps others for when a program names their types.
   *
   * @param unread files of our own
   * @param files in the order in which they count, after the others
   */
  public static Apis load(
      List<Unread> unread,
      List<YamlFile> files,
      Iterable<String> elements,
      List<Problem> problems) {
    List<ApiLibrary> libraries = new ArrayList<>();
    for (Unread each : unread) {
      libraries.add(ApiLibrary.unread(each.needs(), () -> faultless(each.file(), elements)));
    }
    for (YamlFile file : files) {
      libraries.add(ApiLibrary.of(read(file, elements, problems)));
    }
    return new Apis(libraries);
  }

  private static ApiLibrary.Contents faultless(YamlFile file, Iterable<String> elements) {
    List<Problem> problems = new ArrayList<>();
    ApiLibrary.Contents contents = read(file, elements, problems);
    if (!problems.isEmpty()) {
      throw new IllegalStateException(problems.toString());
    }
    return contents;
  }

  private static ApiLibrary.Contents read(
      YamlFile file, Iterable<String> elements, List<Problem> problems) {
    ApiLoader loader = new ApiLoader(elements, problems);
    file.open(problems).ifPresent(loader::file);
    return ApiLibrary.Contents.of(loader.entries, loader.answers, loader.clients, loader.shared);
  }

  private void file(YamlObject file) {
    file.requiredText("library");
    Party party = file.object("party").map(Party::read).orElse(null);
    file.objects("sinks").forEach(sink -> sink(sink, party));
    file.objects("sources").forEach(this::source);
    file.objects("transfers").forEach(this::transfer);
    file.objects("guards").forEach(this::guard);
    file.objects("answers").forEach(answer -> answers.add(Answer.read(answer)));
    file.objects("clients").forEach(client -> client(client, party));
    shared.addAll(file.texts("shared"));
    file.done();
  }

  private void sink(YamlObject yaml, @Nullable Party party) {
    int before = problems.size();
    String kind = yaml.requiredText("kind");
    String label = yaml.requiredText("label");
    String level = yaml.text("level").orElse("");
    boolean shows = yaml.flag("shows", false);
    String begins = yaml.text("begins").orElse("");
    List<AccessPoint> from = Points.read(yaml, "from");
    add(
        yaml,
        before,
        level.equals(METHOD_IS_LEVEL),
        pattern ->
            new ApiEntry.Sink(
                pattern,
                kind,
                label,
                from,
                shows,
                level.equals(METHOD_IS_LEVEL) ? pattern.methods().get(0) : level,
                begins,
                party));
  }

  private void client(YamlObject yaml, @Nullable Party party) {
    int before = problems.size();
    Client client = Client.read(yaml, party);
    yaml.done();
    if (problems.size() == before) {
      clients.add(client);
      entries.add(client.sink());
    }
  }

  private void source(YamlObject yaml) {
    int before = problems.size();
    Optional<String> element = yaml.oneOf("element", elements);
    AccessPoint query =
        yaml.text("columns-of").map(text -> Points.readOne(yaml, "columns-of", text)).orElse(null);
    if (!yaml.has("element") && query == null) {
      yaml.problem("element", "the key 'element' is missing", "or 'columns-of' a query");
    }
    AccessPoint at = Points.readOne(yaml, "at", yaml.text("at").orElse("return"));
    add(yaml, before, false, p -> new ApiEntry.Source(p, element.orElse(""), at, query));
  }

  private void transfer(YamlObject yaml) {
    int before = problems.size();
    if (!yaml.has("moves")) {
      yaml.problem("moves", "the key 'moves' is missing", "write [] where nothing moves");
    }
    List<ApiEntry.Transfer.Move> moves = new ArrayList<>();
    for (String text : yaml.texts("moves")) {
      boolean shows = text.contains("~>");
      boolean replaces = text.contains("=>");
      String[] ends = text.split(shows ? "~>" : replaces ? "=>" : "->", -1);
      if (ends.length != 2) {
        yaml.problem("moves", "'" + text + "' is no movement", "write 'from -> to'");
        continue;
      }
      moves.add(
          new ApiEntry.Transfer.Move(
              Points.readOne(yaml, "moves", ends[0].strip()),
              Points.readOne(yaml, "moves", ends[1].strip()),
              shows,
              replaces));
    }
    int argument = yaml.integer("argument").orElse(-1);
    Optional<String> matches = matches(yaml, argument);
    add(
        yaml,
        before,
        false,
        pattern -> new ApiEntry.Transfer(pattern, moves, argument, matches.orElse(null)));
  }

  private static Optional<String> matches(YamlObject yaml, int argument) {
    Optional<String> matches = yaml.text("matches");
    matches.ifPresent(expression -> checkExpression(yaml, expression));
    if (yaml.has("matches") && argument < 0) {
      yaml.problem("matches", "'matches' needs an 'argument'", "its index, from 0");
    }
    return matches;
  }

  private void guard(YamlObject yaml) {
    int before = problems.size();
    List<String> ids = Arrays.stream(Safeguard.values()).map(Safeguard::id).toList();
    Optional<Safeguard> kind = yaml.oneOf("kind", ids).flatMap(Safeguard::of);
    if (!yaml.has("kind")) {
      yaml.problem("kind", "the key 'kind' is missing", "one of " + String.join(", ", ids));
    }
    List<AccessPoint> from = Points.read(yaml, "from");
    AccessPoint to = Points.readOne(yaml, "to", yaml.text("to").orElse("return"));
    boolean undoes = yaml.flag("undoes", false);
    int steady = yaml.integer("steady").orElse(-1);
    int argument = yaml.integer("argument").orElse(-1);
    Optional<String> matches = matches(yaml, argument);
    add(
        yaml,
        before,
        false,
        pattern ->
            new ApiEntry.Guard(
                pattern,
                kind.orElseThrow(),
                from,
                to,
                undoes,
                steady,
                argument,
                matches.orElse(null)));
  }

  /**
   * Reads the pattern, and adds an entry a type (and a method where wanted) if no fault came up.
   */
  private void add(
      YamlObject yaml, int before, boolean eachMethod, Function<MethodPattern, ApiEntry> entry) {
    List<String> types = yaml.texts("type");
    List<String> methods = yaml.texts("methods");
    if (types.isEmpty()) {
      yaml.problem("type", "the key 'type' is missing", "a qualified name, or '*' for any");
    }
    if (methods.isEmpty()) {
      yaml.problem("methods", "the key 'methods' is missing", "names; '<init>' for constructors");
    }
    int arity = yaml.integer("arity").orElse(MethodPattern.ANY_ARITY);
    boolean nameIsEnough = yaml.flag("name-is-enough", false);
    List<String> receivers = yaml.texts("receivers");
    String result = yaml.text("result").orElse("");
    yaml.done();
    if (problems.size() > before) {
      return;
    }
    for (String type : types) {
      for (List<String> names :
          eachMethod ? methods.stream().map(List::of).toList() : List.of(methods)) {
        entries.add(
            entry.apply(new MethodPattern(type, names, arity, nameIsEnough, receivers, result)));
      }
    }
  }

  private static void checkExpression(YamlObject yaml, String expression) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      yaml.problem("matches", "no regular expression: " + e.getDescription(), "");
    }
  }
}
