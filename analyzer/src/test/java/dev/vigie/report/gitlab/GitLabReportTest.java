package dev.vigie.report.gitlab;

import static dev.vigie.finding.FindingBuilder.finding;
import static dev.vigie.finding.FindingBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.finding.Severity;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class GitLabReportTest {
  private static final RuleInfo LOG =
      new RuleInfo(
          "personal-data-in-log",
          "logging",
          "Personal data written to a log",
          Severity.CRITICAL,
          "high",
          List.of("GDPR Art. 32"),
          List.of(532),
          List.of(),
          "0.1.0",
          "");

  @Test
  void isValidAgainstWhatGitLabAsksFor() throws IOException {
    assertThat(schema().validate(report(List.of(logged(State.NEW)), List.of(unread())))).isEmpty();
    assertThat(schema().validate(report(List.of(), List.of()))).isEmpty();
    assertThat(schema().validate(new ObjectMapper().readTree("{\"version\": \"15.0.7\"}")))
        .as("a fault is seen")
        .isNotEmpty();
  }

  @Test
  void saysWhatWhereHowGraveAndHowToMend() throws IOException {
    JsonNode told = report(List.of(logged(State.NEW)), List.of()).at("/vulnerabilities/0");

    assertThat(told.get("name").asText()).isEqualTo("Personal data written to a log");
    assertThat(told.get("severity").asText()).isEqualTo("High");
    assertThat(told.at("/location/file").asText()).isEqualTo("src/A.java");
    assertThat(told.at("/location/start_line").asInt()).isEqualTo(7);
    assertThat(told.get("identifiers").findValuesAsText("name"))
        .containsExactly("personal-data-in-log", "CWE-532", "GDPR Art. 32");
    assertThat(told.at("/details/path/rows/0/0/value").asText()).isEqualTo("reads Customer.email");
    assertThat(told.at("/details/path/rows/1/1/line_start").asInt()).isEqualTo(7);
  }

  @Test
  void whatDoesNotCountIsLeftOut() throws IOException {
    JsonNode report = report(List.of(logged(State.BASELINED), logged(State.SUPPRESSED)), List.of());

    assertThat(report.get("vulnerabilities").isArray()).isTrue();
    assertThat(report.get("vulnerabilities")).isEmpty();
  }

  @Test
  void whatWasNotReadIsAWarning() throws IOException {
    JsonNode message = report(List.of(), List.of(unread())).at("/scan/messages/0");

    assertThat(message.get("level").asText()).isEqualTo("warn");
    assertThat(message.get("value").asText()).isEqualTo("src/B.java:3: a fault (mend it)");
  }

  @Test
  void anIdStaysWhileTheCauseStays() throws IOException {
    String once =
        report(List.of(logged(State.NEW)), List.of()).at("/vulnerabilities/0/id").asText();
    String again =
        report(List.of(logged(State.NEW)), List.of()).at("/vulnerabilities/0/id").asText();

    assertThat(once).isEqualTo(again).matches("[0-9a-f-]{36}");
  }

  private static SourceProblem unread() {
    return new SourceProblem("src/B.java", 3, "a fault", "mend it", true);
  }

  private static ReportedFinding logged(State state) {
    return finding()
        .rule("personal-data-in-log")
        .severity(Severity.HIGH)
        .at("src/A.java", 7, 5, 7, 20)
        .trace(
            step("reads Customer.email", "src/Customer.java", 3, 1, 9),
            step("writes it to the log", "src/A.java", 7, 5, 20))
        .reported(state, "");
  }

  private static JsonNode report(List<ReportedFinding> findings, List<SourceProblem> problems)
      throws IOException {
    return new ObjectMapper()
        .readTree(
            GitLabReport.of("0.1.0", LocalDate.of(2031, 1, 31), List.of(LOG), findings, problems));
  }

  private static JsonSchema schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(GitLabReportTest.class.getResourceAsStream("sast-report-15.json"))) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
    }
  }
}
