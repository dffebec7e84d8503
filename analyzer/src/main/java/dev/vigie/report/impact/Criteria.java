package dev.vigie.report.impact;

import dev.vigie.config.NearestName;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import dev.vigie.rule.DataFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * All that the impact study knows beforehand, from {@code impact.yml}.
 *
 * @param scale figures of the scoring
 * @param measures what measures count for
 * @param nine criteria of the guidelines WP 248 rev. 01
 * @param least so many of them are enough, as a rule
 * @param listed kinds of processing of the CNIL's list (deliberation 2018-327)
 */
public record Criteria(
    RiskScale scale,
    MeasureEffects measures,
    List<Criterion> nine,
    int least,
    List<Criterion> listed) {
  /** A criterion's own id stands for its question. */
  private static final String THIS = "this";

  /** Nothing is known. */
  public static final Criteria NONE =
      new Criteria(RiskScale.NONE, MeasureEffects.NONE, List.of(), 0, List.of());

  /** Copies the lists. */
  public Criteria {
    nine = List.copyOf(nine);
    listed = List.copyOf(listed);
  }

  /**
   * Reads the file.
   *
   * @param elements ids of the known kinds of personal data
   * @param rules ids of the known rules
   * @param problems where every fault is added
   */
  public static Criteria read(
      YamlFile file, List<String> elements, Iterable<String> rules, List<Problem> problems) {
    Optional<YamlObject> parsed = file.open(problems);
    if (parsed.isEmpty()) {
      throw new IllegalStateException(file.name() + " is empty");
    }
    YamlObject yaml = parsed.get();
    Criteria criteria =
        new Criteria(
            new RiskScaleReader(elements).read(yaml),
            MeasureEffects.read(yaml),
            criteria(yaml.objects("criteria"), elements, rules),
            yaml.integer("least").orElse(2),
            criteria(yaml.objects("listed"), elements, rules));
    yaml.done();
    return criteria;
  }

  private static List<Criterion> criteria(
      List<YamlObject> objects, List<String> elements, Iterable<String> rules) {
    List<Criterion> criteria = new ArrayList<>();
    for (YamlObject each : objects) {
      String id = each.requiredText("id");
      List<Criterion.Way> ways = new ArrayList<>();
      for (YamlObject way : each.objects("ways")) {
        ways.add(way(id, way, elements, rules));
      }
      if (ways.isEmpty()) {
        each.problem("ways", "'" + id + "' can be met in no way", "give one at least");
      }
      each.done();
      criteria.add(new Criterion(id, ways));
    }
    return criteria;
  }

  private static Criterion.Way way(
      String id, YamlObject yaml, List<String> elements, Iterable<String> rules) {
    List<String> known = new ArrayList<>();
    rules.forEach(known::add);
    for (String rule : yaml.texts("finds")) {
      if (!known.contains(rule)) {
        yaml.problem(
            "finds", "there is no rule '" + rule + "'", NearestName.hintOrAll(rule, known));
      }
    }
    Criterion.Way way =
        new Criterion.Way(
            yaml.object("data").map(data -> DataFilter.read(data, elements)),
            new TreeSet<>(yaml.texts("subjects")),
            new TreeSet<>(yaml.texts("finds")),
            new TreeSet<>(yaml.texts("sends")),
            yaml.texts("says"),
            yaml.text("asks").map(question -> question.equals(THIS) ? id : question));
    yaml.done();
    return way;
  }
}
