package dev.vigie.report.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static final Location HERE = new Location("A.java", 7, 1, 7, 9);
  private static final Held POSITION =
      held(
          new Element("gps_position", "LOCATION", Sensitivity.HIGHLY_PERSONAL, "position"), "user");
  private static final Held DIAGNOSIS =
      held(new Element("diagnosis", "HEALTH", Sensitivity.SPECIAL_CATEGORY, "diagnosis"), "");

  private static Held held(Element element, String subject) {
    return new Held(
        element, subject.isEmpty() ? Set.of() : Set.of(subject), "A." + element.id(), HERE);
  }

  private static Assessed assess(
      String ways, List<Held> data, Map<String, Location> purposes, Map<String, Answered> answers) {
    String text =
        """
        likelihood: {weights: {info: 0, low: 0, medium: 0, high: 0, critical: 0}, measure: 0,
          reach: {worst: 1, other: 1, test: 1}, exposure: {internet: 0, internal: 0, offline: 0}}
        criteria: [{id: it, ways: [%s]}]
        """
            .formatted(ways);
    List<Problem> problems = new ArrayList<>();
    Criteria criteria =
        Criteria.read(
            YamlFile.written("impact.yml", text),
            List.of("gps_position", "diagnosis"),
            Set.of("a-rule"),
            problems);
    assertThat(problems).isEmpty();
    return new Screening(
            data, Map.of("a-rule", List.of(HERE)), Map.of("llm", List.of(HERE)), purposes, answers)
        .of(criteria.nine())
        .get(0);
  }

  private static Assessed assess(String ways, Held... data) {
    return assess(ways, List.of(data), Map.of(), Map.of());
  }

  private static Answered answer(boolean met) {
    return new Answered(met, "because", HERE);
  }

  @Test
  void whatIsHeldIsLikelyAndNamesItsPlace() {
    Assessed assessed = assess("{data: {elements: [gps_position]}}", POSITION);

    assertThat(assessed.likeliness()).isEqualTo(Likeliness.LIKELY);
    assertThat(assessed.signs()).containsExactly(new Sign(Sign.Kind.DATA, "A.gps_position", HERE));
    assertThat(assessed.open()).isEmpty();
  }

  @Test
  void whatIsNotHeldIsUnlikely() {
    assertThat(assess("{data: {elements: [gps_position]}}", DIAGNOSIS).likeliness())
        .isEqualTo(Likeliness.UNLIKELY);
  }

  @Test
  void dataOfNobodyKnownHasToBeChecked() {
    String ways = "{data: {families: [HEALTH]}, subjects: [patient]}";

    assertThat(assess(ways, DIAGNOSIS).likeliness()).isEqualTo(Likeliness.TO_CHECK);
    assertThat(assess(ways, held(DIAGNOSIS.element(), "patient")).likeliness())
        .isEqualTo(Likeliness.LIKELY);
    assertThat(assess(ways, held(DIAGNOSIS.element(), "customer")).likeliness())
        .isEqualTo(Likeliness.UNLIKELY);
  }

  @Test
  void anOpenQuestionIsAskedAndSettledByItsAnswer() {
    String ways = "{data: {elements: [gps_position]}, asks: scale}";

    assertThat(assess(ways, POSITION).likeliness()).isEqualTo(Likeliness.TO_CHECK);
    assertThat(assess(ways, POSITION).open()).containsExactly("scale");
    assertThat(assess(ways, DIAGNOSIS).likeliness()).isEqualTo(Likeliness.UNLIKELY);
    assertThat(
            assess(ways, List.of(POSITION), Map.of(), Map.of("scale", answer(true))).likeliness())
        .isEqualTo(Likeliness.LIKELY);
    assertThat(
            assess(ways, List.of(POSITION), Map.of(), Map.of("scale", answer(false))).likeliness())
        .isEqualTo(Likeliness.UNLIKELY);
  }

  @Test
  void anAnswerAgainstTheCodeIsNotTakenButTold() {
    Assessed assessed =
        assess(
            "{data: {elements: [gps_position]}}",
            List.of(POSITION),
            Map.of(),
            Map.of("it", answer(false)));

    assertThat(assessed.likeliness()).isEqualTo(Likeliness.TO_CHECK);
    assertThat(assessed.isContradicted()).isTrue();
  }

  @Test
  void anAnswerOfYesIsTakenWithoutAnySign() {
    Assessed assessed =
        assess(
            "{data: {elements: [gps_position]}}", List.of(), Map.of(), Map.of("it", answer(true)));

    assertThat(assessed.likeliness()).isEqualTo(Likeliness.LIKELY);
  }

  @Test
  void findingsDestinationsAndPurposesAreSigns() {
    assertThat(assess("{finds: [a-rule]}").likeliness()).isEqualTo(Likeliness.LIKELY);
    assertThat(assess("{sends: [llm]}").signs())
        .extracting(Sign::kind)
        .containsExactly(Sign.Kind.DESTINATION);
    assertThat(assess("{says: [alert]}").likeliness()).isEqualTo(Likeliness.TO_CHECK);
    assertThat(
            assess("{says: [alert]}", List.of(), Map.of("Alerts of staff", HERE), Map.of())
                .likeliness())
        .isEqualTo(Likeliness.LIKELY);
    assertThat(assess("{says: [alert]}", List.of(), Map.of("billing", HERE), Map.of()).likeliness())
        .isEqualTo(Likeliness.UNLIKELY);
  }

  @Test
  void oneWayIsEnough() {
    assertThat(assess("{data: {elements: [diagnosis]}}, {finds: [a-rule]}", POSITION).likeliness())
        .isEqualTo(Likeliness.LIKELY);
  }
}
