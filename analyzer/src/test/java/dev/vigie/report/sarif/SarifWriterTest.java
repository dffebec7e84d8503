package dev.vigie.report.sarif;

import static dev.vigie.finding.FindingBuilder.finding;
import static dev.vigie.finding.FindingBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vigie.finding.Finding.Step;
import dev.vigie.finding.FindingBuilder;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.finding.Severity;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifWriterTest {
  private static final String SHOP = "src/main/java/shop/Shop.java";
  private static final String CUSTOMER = "src/main/java/shop/Kundin & Söhne/Customer #1.java";
  private static final String PAGE =
      """
      # Personal data in a log

      ## What it finds

      Personal data that reaches a **log**, see [GDPR](https://eur-lex.europa.eu/eli/reg/2016/679/oj),
      without a mask.

      ## Example

      ```java
      log.info("{}", customer.email());
      ```
      """;
  private static final RuleInfo LOG =
      new RuleInfo(
          "personal-data-in-log",
          "logging",
          "Personal data written to a log",
          Severity.CRITICAL,
          "high",
          List.of("GDPR Art. 5(1)(f)", "GDPR Art. 32"),
          List.of(532, 79),
          List.of("LOG-01"),
          "0.1.0",
          PAGE);
  private static final RuleInfo STORE =
      new RuleInfo(
          "unencrypted-personal-data",
          "storage",
          "Personal data stored in clear",
          Severity.MEDIUM,
          "medium",
          List.of(),
          List.of(),
          List.of(),
          "0.1.0",
          "");

  @Test
  void writesTheRecordedDocument() throws IOException {
    String written = new String(SarifWriter.bytes(everything(false)), StandardCharsets.UTF_8);

    assertThat(written).isEqualTo(resource("everything.sarif"));
  }

  @Test
  void isValidAgainstTheSchema() throws IOException {
    assertThat(violations(everything(false))).isEmpty();
    assertThat(violations(everything(true))).isEmpty();
    assertThat(violations(run(List.of(), false))).isEmpty();
  }

  @Test
  void theSchemaCheckSeesFaults() throws IOException {
    assertThat(schema().validate(new ObjectMapper().readTree("{\"version\": \"2.1.0\"}")))
        .isNotEmpty();
  }

  @Test
  void aCleanRunHasAnEmptyListOfResults() throws IOException {
    JsonNode run = read(run(List.of(), false)).at("/runs/0");

    assertThat(run.has("results")).isTrue();
    assertThat(run.get("results").isArray()).isTrue();
    assertThat(run.get("results")).isEmpty();
    assertThat(run.at("/invocations/0/executionSuccessful").booleanValue()).isTrue();
  }

  @Test
  void aRunWithoutRulesHasAnEmptyListOfThem() throws IOException {
    SarifRun none =
        new SarifRun(
            "shop",
            "0.1.0",
            List.of(),
            List.of(),
            false,
            List.of(),
            List.of(),
            Optional.empty(),
            true);

    assertThat(read(none).at("/runs/0/tool/driver/rules").isArray()).isTrue();
  }

  @Test
  void tellsEachRulesLevelAlsoWhereItIsTheDefault() throws IOException {
    JsonNode rules = read(run(List.of(), false)).at("/runs/0/tool/driver/rules");

    assertThat(rules.findValuesAsText("level")).containsExactly("error", "warning");
  }

  @Test
  void doesNotHangOnTheOrderOfFindingsRulesAndProblems() {
    SarifRun run = everything(true);
    byte[] expected = SarifWriter.bytes(run);
    for (int seed = 0; seed < 5; seed++) {
      Random random = new Random(seed);
      SarifRun shuffled =
          new SarifRun(
              run.name(),
              run.version(),
              shuffled(run.rules(), random),
              shuffled(run.findings(), random),
              run.includeSilenced(),
              shuffled(run.unread(), random),
              shuffled(run.misconfigured(), random),
              run.revision(),
              run.successful());
      assertThat(SarifWriter.bytes(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void leavesSilencedFindingsOutUnlessAskedFor() throws IOException {
    List<ReportedFinding> findings =
        List.of(
            finding().line(1).reported(),
            finding().line(2).reported(State.BASELINED, "later"),
            finding().line(3).reported(State.SUPPRESSED, "test data"));

    JsonNode without = read(run(findings, false)).at("/runs/0/results");
    JsonNode with = read(run(findings, true)).at("/runs/0/results");

    assertThat(without).hasSize(1);
    assertThat(without.at("/0/baselineState").isMissingNode()).isTrue();
    assertThat(without.at("/0/suppressions").isMissingNode()).isTrue();
    assertThat(with.findValuesAsText("baselineState")).containsExactly("new", "unchanged", "new");
    assertThat(with.at("/0/suppressions").isMissingNode()).isTrue();
    assertThat(with.at("/1/suppressions/0/kind").asText()).isEqualTo("external");
    assertThat(with.at("/2/suppressions/0/kind").asText()).isEqualTo("inSource");
    assertThat(with.at("/2/suppressions/0/justification").asText()).isEqualTo("test data");
  }

  @Test
  void tellsWhatASecondOpinionSaid() throws IOException {
    SarifRun run =
        run(
            List.of(
                finding().line(1).reported().with(Opinion.CONFIRMED),
                finding().line(2).reported().with(Opinion.couldNotTell("no class file")),
                finding().line(3).reported().with(Opinion.contradicted("log is no logger"))),
            false);

    JsonNode results = read(run).at("/runs/0/results");
    JsonNode notes = read(run).at("/runs/0/invocations/0/toolExecutionNotifications");

    assertThat(results).hasSize(2);
    assertThat(results.at("/0/properties/secondOpinion").asText()).isEqualTo("confirmed");
    assertThat(results.at("/1/properties/secondOpinion").asText()).isEqualTo("could-not-tell");
    assertThat(results.at("/1/properties/secondOpinionReason").asText()).isEqualTo("no class file");
    assertThat(notes).hasSize(1);
    assertThat(notes.at("/0/level").asText()).isEqualTo("note");
    assertThat(notes.at("/0/message/text").asText())
        .contains("personal-data-in-log", "log is no logger");
    assertThat(notes.at("/0/locations/0/physicalLocation/region/startLine").intValue())
        .isEqualTo(3);
    assertThat(violations(run)).isEmpty();
  }

  @Test
  void listsContradictedFindingsAsSilencedWhereSuchAreAskedFor() throws IOException {
    SarifRun run =
        run(List.of(finding().reported().with(Opinion.contradicted("log is no logger"))), true);

    JsonNode result = read(run).at("/runs/0/results/0");

    assertThat(result.at("/properties/secondOpinion").asText()).isEqualTo("contradicted");
    assertThat(result.at("/suppressions/0/kind").asText()).isEqualTo("external");
    assertThat(result.at("/suppressions/0/justification").asText()).isEqualTo("log is no logger");
    assertThat(violations(run)).isEmpty();
  }

  @Test
  void endsRegionsAfterTheirLastColumn() throws IOException {
    JsonNode region =
        read(run(List.of(finding().at("A.java", 5, 24, 6, 27).reported()), false))
            .at("/runs/0/results/0/locations/0/physicalLocation/region");

    assertThat(region.get("startLine").intValue()).isEqualTo(5);
    assertThat(region.get("startColumn").intValue()).isEqualTo(24);
    assertThat(region.get("endLine").intValue()).isEqualTo(6);
    assertThat(region.get("endColumn").intValue()).isEqualTo(28);
  }

  @Test
  void leavesTheLineHashOutWhereThereIsNone() throws IOException {
    ReportedFinding gone =
        new ReportedFinding(finding().build(), "ff", "", State.NEW, Optional.empty());

    JsonNode fingerprints =
        read(run(List.of(gone), false)).at("/runs/0/results/0/partialFingerprints");

    assertThat(fingerprints.fieldNames()).toIterable().containsExactly("privacyFinding/v1");
  }

  @Test
  void keepsTheWorstOfTooManyResultsAndSaysHowManyAreLeftOut() throws IOException {
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 1; i <= SarifWriter.MOST_RESULTS + 2; i++) {
      Severity severity = i == 7 || i == 9 ? Severity.LOW : Severity.HIGH;
      findings.add(finding().line(i).severity(severity).reported());
    }

    JsonNode run = read(run(findings, false)).at("/runs/0");

    assertThat(run.get("results")).hasSize(SarifWriter.MOST_RESULTS);
    assertThat(run.get("results").findValuesAsText("level")).containsOnly("error");
    assertThat(run.at("/invocations/0/toolExecutionNotifications/0/message/text").asText())
        .startsWith("2 results are left out");
  }

  @Test
  void keepsToTheMostRelatedPlacesAndFlowSteps() throws IOException {
    FindingBuilder finding = finding();
    for (int i = 1; i <= 1200; i++) {
      finding.related("is near", new Location("B.java", i, 1, i, 2));
    }
    Step[] steps = new Step[6000];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = step("goes on", "B.java", i + 1, 1, 2);
    }
    finding.trace(steps).trace(steps);

    JsonNode result = read(run(List.of(finding.reported()), false)).at("/runs/0/results/0");

    assertThat(result.get("relatedLocations")).hasSize(999);
    assertThat(result.get("codeFlows")).hasSize(1);
  }

  @Test
  void keepsToTwentyTagsAndLongTextsToTheirLimits() throws IOException {
    List<String> many = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      many.add("tag-" + i);
    }
    RuleInfo wordy =
        new RuleInfo(
            "personal-data-in-log",
            "logging",
            "T".repeat(3000),
            Severity.HIGH,
            "high",
            List.of("GDPR Art. 32"),
            List.of(532),
            many,
            "0.1.0",
            "## What it finds\n\n" + "x".repeat(3000));

    JsonNode rule =
        read(new SarifRun(
                "shop",
                "0.1.0",
                List.of(wordy),
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                true))
            .at("/runs/0/tool/driver/rules/0");

    assertThat(rule.at("/properties/tags")).hasSize(20);
    assertThat(rule.at("/properties/tags/2").asText()).isEqualTo("external/cwe/cwe-532");
    assertThat(rule.at("/shortDescription/text").asText()).hasSize(1024).endsWith("...");
    assertThat(rule.at("/fullDescription/text").asText()).hasSize(1024);
  }

  @Test
  void aRuleWithoutAPageStillHasHelp() throws IOException {
    JsonNode rule = read(run(List.of(), false)).at("/runs/0/tool/driver/rules/1");

    assertThat(rule.at("/id").asText()).isEqualTo("unencrypted-personal-data");
    assertThat(rule.at("/help/text").asText()).isEqualTo("Personal data stored in clear.");
  }

  @Test
  void tellsWhatWasNotReadWithoutPathsOfTheMachine() throws IOException {
    SarifRun run = everything(false);
    JsonNode notifications = read(run).at("/runs/0/invocations/0/toolExecutionNotifications");

    assertThat(notifications).hasSize(2);
    assertThat(notifications.at("/0/message/text").asText())
        .isEqualTo("Vendor.jar: not a zip file.");
    assertThat(notifications.at("/0/level").asText()).isEqualTo("warning");
    assertThat(notifications.at("/0/locations").isMissingNode()).isTrue();
    assertThat(notifications.at("/1/level").asText()).isEqualTo("error");
    assertThat(notifications.at("/1/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo("src/main/java/Br%C3%B6ken.java");
    assertThat(new String(SarifWriter.bytes(run), StandardCharsets.UTF_8)).doesNotContain("/home/");
  }

  @Test
  void nothingOfTheCodePassesUnescaped() throws IOException {
    String evil = "a\u001b]0;x\u0007\u202e\ud800";
    FindingBuilder finding =
        finding()
            .message(evil)
            .help(evil)
            .datum(evil, "email", "A.java", 1)
            .related(evil, new Location("A.java", 1, 1, 1, 1))
            .trace(step(evil, "A.java", 1, 1, 2));
    SarifRun run = run(List.of(finding.reported(State.SUPPRESSED, evil)), true);

    List<String> texts = read(run).findValuesAsText("text");

    assertThat(texts).isNotEmpty();
    assertThat(String.join("", texts).codePoints())
        .noneMatch(point -> point != '\n' && (Character.isISOControl(point) || point == 0x202e));
    assertThat(violations(run)).isEmpty();
  }

  @Test
  void refusesAFindingOfARuleThatDidNotRun() {
    SarifRun run = run(List.of(finding().rule("never-heard").reported()), false);

    assertThatThrownBy(() -> SarifWriter.bytes(run)).hasMessageContaining("never-heard");
  }

  @Test
  void writesIntoAFolderThatDoesNotExistYet(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("target/privacy/out.sarif");

    SarifWriter.write(run(List.of(), false), file);

    assertThat(file).hasBinaryContent(SarifWriter.bytes(run(List.of(), false)));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  private static SarifRun run(List<ReportedFinding> findings, boolean includeSilenced) {
    return new SarifRun(
        "shop",
        "0.1.0",
        List.of(STORE, LOG),
        findings,
        includeSilenced,
        List.of(),
        List.of(),
        Optional.empty(),
        true);
  }

  /** A run with one of everything. */
  static SarifRun everything(boolean includeSilenced) {
    ReportedFinding logged =
        finding()
            .severity(Severity.CRITICAL)
            .at(SHOP, 7, 27, 7, 30)
            .datum("Customer.email", "email", CUSTOMER, 4)
            .related(
                "the log's appender writes to a file", new Location("log {back}.xml", 3, 5, 3, 20))
            .trace(
                step("takes the e-mail address from Customer.email", SHOP, 6, 19, 36),
                step("passes it to the log call as its argument {}", SHOP, 7, 27, 30))
            .trace(
                step("takes the e-mail address", "src/main/java/shop/Other.java", 3, 5, 9),
                step("calls register()", "src/main/java/shop/Other.java", 4, 5, 20),
                step("passes it to the log call", SHOP, 7, 27, 30))
            .reported();
    ReportedFinding stored =
        finding()
            .rule("unencrypted-personal-data")
            .severity(Severity.MEDIUM)
            .confidence(0.756)
            .message("The columns of Customer hold personal data in clear")
            .help("Use a converter that encrypts.")
            .at(CUSTOMER, 3, 14, 3, 21)
            .anchor("shop.Customer")
            .datum("Customer.email", "email", CUSTOMER, 4)
            .datum("Customer.birthDate", "birth_date", CUSTOMER, 5)
            .reported();
    return new SarifRun(
        "shop",
        "0.1.0",
        List.of(STORE, LOG),
        List.of(
            stored,
            logged,
            finding().line(40).anchor("old").reported(State.BASELINED, "later"),
            finding().line(41).anchor("ok").reported(State.SUPPRESSED, "test data")),
        includeSilenced,
        List.of(
            new SourceProblem(
                "src/main/java/Bröken.java", 12, "syntax error at 'clas'", "mend the file", true),
            new SourceProblem("/home/me/.m2/Vendor.jar", 0, "not a zip file", "", false)),
        List.of(
            new SourceProblem(
                SHOP, 9, "there is no rule 'personal-data-in-lgo'", "write -log", false)),
        Optional.of(
            new SarifRun.Revision("https://example.org/shop.git", "0123456789abcdef", "main")),
        true);
  }

  private static <T> List<T> shuffled(List<T> items, Random random) {
    List<T> copy = new ArrayList<>(items);
    Collections.shuffle(copy, random);
    return copy;
  }

  private static JsonNode read(SarifRun run) throws IOException {
    return new ObjectMapper().readTree(SarifWriter.bytes(run));
  }

  private static TreeSet<String> violations(SarifRun run) throws IOException {
    TreeSet<String> violations = new TreeSet<>();
    schema().validate(read(run)).forEach(message -> violations.add(message.toString()));
    return violations;
  }

  private static JsonSchema schema() throws IOException {
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(resource("sarif-2.1.0.json"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream stream = SarifWriterTest.class.getResourceAsStream(name)) {
      return new String(
          Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
