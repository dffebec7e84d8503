package dev.vigie.config;

import dev.vigie.config.ProjectSettings.Gating;
import dev.vigie.config.ProjectSettings.OwnElement;
import dev.vigie.config.ProjectSettings.Retention;
import dev.vigie.config.ProjectSettings.Sarif;
import dev.vigie.config.ProjectSettings.Scope;
import java.nio.file.FileSystems;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reads {@code privacy.yml} strictly: a key or a name that does not exist is a fault, never
 * ignored, because a rule that somebody meant to switch on must not stay off over a typing error.
 * All faults are named at once.
 */
public final class ProjectSettingsReader {
  private static final Pattern ELEMENT_ID = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");
  private static final Pattern NAME =
      Pattern.compile("[\\p{javaJavaIdentifierPart}*]+(\\.[\\p{javaJavaIdentifierPart}*]+)*");

  private final Names names;

  /**
   * The names that exist.
   *
   * @param rules ids of all rules
   * @param levels ids of the severities
   * @param elements ids of the kinds of personal data
   * @param families of the taxonomy
   * @param sensitivities ids of the sensitivities
   * @param languages codes of the languages with words
   */
  public record Names(
      SortedSet<String> rules,
      Set<String> levels,
      SortedSet<String> elements,
      SortedSet<String> families,
      Set<String> sensitivities,
      Set<String> languages) {}

  /** A reader that knows these names. */
  public ProjectSettingsReader(Names names) {
    this.names = names;
  }

  /**
   * Reads settings; an empty text says nothing, which is no fault.
   *
   * @param file name for messages
   * @throws ConfigurationException with every fault of the file, where there is one
   */
  public ProjectSettings read(String file, String text) throws ConfigurationException {
    List<Problem> problems = new ArrayList<>();
    ProjectSettings settings =
        YamlObject.parse(file, text, problems).map(this::settings).orElse(ProjectSettings.EMPTY);
    if (!problems.isEmpty()) {
      problems.sort(
          (a, b) ->
              a.line() != b.line() ? Integer.compare(a.line(), b.line()) : a.column() - b.column());
      throw new ConfigurationException(problems);
    }
    return settings;
  }

  private ProjectSettings settings(YamlObject root) {
    List<OwnElement> own = elements(root);
    Set<String> elements = new TreeSet<>(names.elements());
    own.forEach(element -> elements.add(element.id()));
    ProjectSettings settings =
        new ProjectSettings(
            gating(root),
            scope(root),
            rules(root),
            words(root, elements),
            own,
            marks(root, "personal", elements),
            marks(root, "not-personal", Set.of()),
            retention(root),
            legalHold(root),
            root.text("baseline"),
            sarif(root));
    root.done();
    return settings;
  }

  private Gating gating(YamlObject root) {
    Optional<Double> minConfidence = root.number("min-confidence");
    if (minConfidence.filter(c -> c < 0 || c > 1).isPresent()) {
      root.problem("min-confidence", "the confidence goes from 0 to 1", "the default is 0.7");
    }
    Optional<Integer> maxAllowed = root.integer("max-allowed");
    if (maxAllowed.filter(n -> n < 0).isPresent()) {
      root.problem("max-allowed", "the number of findings cannot be negative", "");
    }
    return new Gating(
        root.oneOf("fail-on", names.levels()),
        minConfidence,
        maxAllowed,
        flag(root, "allow-incomplete"),
        flag(root, "verify"));
  }

  private Scope scope(YamlObject root) {
    List<String> exclude = root.texts("exclude");
    for (String glob : exclude) {
      if (!isGlob(glob)) {
        root.problem("exclude", "'" + glob + "' is no path pattern", "e.g. '**/generated/**'");
      }
    }
    List<String> languages = root.texts("languages");
    for (String language : languages) {
      if (!names.languages().contains(language)) {
        root.problem(
            "languages",
            "there are no words of the language '" + language + "'",
            "these exist: " + String.join(", ", new TreeSet<>(names.languages())));
      }
    }
    return new Scope(exclude, flag(root, "include-tests"), languages);
  }

  private Map<String, String> rules(YamlObject root) {
    Set<String> levels = new LinkedHashSet<>();
    levels.add(ProjectSettings.OFF);
    levels.addAll(names.levels());
    Map<String, String> rules = new LinkedHashMap<>();
    root.object("rules")
        .ifPresent(
            object -> {
              for (String id : object.keys()) {
                if (!names.rules().contains(id)) {
                  unknown(object, id, "there is no rule '" + id + "'", names.rules());
                }
                object.oneOf(id, levels).ifPresent(level -> rules.put(id, level));
              }
            });
    return rules;
  }

  private static Map<String, List<String>> words(YamlObject root, Set<String> elements) {
    Map<String, List<String>> words = new LinkedHashMap<>();
    root.object("words")
        .ifPresent(
            object -> {
              for (String id : object.keys()) {
                if (!elements.contains(id)) {
                  unknown(object, id, "there is no element '" + id + "'", elements);
                }
                words.put(id, object.texts(id));
              }
            });
    return words;
  }

  private List<OwnElement> elements(YamlObject root) {
    List<OwnElement> elements = new ArrayList<>();
    Set<String> ids = new TreeSet<>(names.elements());
    for (YamlObject object : root.objects("elements")) {
      String id = object.requiredText("id");
      if (!id.isEmpty() && !ELEMENT_ID.matcher(id).matches()) {
        object.problem("id", "'" + id + "' is no element id", "such as loyalty_number");
      } else if (!id.isEmpty() && !ids.add(id)) {
        object.problem(
            "id", "there is an element '" + id + "' already", "give it more words under 'words'");
      }
      List<String> words = object.texts("words");
      if (words.isEmpty()) {
        object.problem("words", "an element needs at least one word to be known by", "");
      }
      elements.add(
          new OwnElement(
              id,
              requiredOneOf(object, "family", names.families()),
              requiredOneOf(object, "sensitivity", names.sensitivities()),
              object.requiredText("label"),
              words));
      object.done();
    }
    return elements;
  }

  private static List<Mark> marks(YamlObject root, String key, Set<String> elements) {
    List<Mark> marks = new ArrayList<>();
    for (YamlObject object : root.objects(key)) {
      Mark.Scope scope = null;
      String pattern = "";
      int named = 0;
      for (Mark.Scope each : Mark.Scope.values()) {
        Optional<String> written = object.text(each.key());
        if (written.isPresent()) {
          named++;
          scope = each;
          pattern = written.get();
          if (!NAME.matcher(pattern).matches()) {
            object.problem(each.key(), "'" + pattern + "' is no name", "such as Customer.code");
          }
        }
      }
      Optional<String> element =
          elements.isEmpty() ? Optional.empty() : object.oneOf("element", elements);
      String reason = object.requiredText("reason");
      if (named != 1) {
        object.problem("", "one of 'member', 'class' and 'package' is expected here", "");
      }
      if (scope != null) {
        marks.add(new Mark(scope, pattern, element, reason));
      }
      object.done();
    }
    return marks;
  }

  private static Map<String, Retention> retention(YamlObject root) {
    Map<String, Retention> retention = new LinkedHashMap<>();
    root.object("retention")
        .ifPresent(
            object -> {
              for (String type : object.keys()) {
                object
                    .object(type)
                    .ifPresent(
                        entry -> {
                          Optional<Period> period =
                              entry.value(
                                  "period",
                                  ProjectSettingsReader::period,
                                  "a period such as P3Y, P6M or P90D is expected");
                          if (!entry.has("period")) {
                            entry.requiredText("period");
                          }
                          String reason = entry.text("reason").orElse("");
                          period.ifPresent(p -> retention.put(type, new Retention(p, reason)));
                          entry.done();
                        });
              }
            });
    return retention;
  }

  private static Map<String, String> legalHold(YamlObject root) {
    Map<String, String> holds = new LinkedHashMap<>();
    root.object("legal-hold")
        .ifPresent(
            object -> {
              for (String type : object.keys()) {
                String reason = object.text(type).orElse("");
                if (reason.isBlank()) {
                  object.problem(type, "a reason is missing for '" + type + "'", "");
                }
                holds.put(type, reason);
              }
            });
    return holds;
  }

  private static Sarif sarif(YamlObject root) {
    Optional<YamlObject> object = root.object("sarif");
    if (object.isEmpty()) {
      return ProjectSettings.EMPTY.sarif();
    }
    Sarif sarif = new Sarif(object.get().text("file"), flag(object.get(), "include-suppressed"));
    object.get().done();
    return sarif;
  }

  private static Optional<Boolean> flag(YamlObject object, String key) {
    return object.has(key) ? Optional.of(object.flag(key, false)) : Optional.empty();
  }

  private static String requiredOneOf(YamlObject object, String key, Set<String> names) {
    if (!object.has(key)) {
      return object.requiredText(key);
    }
    return object.oneOf(key, names).orElse("");
  }

  private static void unknown(YamlObject object, String key, String message, Set<String> names) {
    object.problem(key, message, NearestName.hint(key, names));
  }

  private static boolean isGlob(String glob) {
    if (glob.isBlank() || glob.startsWith("/")) {
      return false;
    }
    try {
      FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static Optional<Period> period(String text) {
    try {
      Period period = Period.parse(text);
      return period.isNegative() || period.isZero() ? Optional.empty() : Optional.of(period);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
