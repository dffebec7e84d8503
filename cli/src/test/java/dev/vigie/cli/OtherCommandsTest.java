package dev.vigie.cli;

import static dev.vigie.gate.Verdict.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.ExplainQuestion;
import dev.vigie.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
  private final FakeEngine engine = FakeEngine.ending(PASS);
  @TempDir private Path folder;

  @Test
  void explainShowsTheRulesPage() {
    CommandLineRun run = CommandLineRun.of(engine, "explain", "weak-hash");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Page of weak-hash")
        .contains("Things in weak-hash.")
        .contains("Severity: up to medium")
        .contains("// vigie:allow weak-hash - reason");
  }

  @Test
  void anUnknownRuleIsTwoAndTheNearestIsGiven() {
    CommandLineRun near = CommandLineRun.of(engine, "explain", "personal-data-in-logs");
    CommandLineRun far = CommandLineRun.of(engine, "explain", "x-y");

    assertThat(near.code()).isEqualTo(2);
    assertThat(near.err())
        .contains("there is no rule 'personal-data-in-logs'; did you mean 'personal-data-in-log'?");
    assertThat(far.code()).isEqualTo(2);
    assertThat(far.err()).contains("there are: personal-data-in-log, weak-hash");
  }

  @Test
  void explainAsksOfAPlaceOrANameInTheFoldersGiven() throws IOException {
    Files.createDirectories(folder.resolve("src/main/java"));
    Files.writeString(folder.resolve("src/main/java/A.java"), "class A {}");

    CommandLineRun place =
        CommandLineRun.of(engine, "explain", "--include-tests", "A.java:12", folder);
    CommandLineRun name = CommandLineRun.of(engine, "explain", "Customer.email", folder);

    assertThat(place.code()).isZero();
    assertThat(place.out())
        .startsWith("A.java:12: nothing on this line is declared or called that can hold data");
    assertThat(name.code()).isZero();
    assertThat(engine.questions)
        .extracting(ExplainQuestion::text)
        .containsExactly("A.java:12", "Customer.email");
    assertThat(engine.requests.get(0).choices().includeTests()).contains(true);
    assertThat(engine.request().choices().includeTests()).isEmpty();
    assertThat(engine.request().sources().find(false).files())
        .extracting(SourceFile::path)
        .containsExactly("src/main/java/A.java");
  }

  @Test
  void explainWithoutAFolderLooksInTheCurrentOne() {
    CommandLineRun.of(engine, "explain", "Customer.email");

    assertThat(engine.request().sources().find(false).files())
        .extracting(SourceFile::path)
        .anyMatch(path -> path.endsWith("cli/ExplainCommand.java"));
  }

  @Test
  void whatIsWrongWithAQuestionIsTwo() {
    CommandLineRun run =
        CommandLineRun.of(engine, "explain", "A.java:12", "--threads=0", folder.resolve("nowhere"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--threads: 0 is too few")
        .contains("nowhere does not exist; check the path");
    assertThat(engine.requests).isEmpty();
  }

  @Test
  void inventoryPrintsATableAndWritesWhatIsAskedFor() throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}");
    Path csv = folder.resolve("out/a.csv");

    CommandLineRun run = CommandLineRun.of(engine, "inventory", "--csv", csv, folder);

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("vigie: 0 personal-data elements, 0 certain and 0 likely;")
        .contains("vigie: wrote " + csv);
    assertThat(Files.readString(csv)).startsWith("section,path,line,");
    assertThat(CommandLineRun.of(engine, "inventory", "-q", folder).out()).isEmpty();
  }

  @Test
  void anInventoryOfNothingIsThree() throws IOException {
    CommandLineRun run =
        CommandLineRun.of(engine, "inventory", Files.createDirectory(folder.resolve("empty")));

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no file was read");
  }

  @Test
  void rulesAreListed() {
    CommandLineRun run = CommandLineRun.of(engine, "rules");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            personal-data-in-log  high      default    Title of personal-data-in-log
            weak-hash             medium    default    Title of weak-hash
            """);
  }

  @Test
  void theVersionIsShown() {
    CommandLineRun run = CommandLineRun.of(engine, "--version");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("vigie ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "check --help", "explain -h", "inventory --help", "rules --help"})
  void everyCommandHasHelpAndItsExamples(String line) {
    CommandLineRun run = CommandLineRun.of(engine, (Object[]) line.split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("vigie");
  }

  @Test
  void helpOfCheckNamesItsExitCodes() {
    assertThat(CommandLineRun.of(engine, "check", "--help").out())
        .contains("Exit codes:")
        .contains("3   not everything could be analysed")
        .contains("Examples:");
  }
}
