package dev.vigie.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.finding.Severity;
import dev.vigie.rule.SeverityScale.Circumstances;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeverityScaleTest {
  private final SeverityScale scale = RulesUnderTest.severities();

  @Test
  void goesByTheElementBeforeItsSensitivity() {
    assertThat(scale.of("log", KnownMembers.EMAIL)).isEqualTo(Severity.MEDIUM);
    assertThat(scale.of("log", KnownMembers.IBAN)).isEqualTo(Severity.CRITICAL);
  }

  @Test
  void raisesAndLowersWithTheCircumstances() {
    assertThat(of("", Circumstances.PLAIN)).isEqualTo(Severity.MEDIUM);
    assertThat(of("", new Circumstances("debug", false, false, 0))).isEqualTo(Severity.LOW);
    assertThat(of("", new Circumstances("", true, false, 0))).isEqualTo(Severity.HIGH);
    assertThat(of("patient", Circumstances.PLAIN)).isEqualTo(Severity.HIGH);
    assertThat(of("", new Circumstances("debug", true, false, 0))).isEqualTo(Severity.MEDIUM);
    assertThat(of("", new Circumstances("", false, false, 2))).isEqualTo(Severity.INFO);
  }

  @Test
  void staysWithinTheScale() {
    assertThat(of("patient", new Circumstances("", true, false, 0))).isEqualTo(Severity.CRITICAL);
    assertThat(of("", new Circumstances("debug", false, false, 9))).isEqualTo(Severity.INFO);
  }

  @Test
  void capsTestCode() {
    assertThat(of("patient", new Circumstances("", true, true, 0))).isEqualTo(Severity.MEDIUM);
    assertThat(of("", new Circumstances("debug", false, true, 0))).isEqualTo(Severity.LOW);
  }

  @Test
  void capsAnExposureWhateverRaisesIt() {
    List<Problem> problems = new ArrayList<>();
    String row =
        "ordinary: medium, highly_personal: medium, national_identifier: medium,"
            + " special_art9: medium, criminal_art10: medium, credential: medium";
    SeverityScale capped =
        SeverityScale.read(
            YamlFile.written(
                "severity.yml",
                "exposures:\n  exception: {"
                    + row
                    + "}\nmodifiers:\n  many-persons: 1\n  at-most: {exception: medium}\n"),
            problems);

    assertThat(problems).isEmpty();
    assertThat(
            capped.of("exception", KnownMembers.EMAIL, "", new Circumstances("", true, false, 0)))
        .isEqualTo(Severity.MEDIUM);
  }

  @Test
  void tellsWhatIsDoubtfulForLess() {
    assertThat(scale.doubted("log", Severity.CRITICAL, 0.69)).isEqualTo(Severity.MEDIUM);
    assertThat(scale.doubted("log", Severity.LOW, 0.69)).isEqualTo(Severity.LOW);
    assertThat(scale.doubted("log", Severity.CRITICAL, 0.7)).isEqualTo(Severity.CRITICAL);
    assertThat(scale.doubted("endpoint", Severity.HIGH, 0.5)).isEqualTo(Severity.HIGH);
  }

  @Test
  void namesTheSensitivityThatARowLacks() {
    List<Problem> problems = new ArrayList<>();

    SeverityScale.read(
        YamlFile.written("severity.yml", "exposures:\n  log: {ordinary: medum}\n"), problems);

    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(p -> p.contains("did you mean 'medium'?"))
        .anyMatch(p -> p.contains("'credential' is missing"));
  }

  private Severity of(String subject, Circumstances circumstances) {
    return scale.of("log", KnownMembers.EMAIL, subject, circumstances);
  }
}
