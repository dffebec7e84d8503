package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.Expertise;
import dev.vigie.StarterSettings;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.report.impact.Criteria;
import dev.vigie.report.impact.Criterion;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the impact study knows beforehand holds together. */
class ImpactKnowledgeTest {
  private final Expertise expertise;

  ImpactKnowledgeTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @Test
  void knowsTheNineCriteriaAndTheFourteenKindsOfProcessing() {
    assertThat(expertise.impact().nine()).hasSize(9);
    assertThat(expertise.impact().listed()).hasSize(14);
    assertThat(expertise.impact().least()).isEqualTo(2);
    assertThat(all()).extracting(Criterion::id).doesNotHaveDuplicates();
  }

  @Test
  void everyCriterionCanBeAnsweredInTheSettings() throws Exception {
    Set<String> questions = new TreeSet<>();
    all().forEach(criterion -> questions.add(criterion.id()));
    all().stream()
        .flatMap(criterion -> criterion.ways().stream())
        .forEach(way -> way.asks().ifPresent(questions::add));
    questions.add("pseudonymised");
    JsonNode known =
        new ObjectMapper().readTree(StarterSettings.schema()).at("/properties/impact/properties");

    Set<String> keys = new TreeSet<>();
    known.fieldNames().forEachRemaining(keys::add);
    keys.remove("exposure");
    assertThat(keys).isEqualTo(questions);
  }

  @Test
  void destinationsThatItAsksForExist() {
    Set<String> sent = new TreeSet<>();
    all().stream()
        .flatMap(criterion -> criterion.ways().stream())
        .forEach(way -> sent.addAll(way.sends()));

    assertThat(sent).isNotEmpty();
    assertThat(expertise.apis().sinkKinds()).containsAll(sent);
  }

  @Test
  void faultsOfTheFileAreNamed() {
    String wrong =
        """
        severity:
          - {id: a, beside: b, data: {elements: [emial]}, access: 5, modification: 1, disappearance: 1}
        likelihood: {weights: {critical: 2}}
        criteria: [{id: x, ways: [{finds: [no-such-rule]}]}, {id: y}]
        """;
    List<Problem> problems = new ArrayList<>();
    Criteria.read(
        YamlFile.written("impact.yml", wrong),
        expertise.taxonomy().ids(),
        expertise.rules().ids(),
        problems);

    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(p -> p.contains("there is no row 'b'"))
        .anyMatch(p -> p.contains("'emial'"))
        .anyMatch(p -> p.contains("'5' is no value"))
        .anyMatch(p -> p.contains("'2' is no share"))
        .anyMatch(p -> p.contains("'no-such-rule'"))
        .anyMatch(p -> p.contains("'y' can be met in no way"));
  }

  private List<Criterion> all() {
    return Stream.concat(expertise.impact().nine().stream(), expertise.impact().listed().stream())
        .toList();
  }
}
