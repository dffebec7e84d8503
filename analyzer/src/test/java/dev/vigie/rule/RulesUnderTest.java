package dev.vigie.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.api.ApiLoader;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.rule.lifecycle.LifecycleCatalogue;
import dev.vigie.rule.lifecycle.RetentionReferences;
import dev.vigie.rule.store.StoreCatalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Rules and what they know, from texts. */
final class RulesUnderTest {
  static final List<String> ELEMENTS = List.of("email", "iban", "password");

  private static final String APIS =
      """
      library: Example
      sinks:
        - {type: p.Log, methods: [info], kind: log, label: the log, from: [arg*], shows: true}
      guards:
        - {type: p.Cipher, methods: [close], kind: encrypt, from: [arg0]}
      """;

  private static final String STORES =
      """
      stores:
        - {id: jpa, label: the database, entities: [p.Entity], ignored: [p.Transient]}
      """;

  private static final String LIFECYCLE =
      """
      scheduled: [p.Nightly]
      erasing: [delete*]
      """;

  private static final String SEVERITIES =
      """
      exposures:
        log:
          ordinary: medium
          highly_personal: high
          national_identifier: critical
          special_art9: critical
          criminal_art10: critical
          credential: critical
          iban: critical
      modifiers:
        levels: {debug: -1}
        many-persons: 1
        vulnerable: {subjects: [patient], raise: 1}
        doubtful: {below: 0.7, at-most: {log: medium}}
        test-code-at-most: medium
      confidence: {uncertain-call: 0.5, unsuited-safeguard: 0.8, far-fetched: 0.7, weak-protection: 0.5, nothing-found: 0.7}
      """;

  private RulesUnderTest() {}

  static SeverityScale severities() {
    List<Problem> problems = new ArrayList<>();
    SeverityScale scale =
        SeverityScale.read(YamlFile.written("severity.yml", SEVERITIES), problems);
    assertThat(problems).isEmpty();
    return scale;
  }

  static Knowledge knowledge() {
    List<Problem> problems = new ArrayList<>();
    Knowledge knowledge =
        new Knowledge(
            ApiLoader.load(YamlFile.written(Map.of("example.yml", APIS)), ELEMENTS, problems),
            StoreCatalogue.read(YamlFile.written("stores.yml", STORES), problems),
            LifecycleCatalogue.read(YamlFile.written("lifecycle.yml", LIFECYCLE), problems),
            RetentionReferences.NONE,
            severities());
    assertThat(problems).isEmpty();
    return knowledge;
  }

  /** The rule of this text, which must have no fault. */
  static Rule rule(String text) {
    List<Problem> problems = new ArrayList<>();
    List<Rule> rules = load("rules/example/some-rule.yml", text, problems);
    assertThat(problems).isEmpty();
    return rules.get(0);
  }

  static List<Rule> load(String path, String text, List<Problem> problems) {
    return RuleLoader.load(
        YamlFile.written(Map.of(path, text)),
        Map.of(path.replace(".yml", ".md"), "# Page\n"),
        knowledge(),
        ELEMENTS,
        problems);
  }
}
