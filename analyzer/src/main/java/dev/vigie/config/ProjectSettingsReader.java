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
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Reads {@code privacy.yml} strictly: a key or a name that does not exist is a fault, never
 * ignored, because a rule that somebody meant to switch on must not stay off over a typing error.
 * All faults are named at once.
 */
public final class ProjectSettingsReader {
  private final Names names;

  /**
   * The names that exist.
   *
   * @param rules ids of all rules
   * @param profiles ids of the choices of rules
   * @param levels ids of the severities
   * @param elements ids of the kinds of personal data
   * @param families of the taxonomy
   * @param sensitivities ids of the sensitivities
   * @param languages codes of the languages with words
   * @param words what is known of words
   */
  public record Names(
      SortedSet<String> rules,
      List<String> profiles,
      Set<String> levels,
      SortedSet<String> elements,
      SortedSet<String> families,
      Set<String> sensitivities,
      Set<String> languages,
      Words words) {}

  /**
   * The words that exist.
   *
   * @param known every word of the catalogue, by the form in which words are compared
   * @param subjects of whom data can be
   * @param form gives the form in which words are compared; "" for what is no word
   */
  public record Words(
      SortedMap<String, String> known, SortedSet<String> subjects, UnaryOperator<String> form) {}

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
    ProjectWords words = new ProjectWords(names);
    List<OwnElement> own = words.elements(root);
    Set<String> elements = new TreeSet<>(names.elements());
    own.stream().map(OwnElement::id).filter(ProjectWords::isId).forEach(elements::add);
    Map<String, List<Written>> further = words.words(root, elements);
    ProjectMarks marks = new ProjectMarks(root, elements);
    ProjectSettings settings =
        new ProjectSettings(
            gating(root),
            scope(root),
            root.oneOf("profile", names.profiles()),
            rules(root),
            further,
            words.ignored(root),
            words.persons(root),
            words.organisations(root),
            own,
            marks.personal(),
            marks.notPersonal(),
            retention(root),
            legalHold(root),
            new ProjectActivities(elements).read(root),
            new ProjectAllowances(names.rules(), elements).read(root),
            ProjectRecipients.read(root),
            ProjectAnswers.read(root),
            ProjectImpact.read(root),
            PaperSettings.read(root),
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
    List<Written> exclude = root.writtenOrNone("exclude");
    for (Written glob : exclude) {
      if (!isGlob(glob.text())) {
        root.problem(
            glob.problem("'" + glob.text() + "' is no path pattern", "e.g. '**/generated/**'"));
      }
    }
    List<Written> languages = root.written("languages");
    for (Written language : languages) {
      if (!names.languages().contains(language.text())) {
        root.problem(
            language.problem(
                "there are no words of the language '" + language.text() + "'",
                "these exist: " + String.join(", ", new TreeSet<>(names.languages()))));
      }
    }
    return new Scope(
        exclude, flag(root, "include-tests"), languages.stream().map(Written::text).toList());
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
                  object.problem(
                      id,
                      "there is no rule '" + id + "'",
                      NearestName.hintOrAll(id, names.rules()));
                }
                object.oneOf(id, levels).ifPresent(level -> rules.put(id, level));
              }
            });
    return rules;
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
                          period.ifPresent(
                              p ->
                                  retention.put(
                                      type, new Retention(p, reason, object.placed(type, type))));
                          entry.done();
                        });
              }
            });
    return retention;
  }

  private static Map<String, Written> legalHold(YamlObject root) {
    Map<String, Written> holds = new LinkedHashMap<>();
    root.object("legal-hold")
        .ifPresent(
            object -> {
              for (String type : object.keys()) {
                String reason = object.text(type).orElse("");
                if (reason.isBlank()) {
                  object.problem(type, "a reason is missing for '" + type + "'", "");
                }
                holds.put(type, object.placed(type, reason));
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

  static Optional<Period> period(String text) {
    try {
      Period period = Period.parse(text);
      return period.isNegative() || period.isZero() ? Optional.empty() : Optional.of(period);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
