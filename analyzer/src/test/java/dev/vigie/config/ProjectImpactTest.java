package dev.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProjectImpactTest {
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsWhereTheProgramCanBeReachedAndWhatIsSo() {
    ImpactAnswers answers =
        read(
            """
            impact:
              exposure: internal
              large-scale: {met: no, reason: 900 customers in one town}
              matching: {met: yes, reason: joined with bought addresses}
            """);

    assertThat(problems).isEmpty();
    assertThat(answers.exposure()).get().extracting(Written::text).isEqualTo("internal");
    assertThat(answers.exposure()).get().extracting(Written::line).isEqualTo(2);
    assertThat(answers.said()).containsOnlyKeys("large-scale", "matching");
    assertThat(answers.said().get("large-scale"))
        .satisfies(said -> assertThat(said.met()).isFalse())
        .satisfies(said -> assertThat(said.reason().line()).isEqualTo(3))
        .satisfies(said -> assertThat(said.reason().text()).isEqualTo("900 customers in one town"));
    assertThat(answers.said().get("matching").met()).isTrue();
  }

  @Test
  void saysNothingWhereNothingIsSaid() {
    assertThat(read("gate: {}\n")).isEqualTo(ImpactAnswers.NONE);
  }

  @Test
  void namesEveryFaultWithWhatIsRight() {
    read(
        """
        impact:
          exposure: internett
          large-skale: {met: no, reason: few}
          matching: {met: maybe, reason: who knows}
          blocking: {met: no}
          innovative: {reason: nothing new}
          vulnerable: {met: no, reason: none, by: me}
        """);

    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(p -> p.contains("'internett'") && p.contains("internet"))
        .anyMatch(p -> p.contains("'large-skale'") && p.contains("did you mean 'large-scale'?"))
        .anyMatch(p -> p.contains("'maybe' is no value for 'met'"))
        .anyMatch(p -> p.contains("the key 'reason' is missing"))
        .anyMatch(p -> p.contains("the key 'met' is missing"))
        .anyMatch(p -> p.contains("the key 'by' is not known"))
        .hasSize(6);
  }

  private ImpactAnswers read(String text) {
    return ProjectImpact.read(YamlObject.parse("privacy.yml", text, problems).orElseThrow());
  }
}
