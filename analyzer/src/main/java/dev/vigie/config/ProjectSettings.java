package dev.vigie.config;

import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a project says in its {@code privacy.yml}. Values that it does not give are empty here:
 * defaults, and what the command line or the build says instead, are for the front end to fill in.
 *
 * @param profile which rules run
 * @param rules level by rule id: a severity, or {@link #OFF}
 * @param words further words by element id
 * @param ignoredWords words of the catalogue that mean nothing in this project
 * @param persons further words for persons, by whose data it then is
 * @param organisations further words for legal persons and sites
 * @param elements the project's own kinds of personal data
 * @param personal members, classes and packages that hold personal data
 * @param notPersonal those that do not, whatever their names say
 * @param retention how long a class's data is kept, by class name
 * @param legalHold why a class's data must be kept whatever its retention says, by class name
 * @param activities the declared activities of the record of processing
 * @param allowances findings that are accepted
 * @param recipients others who get personal data
 * @param answers what only a person can say of the project, by question
 * @param impact what people say for the impact study
 * @param papers what only people can say for the papers that the law asks for
 * @param baseline path of the baseline file, from the folder of the settings file
 */
public record ProjectSettings(
    Gating gate,
    Scope scope,
    Optional<String> profile,
    Map<String, String> rules,
    Map<String, List<Written>> words,
    List<Written> ignoredWords,
    Map<String, List<Written>> persons,
    List<Written> organisations,
    List<OwnElement> elements,
    List<Mark> personal,
    List<Mark> notPersonal,
    Map<String, Retention> retention,
    Map<String, Written> legalHold,
    List<Activity> activities,
    List<Allowance> allowances,
    List<Recipient> recipients,
    Map<String, Written> answers,
    ImpactAnswers impact,
    PaperSettings papers,
    Optional<String> baseline,
    Sarif sarif) {
  /** The level of a rule that does not run. */
  public static final String OFF = "off";

  /** Nothing is said. */
  public static final ProjectSettings EMPTY =
      new ProjectSettings(
          new Gating(
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()),
          new Scope(List.of(), Optional.empty(), List.of()),
          Optional.empty(),
          Map.of(),
          Map.of(),
          List.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          ImpactAnswers.NONE,
          PaperSettings.EMPTY,
          Optional.empty(),
          new Sarif(Optional.empty(), Optional.empty()));

  /**
   * When the build fails.
   *
   * @param failOn a severity
   * @param minConfidence from 0 to 1
   * @param maxAllowed how many findings are tolerated
   * @param allowIncomplete whether a run that did not see everything may pass
   * @param verify whether a second opinion is asked on findings that would fail the gate
   */
  public record Gating(
      Optional<String> failOn,
      Optional<Double> minConfidence,
      Optional<Integer> maxAllowed,
      Optional<Boolean> allowIncomplete,
      Optional<Boolean> verify) {}

  /**
   * What is analysed.
   *
   * @param exclude glob patterns of paths from the root of the repository
   * @param includeTests whether test code is analysed too
   * @param languages whose words are looked for; empty for all
   */
  public record Scope(
      List<Written> exclude, Optional<Boolean> includeTests, List<String> languages) {
    /** Copies the lists. */
    public Scope {
      exclude = List.copyOf(exclude);
      languages = List.copyOf(languages);
    }
  }

  /**
   * A kind of personal data that only this project has.
   *
   * @param id snake_case
   * @param family of the taxonomy
   * @param sensitivity id of its sensitivity
   * @param label as a reader says it
   * @param words by which it is known
   */
  public record OwnElement(
      String id, String family, String sensitivity, String label, List<Written> words) {
    /** Copies the list. */
    public OwnElement {
      words = List.copyOf(words);
    }
  }

  /**
   * How long data is kept.
   *
   * @param reason why so long; may be empty
   * @param name the class, where it is declared
   */
  public record Retention(Period period, String reason, Written name) {}

  /**
   * The SARIF file.
   *
   * @param file path, from the folder of the settings file
   * @param includeSuppressed whether it holds silenced findings too
   */
  public record Sarif(Optional<String> file, Optional<Boolean> includeSuppressed) {}

  /** Copies the collections; maps keep their order. */
  public ProjectSettings {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    words = Collections.unmodifiableMap(new LinkedHashMap<>(words));
    ignoredWords = List.copyOf(ignoredWords);
    persons = Collections.unmodifiableMap(new LinkedHashMap<>(persons));
    organisations = List.copyOf(organisations);
    elements = List.copyOf(elements);
    personal = List.copyOf(personal);
    notPersonal = List.copyOf(notPersonal);
    retention = Collections.unmodifiableMap(new LinkedHashMap<>(retention));
    legalHold = Collections.unmodifiableMap(new LinkedHashMap<>(legalHold));
    activities = List.copyOf(activities);
    allowances = List.copyOf(allowances);
    recipients = List.copyOf(recipients);
    answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /** The same with another choice of rules. */
  public ProjectSettings withProfile(String id) {
    return new ProjectSettings(
        gate,
        scope,
        Optional.of(id),
        rules,
        words,
        ignoredWords,
        persons,
        organisations,
        elements,
        personal,
        notPersonal,
        retention,
        legalHold,
        activities,
        allowances,
        recipients,
        answers,
        impact,
        papers,
        baseline,
        sarif);
  }
}
