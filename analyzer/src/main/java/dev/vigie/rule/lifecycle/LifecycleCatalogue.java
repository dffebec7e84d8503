package dev.vigie.rule.lifecycle;

import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import dev.vigie.program.Annotation;
import dev.vigie.rule.store.Stored;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * How frameworks and names tell what happens to stored data. Read from {@code lifecycle.yml}.
 *
 * @param scheduled annotations of methods that run by themselves
 * @param jobs methods of types that run by themselves, e.g. {@code org.quartz.Job#execute}
 * @param schedulers methods that make what they are given run by itself
 * @param names of methods that do something to what they are given or called on
 * @param harmless names of methods that do nothing of it, whatever the names say
 * @param persistence types whose erasing methods erase an object of whatever class
 * @param expiring annotations that make stored objects expire
 * @param expiringCalls methods that do
 * @param scripts what a statement of a script looks like that erases by itself
 * @param softDelete how objects are marked as deleted and stay
 * @param history how every version of an object is kept
 * @param caching how copies are kept beside the store
 * @param requests how programs answer who asks from outside
 * @param declared annotations by which code declares what data is for
 * @param views how code tells that a type is read from others' tables and keeps nothing itself
 */
public record LifecycleCatalogue(
    List<String> scheduled,
    List<MethodPattern> jobs,
    List<MethodPattern> schedulers,
    Map<Act, MethodPattern> names,
    MethodPattern harmless,
    List<String> persistence,
    List<Sign> expiring,
    List<MethodPattern> expiringCalls,
    List<Pattern> scripts,
    SoftDelete softDelete,
    History history,
    Caching caching,
    Requesting requests,
    Declarations declared,
    Views views) {

  /** Nothing is known. */
  public static final LifecycleCatalogue NONE =
      read(YamlObject.parse("", "scheduled: []", new ArrayList<>()).orElseThrow());

  /**
   * An annotation of a type or member.
   *
   * @param element that must be given; null where the annotation suffices
   * @param matches what its text must be; null where that it is given suffices
   */
  public record Sign(String annotation, @Nullable String element, @Nullable Pattern matches) {
    /** Whether this annotation is the sign. */
    boolean is(Annotation other) {
      if (!annotation.equals(other.type())) {
        return false;
      }
      if (element == null) {
        return true;
      }
      return matches == null
          ? other.values().containsKey(element)
          : other.text(element).filter(text -> matches.matcher(text).matches()).isPresent();
    }
  }

  /**
   * How objects are marked as deleted and stay.
   *
   * @param annotations of their types
   * @param members that tell it, by name in lower case
   * @param values that a state takes then
   */
  public record SoftDelete(List<Sign> annotations, List<String> members, List<String> values) {
    /** Copies the lists. */
    public SoftDelete {
      annotations = List.copyOf(annotations);
      members = members.stream().map(LifecycleCatalogue::bare).toList();
      values = values.stream().map(LifecycleCatalogue::bare).toList();
    }
  }

  /**
   * How every version of an object is kept.
   *
   * @param audited annotations of types and members
   * @param except annotations of members of which it is not
   * @param suffixes of the tables
   */
  public record History(List<String> audited, List<String> except, List<String> suffixes) {
    /** Copies the lists. */
    public History {
      audited = List.copyOf(audited);
      except = List.copyOf(except);
      suffixes = List.copyOf(suffixes);
    }
  }

  /**
   * How copies of objects are kept beside their store.
   *
   * @param keeps annotations of methods whose results a cache keeps
   * @param drops annotations of methods that take them out
   * @param indexed annotations of types that a search index follows
   * @param indexes ids of the kinds of store that are search indexes
   */
  public record Caching(
      List<String> keeps, List<String> drops, List<String> indexed, List<String> indexes) {
    /** Copies the lists. */
    public Caching {
      keeps = List.copyOf(keeps);
      drops = List.copyOf(drops);
      indexed = List.copyOf(indexed);
      indexes = List.copyOf(indexes);
    }
  }

  /**
   * How programs answer who asks from outside.
   *
   * @param handlers simple names of annotations of methods that do
   * @param exports names of methods that hand out data, wherever they are
   */
  public record Requesting(List<String> handlers, MethodPattern exports) {
    /** Copies the list. */
    public Requesting {
      handlers = List.copyOf(handlers);
    }

    boolean exporting(String method) {
      return exports.matchesName(method);
    }
  }

  /**
   * How code tells that a type is a view of what others keep.
   *
   * @param annotations of the type
   * @param tables names of what it is mapped to
   */
  public record Views(List<String> annotations, List<Pattern> tables) {
    /** Copies the lists. */
    public Views {
      annotations = List.copyOf(annotations);
      tables = List.copyOf(tables);
    }

    /** Whether a type is one. */
    boolean isOne(Stored stored) {
      return stored.type().annotations().stream().anyMatch(a -> annotations.contains(a.type()))
          || stored.names().stream()
              .skip(1)
              .anyMatch(name -> tables.stream().anyMatch(t -> t.matcher(name).matches()));
    }
  }

  /** Copies the collections. */
  public LifecycleCatalogue {
    scheduled = List.copyOf(scheduled);
    jobs = List.copyOf(jobs);
    schedulers = List.copyOf(schedulers);
    names = Map.copyOf(names);
    persistence = List.copyOf(persistence);
    expiring = List.copyOf(expiring);
    expiringCalls = List.copyOf(expiringCalls);
    scripts = List.copyOf(scripts);
  }

  /** Whether a method's name says that it does this to what it is given or called on. */
  public boolean named(Act act, String method) {
    MethodPattern pattern = names.get(act);
    return pattern != null && pattern.matchesName(method) && !harmless.matchesName(method);
  }

  /** Reads the file; every fault is added to {@code problems}. */
  public static LifecycleCatalogue read(YamlFile file, List<Problem> problems) {
    return file.open(problems).map(LifecycleCatalogue::read).orElse(NONE);
  }

  private static LifecycleCatalogue read(YamlObject yaml) {
    Map<Act, MethodPattern> names = new EnumMap<>(Act.class);
    for (Act act : Act.values()) {
      names.put(act, pattern(MethodPattern.ANY_TYPE, yaml.texts(act.key())));
    }
    LifecycleCatalogue catalogue =
        new LifecycleCatalogue(
            yaml.texts("scheduled"),
            patterns(yaml, "jobs"),
            patterns(yaml, "schedulers"),
            names,
            pattern(MethodPattern.ANY_TYPE, yaml.texts("harmless")),
            yaml.texts("persistence"),
            signs(yaml, "expiring"),
            patterns(yaml, "expiring-calls"),
            expressions(yaml, "scripts"),
            softDelete(yaml.object("soft-delete")),
            new History(
                yaml.texts("audited"), yaml.texts("not-audited"), yaml.texts("history-suffixes")),
            new Caching(
                yaml.texts("caching"),
                yaml.texts("cache-evicting"),
                yaml.texts("indexed"),
                yaml.texts("search-stores")),
            new Requesting(
                yaml.texts("request-handlers"),
                pattern(MethodPattern.ANY_TYPE, yaml.texts("exporting"))),
            declared(yaml.object("declared")),
            new Views(yaml.texts("view-marks"), expressions(yaml, "view-tables")));
    yaml.done();
    return catalogue;
  }

  private static SoftDelete softDelete(Optional<YamlObject> yaml) {
    SoftDelete softDelete =
        new SoftDelete(
            yaml.map(y -> signs(y, "annotations")).orElse(List.of()),
            yaml.map(y -> y.texts("members")).orElse(List.of()),
            yaml.map(y -> y.texts("values")).orElse(List.of()));
    yaml.ifPresent(YamlObject::done);
    return softDelete;
  }

  private static Declarations declared(Optional<YamlObject> yaml) {
    Map<String, List<String>> elements = new TreeMap<>();
    for (String thing :
        List.of(Declarations.PURPOSE, Declarations.RETENTION, Declarations.EXCEPTION)) {
      yaml.ifPresent(y -> elements.put(thing, y.texts(thing)));
    }
    Declarations declared =
        new Declarations(yaml.map(y -> y.texts("annotations")).orElse(List.of()), elements);
    yaml.ifPresent(YamlObject::done);
    return declared;
  }

  private static List<Sign> signs(YamlObject yaml, String key) {
    List<Sign> signs = new ArrayList<>();
    for (YamlObject each : yaml.objects(key)) {
      List<String> elements = each.texts("element");
      List<Pattern> matches = expressions(each, "matches");
      Pattern expression = matches.isEmpty() ? null : matches.get(0);
      for (String annotation : each.texts("annotation")) {
        elements.forEach(element -> signs.add(new Sign(annotation, element, expression)));
        if (elements.isEmpty()) {
          signs.add(new Sign(annotation, null, null));
        }
      }
      each.done();
    }
    return signs;
  }

  private static List<Pattern> expressions(YamlObject yaml, String key) {
    List<Pattern> expressions = new ArrayList<>();
    for (String expression : yaml.texts(key)) {
      try {
        expressions.add(Pattern.compile(expression, Pattern.DOTALL));
      } catch (PatternSyntaxException e) {
        yaml.problem(key, "no regular expression: " + e.getDescription(), "");
      }
    }
    return expressions;
  }

  private static List<MethodPattern> patterns(YamlObject yaml, String key) {
    List<MethodPattern> patterns = new ArrayList<>();
    for (YamlObject each : yaml.objects(key)) {
      List<String> methods = each.texts("methods");
      each.texts("type").forEach(type -> patterns.add(pattern(type, methods)));
      each.done();
    }
    return patterns;
  }

  private static MethodPattern pattern(String type, List<String> methods) {
    return new MethodPattern(type, methods, MethodPattern.ANY_ARITY, false, List.of(), "");
  }

  /** A name without schema, quotes, underscores and capitals. */
  static String bare(String name) {
    String plain = name.replaceAll("[\"`\\[\\]]", "");
    return plain.substring(plain.lastIndexOf('.') + 1).replace("_", "").toLowerCase(Locale.ROOT);
  }
}
