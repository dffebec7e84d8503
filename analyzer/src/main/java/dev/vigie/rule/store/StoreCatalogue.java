package dev.vigie.rule.store;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How frameworks are told to store objects, and to encrypt what they store. Read from {@code
 * stores.yml}.
 *
 * @param kinds of store
 * @param marks annotations that may protect a member
 * @param writers methods by which a converter turns a value into what is stored
 * @param automatic converters that serve every member of their type
 */
public record StoreCatalogue(
    List<Kind> kinds, List<Mark> marks, List<Writer> writers, List<Automatic> automatic) {

  /**
   * One kind of store.
   *
   * @param id e.g. {@code jpa}
   * @param label as a reader says it
   * @param entities annotations of types whose objects are stored by themselves
   * @param parts annotations of types whose objects are stored within another's
   * @param embeds whether any class within an entity is stored with it, annotated or not
   * @param ignored annotations of members that are not stored
   * @param relations annotations of members that lead to another entity
   * @param repositories interfaces whose first type argument is an entity
   * @param names annotation elements that name the table, as {@code annotation#element}
   */
  public record Kind(
      String id,
      String label,
      List<String> entities,
      List<String> parts,
      boolean embeds,
      List<String> ignored,
      List<String> relations,
      List<String> repositories,
      List<String> names) {
    /** Copies the lists. */
    public Kind {
      entities = List.copyOf(entities);
      parts = List.copyOf(parts);
      ignored = List.copyOf(ignored);
      relations = List.copyOf(relations);
      repositories = List.copyOf(repositories);
      names = List.copyOf(names);
    }
  }

  /**
   * An annotation that may protect a member. With {@code converter}, the class named there must
   * really encrypt; with {@code text}, that text must match; with neither, it protects by itself.
   */
  public record Mark(
      String annotation,
      @Nullable String converter,
      @Nullable String text,
      @Nullable Pattern matches) {}

  /** A method of a converter interface: what it gives is what is stored. */
  public record Writer(String type, List<String> methods) {
    /** Copies the list. */
    public Writer {
      methods = List.copyOf(methods);
    }
  }

  /**
   * Converters that need no mark at the member: subtypes of {@code type} with this annotation.
   *
   * @param flag element that must be true; null where the annotation suffices
   */
  public record Automatic(String type, String annotation, @Nullable String flag) {}

  /** Copies the lists. */
  public StoreCatalogue {
    kinds = List.copyOf(kinds);
    marks = List.copyOf(marks);
    writers = List.copyOf(writers);
    automatic = List.copyOf(automatic);
  }

  /** Ids of the kinds, in order. */
  public List<String> ids() {
    return kinds.stream().map(Kind::id).toList();
  }

  /** Reads the file; every fault is added to {@code problems}. */
  public static StoreCatalogue read(YamlFile file, List<Problem> problems) {
    List<Kind> kinds = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    List<Writer> writers = new ArrayList<>();
    List<Automatic> automatic = new ArrayList<>();
    Optional<YamlObject> parsed = file.open(problems);
    if (parsed.isPresent()) {
      YamlObject yaml = parsed.get();
      yaml.objects("stores").forEach(each -> kinds.add(kind(each)));
      yaml.objects("marks").forEach(each -> marks(each, marks));
      for (YamlObject each : yaml.objects("writers")) {
        for (String type : each.texts("type")) {
          writers.add(new Writer(type, each.texts("methods")));
        }
        each.done();
      }
      for (YamlObject each : yaml.objects("automatic")) {
        String flag = each.text("flag").orElse(null);
        String type = each.requiredText("type");
        for (String annotation : each.texts("annotation")) {
          automatic.add(new Automatic(type, annotation, flag));
        }
        each.done();
      }
      yaml.done();
    }
    return new StoreCatalogue(kinds, marks, writers, automatic);
  }

  private static Kind kind(YamlObject yaml) {
    Kind kind =
        new Kind(
            yaml.requiredText("id"),
            yaml.requiredText("label"),
            yaml.texts("entities"),
            yaml.texts("parts"),
            yaml.flag("embeds", false),
            yaml.texts("ignored"),
            yaml.texts("relations"),
            yaml.texts("repositories"),
            yaml.texts("names"));
    yaml.done();
    return kind;
  }

  private static void marks(YamlObject yaml, List<Mark> marks) {
    String converter = yaml.text("converter").orElse(null);
    String element = yaml.text("text").orElse(null);
    Pattern matches = null;
    Optional<String> expression = yaml.text("matches");
    if (expression.isPresent()) {
      try {
        matches = Pattern.compile(expression.get());
      } catch (PatternSyntaxException e) {
        yaml.problem("matches", "no regular expression: " + e.getDescription(), "");
      }
    }
    if ((element == null) != expression.isEmpty()) {
      yaml.problem("text", "'text' and 'matches' go together", "give both or none");
    }
    for (String annotation : new TreeSet<>(yaml.texts("annotation"))) {
      marks.add(new Mark(annotation, converter, element, matches));
    }
    yaml.done();
  }
}
