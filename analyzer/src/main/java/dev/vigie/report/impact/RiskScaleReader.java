package dev.vigie.report.impact;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Severity;
import dev.vigie.rule.DataFilter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Reads the figures of the scoring from {@code impact.yml}. */
final class RiskScaleReader {
  private final List<String> elements;

  /**
   * Knows these kinds of personal data.
   *
   * @param elements their ids
   */
  RiskScaleReader(List<String> elements) {
    this.elements = List.copyOf(elements);
  }

  RiskScale read(YamlObject yaml) {
    Map<String, RiskScale.Row> rows = new LinkedHashMap<>();
    for (YamlObject each : yaml.objects("severity")) {
      RiskScale.Row row = row(each);
      row.beside()
          .filter(beside -> !rows.containsKey(beside))
          .ifPresent(
              beside -> each.problem("beside", "there is no row '" + beside + "' before this", ""));
      if (rows.put(row.id(), row) != null) {
        each.problem("id", "there are two rows '" + row.id() + "'", "");
      }
      each.done();
    }
    Optional<YamlObject> combined = yaml.object("combined");
    RiskScale scale =
        new RiskScale(
            List.copyOf(rows.values()),
            combined.flatMap(c -> c.integer("families")).orElse(Integer.MAX_VALUE),
            new TreeSet<>(combined.map(c -> c.texts("besides")).orElse(List.of())),
            new TreeSet<>(yaml.texts("vulnerable")),
            likelihood(yaml));
    combined.ifPresent(YamlObject::done);
    return scale;
  }

  private RiskScale.Row row(YamlObject yaml) {
    Map<FearedEvent, Level> levels = new EnumMap<>(FearedEvent.class);
    for (FearedEvent event : FearedEvent.values()) {
      level(yaml, event.id()).ifPresent(level -> levels.put(event, level));
      if (!yaml.has(event.id())) {
        yaml.requiredText(event.id());
      }
    }
    return new RiskScale.Row(
        yaml.requiredText("id"),
        yaml.object("data").map(data -> DataFilter.read(data, elements)).orElse(DataFilter.ALL),
        new TreeSet<>(yaml.texts("subjects")),
        yaml.text("beside"),
        levels);
  }

  private static RiskScale.Likelihood likelihood(YamlObject root) {
    Optional<YamlObject> found = root.object("likelihood");
    if (found.isEmpty()) {
      root.requiredText("likelihood");
      return RiskScale.Likelihood.NONE;
    }
    YamlObject yaml = found.get();
    Map<Severity, BigDecimal> weights = new EnumMap<>(Severity.class);
    inner(yaml, "weights")
        .ifPresent(
            object -> {
              for (Severity severity : Severity.values()) {
                weights.put(severity, share(object, severity.id()));
              }
              object.done();
            });
    Map<Exposure, BigDecimal> exposure = new EnumMap<>(Exposure.class);
    inner(yaml, "exposure")
        .ifPresent(
            object -> {
              for (Exposure each : Exposure.values()) {
                exposure.put(each, share(object, each.id()));
              }
              object.done();
            });
    Optional<YamlObject> reach = inner(yaml, "reach");
    List<BigDecimal> levels = new ArrayList<>();
    for (String level : yaml.texts("levels")) {
      levels.add(decimal(yaml, "levels", level));
    }
    RiskScale.Likelihood likelihood =
        new RiskScale.Likelihood(
            weights,
            reach.map(object -> share(object, "worst")).orElse(BigDecimal.ONE),
            reach.map(object -> share(object, "other")).orElse(BigDecimal.ONE),
            reach.map(object -> share(object, "test")).orElse(BigDecimal.ONE),
            yaml.integer("findings-of-a-rule").orElse(1),
            exposure,
            share(yaml, "measure"),
            levels,
            level(yaml, "disappearance-unanswered").orElse(Level.NEGLIGIBLE));
    reach.ifPresent(YamlObject::done);
    yaml.done();
    return likelihood;
  }

  private static Optional<YamlObject> inner(YamlObject yaml, String key) {
    if (!yaml.has(key)) {
      yaml.requiredText(key);
    }
    return yaml.object(key);
  }

  private static Optional<Level> level(YamlObject yaml, String key) {
    return yaml.value(
        key,
        text ->
            text.matches("[1-4]")
                ? Optional.of(Level.of(Integer.parseInt(text)))
                : Optional.empty(),
        "a level from 1 to 4 is expected");
  }

  private static BigDecimal share(YamlObject yaml, String key) {
    return decimal(yaml, key, yaml.requiredText(key));
  }

  private static BigDecimal decimal(YamlObject yaml, String key, String text) {
    if (text.matches("0(\\.\\d{1,6})?|1(\\.0{1,6})?")) {
      return new BigDecimal(text);
    }
    yaml.problem(key, "'" + text + "' is no share", "a decimal from 0 to 1 is expected");
    return BigDecimal.ZERO;
  }
}
