package dev.vigie.rule;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Severity;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How bad it is that data of a kind is exposed in a way: a table, and what raises or lowers its
 * figures. Read from {@code severity.yml}.
 *
 * @param exposures by exposure, the severity by id of sensitivity, or of an element that counts
 *     otherwise than its sensitivity
 * @param levels by how much a detail of the place (a log level) raises, or lowers where negative
 * @param manyPersons by how much a collection of persons raises
 * @param vulnerable whose data raises
 * @param vulnerableBy by how much it raises
 * @param atMost by exposure, the worst that is reported of it whatever raises it
 * @param doubtful what counts less because it is not sure enough
 * @param testCode the worst that is reported in test code
 * @param doubts factors of confidence
 */
public record SeverityScale(
    Map<String, Map<String, Severity>> exposures,
    Map<String, Integer> levels,
    int manyPersons,
    Set<String> vulnerable,
    int vulnerableBy,
    Map<String, Severity> atMost,
    Doubtful doubtful,
    Severity testCode,
    Doubts doubts) {

  /**
   * By what a doubt multiplies confidence.
   *
   * @param uncertainCall the way leads through a call of which only the name is known
   * @param unsuitedSafeguard something was done to the data, but nothing that settles the rule
   * @param farFetched the way has more steps than a reader is shown
   * @param weakProtection a weak sign that stored data is protected
   * @param nothingFound the finding says that something was not found
   */
  public record Doubts(
      double uncertainCall,
      double unsuitedSafeguard,
      double farFetched,
      double weakProtection,
      double nothingFound) {}

  /**
   * What is less sure than that is told, but not as the worst.
   *
   * @param below a confidence
   * @param atMost by exposure, the worst that is then reported of it
   */
  public record Doubtful(double below, Map<String, Severity> atMost) {
    /** Copies the map. */
    public Doubtful {
      atMost = Map.copyOf(atMost);
    }
  }

  /** Copies the collections. */
  public SeverityScale {
    exposures = Map.copyOf(exposures);
    levels = Map.copyOf(levels);
    vulnerable = Set.copyOf(vulnerable);
    atMost = Map.copyOf(atMost);
  }

  /** What surrounds data at a place. */
  public record Circumstances(String level, boolean manyPersons, boolean testCode, int lowered) {
    /** Nothing special. */
    public static final Circumstances PLAIN = new Circumstances("", false, false, 0);
  }

  /** Reads the file; every fault is added to {@code problems}. */
  public static SeverityScale read(YamlFile file, List<Problem> problems) {
    Map<String, Map<String, Severity>> exposures = new LinkedHashMap<>();
    Map<String, Integer> levels = new LinkedHashMap<>();
    Optional<YamlObject> yaml = file.open(problems);
    yaml.flatMap(y -> y.object("exposures"))
        .ifPresent(
            all -> {
              for (String exposure : all.keys()) {
                all.object(exposure).ifPresent(row -> exposures.put(exposure, row(row)));
              }
            });
    Optional<YamlObject> modifiers = yaml.flatMap(y -> y.object("modifiers"));
    modifiers
        .flatMap(m -> m.object("levels"))
        .ifPresent(l -> l.keys().forEach(k -> l.integer(k).ifPresent(by -> levels.put(k, by))));
    Optional<YamlObject> vulnerable = modifiers.flatMap(m -> m.object("vulnerable"));
    Optional<YamlObject> doubtful = modifiers.flatMap(m -> m.object("doubtful"));
    Optional<YamlObject> doubts = yaml.flatMap(y -> y.object("confidence"));
    SeverityScale scale =
        new SeverityScale(
            exposures,
            levels,
            modifiers.flatMap(m -> m.integer("many-persons")).orElse(0),
            vulnerable.<Set<String>>map(v -> new TreeSet<>(v.texts("subjects"))).orElse(Set.of()),
            vulnerable.flatMap(v -> v.integer("raise")).orElse(0),
            worst(modifiers),
            new Doubtful(doubtful.flatMap(d -> d.number("below")).orElse(0.0), worst(doubtful)),
            modifiers.flatMap(m -> severity(m, "test-code-at-most")).orElse(Severity.CRITICAL),
            new Doubts(
                doubt(doubts, "uncertain-call"),
                doubt(doubts, "unsuited-safeguard"),
                doubt(doubts, "far-fetched"),
                doubt(doubts, "weak-protection"),
                doubt(doubts, "nothing-found")));
    vulnerable.ifPresent(YamlObject::done);
    doubtful.ifPresent(YamlObject::done);
    modifiers.ifPresent(YamlObject::done);
    doubts.ifPresent(YamlObject::done);
    yaml.ifPresent(YamlObject::done);
    return scale;
  }

  private static Map<String, Severity> row(YamlObject yaml) {
    Map<String, Severity> row = new LinkedHashMap<>();
    for (String key : yaml.keys()) {
      severity(yaml, key).ifPresent(severity -> row.put(key, severity));
    }
    for (Sensitivity sensitivity : Sensitivity.values()) {
      if (!row.containsKey(sensitivity.id())) {
        yaml.problem(sensitivity.id(), "the key '" + sensitivity.id() + "' is missing", "");
        row.put(sensitivity.id(), Severity.INFO);
      }
    }
    return row;
  }

  private static Map<String, Severity> worst(Optional<YamlObject> yaml) {
    Map<String, Severity> worst = new LinkedHashMap<>();
    Optional<YamlObject> atMost = yaml.flatMap(y -> y.object("at-most"));
    atMost.ifPresent(
        row -> row.keys().forEach(key -> severity(row, key).ifPresent(s -> worst.put(key, s))));
    atMost.ifPresent(YamlObject::done);
    return worst;
  }

  private static Optional<Severity> severity(YamlObject yaml, String key) {
    return yaml.oneOf(key, Arrays.stream(Severity.values()).map(Severity::id).toList())
        .flatMap(Severity::of);
  }

  private static double doubt(Optional<YamlObject> yaml, String key) {
    return yaml.flatMap(y -> y.number(key)).orElse(1.0);
  }

  /** The severity of data of a kind, by itself; INFO for an exposure that the table lacks. */
  public Severity of(String exposure, Element element) {
    Map<String, Severity> row = exposures.getOrDefault(exposure, Map.of());
    Severity own = row.get(element.id());
    return own != null ? own : row.getOrDefault(element.sensitivity().id(), Severity.INFO);
  }

  /**
   * The severity of data of a kind and of a person, in these circumstances.
   *
   * @param subject whose data; empty where not known
   */
  public Severity of(
      String exposure, Element element, String subject, Circumstances circumstances) {
    int by = levels.getOrDefault(circumstances.level(), 0) - circumstances.lowered();
    if (circumstances.manyPersons()) {
      by += manyPersons;
    }
    if (vulnerable.contains(subject)) {
      by += vulnerableBy;
    }
    Severity severity = of(exposure, element).raised(by);
    severity = severity.atMost(atMost.getOrDefault(exposure, Severity.CRITICAL));
    return circumstances.testCode() && severity.atLeast(testCode) ? testCode : severity;
  }

  /** The severity of what is so sure. */
  public Severity doubted(String exposure, Severity severity, double confidence) {
    return confidence < doubtful.below()
        ? severity.atMost(doubtful.atMost().getOrDefault(exposure, Severity.CRITICAL))
        : severity;
  }
}
