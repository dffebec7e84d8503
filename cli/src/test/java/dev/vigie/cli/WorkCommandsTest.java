package dev.vigie.cli;

import static dev.vigie.gate.Verdict.Outcome.FAIL;
import static dev.vigie.gate.Verdict.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Comparison;
import dev.vigie.report.paper.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code diff}, {@code fix}, {@code baseline} and {@code init} ask for and say. */
class WorkCommandsTest {
  private final FakeEngine engine = FakeEngine.ending(PASS);
  @TempDir private Path folder;

  @BeforeEach
  void makeASource() throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}");
  }

  @Test
  void diffComparesWithARevisionAndWritesWhatIsNew() {
    Path comment = folder.resolve("comment.md");
    Path json = folder.resolve("change.json");

    CommandLineRun run =
        CommandLineRun.of(
            engine, "diff", "--markdown", comment, "--json", json, "origin/main", folder);

    assertThat(run.code()).isZero();
    assertThat(engine.request().choices().since())
        .contains(new Comparison.WithRevision("origin/main"));
    assertThat(engine.request().choices().outputs().markdown()).contains(comment);
    assertThat(engine.request().choices().outputs().change()).contains(json);
  }

  @Test
  void diffTellsTheChangeInTheLanguageAskedFor() {
    CommandLineRun.of(engine, "diff", "--language", "fr", "origin/main", folder);

    assertThat(engine.request().choices().since())
        .contains(new Comparison.WithRevision("origin/main", Optional.of(Language.FRENCH)));
    assertThat(CommandLineRun.of(engine, "diff", "--language", "xx", "main", folder).code())
        .isEqualTo(2);
  }

  @Test
  void changesBetweenArchivesAreWrittenForPeopleAndPrograms() throws IOException {
    Path markdown = folder.resolve("changes.md");
    Path json = folder.resolve("changes.json");

    CommandLineRun run =
        CommandLineRun.of(
            engine, "changes", "--markdown", markdown, "--json", json, "a.zip", "b_c.zip");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("- a.zip to b_c.zip in en");
    assertThat(Files.readString(markdown)).isEqualTo("- a.zip to b\\_c.zip in en\n");
    assertThat(Files.readString(json))
        .contains("\"about\" : \"risk\"")
        .contains("\"text\" : \"a.zip to b_c.zip in en\"");
  }

  @Test
  void diffComparesWithTheFilesOfAnEarlierCheck() {
    Path inventory = folder.resolve("inventory.json");
    Path sarif = folder.resolve("privacy.sarif");

    CommandLineRun.of(engine, "diff", "--inventory-before", inventory, sarif, folder);

    assertThat(engine.request().choices().since())
        .contains(new Comparison.WithResult(sarif, inventory));
  }

  @Test
  void diffWithoutAPathReadsTheCurrentFolder() {
    CommandLineRun.of(engine, "diff", "main");

    assertThat(engine.request().sources().find(false).files())
        .anyMatch(file -> file.path().endsWith("cli/DiffCommand.java"));
  }

  @Test
  void newFindingsFailADiff() {
    CommandLineRun run =
        CommandLineRun.of(FakeEngine.ending(FAIL, "1 new finding"), "diff", "main", folder);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("1 new finding");
  }

  @Test
  void aDiffWithNothingIsTheUsersMistake() {
    CommandLineRun run = CommandLineRun.of(engine, "diff");

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("AGAINST").contains("See 'vigie diff --help'.");
  }

  @Test
  void checkTakesANewSinceAndAFileForGitLab() {
    Path gitlab = folder.resolve("gl-sast-report.json");

    CommandLineRun run =
        CommandLineRun.of(engine, "check", "--new-since", "main", "--gitlab", gitlab, folder);

    assertThat(engine.request().choices().since()).contains(new Comparison.WithRevision("main"));
    assertThat(engine.request().choices().outputs().gitlab()).contains(gitlab);
    assertThat(run.out()).contains("vigie: wrote " + gitlab);
  }

  @Test
  void fixWritesUnlessItIsADryRun() {
    CommandLineRun wet = CommandLineRun.of(engine, "fix", folder);
    CommandLineRun dry = CommandLineRun.of(engine, "fix", "--dry-run", folder);

    assertThat(wet.code()).isZero();
    assertThat(wet.out()).contains("0 mended, 0 files written");
    assertThat(dry.code()).isZero();
    assertThat(dry.out()).contains("0 would be mended, 0 files would be written");
    assertThat(engine.writes).containsExactly(true, false);
  }

  @Test
  void baselineGoesBesideTheSettingsUnlessToldOtherwise() {
    CommandLineRun.of(engine, "baseline", folder);
    Path file = folder.resolve("known.yml");
    CommandLineRun told =
        CommandLineRun.of(
            engine,
            "baseline",
            "--file",
            file,
            "--grow",
            "--reason",
            "until spring",
            "--expires",
            "2031-01-31",
            folder);

    assertThat(engine.orders.get(0).file()).isEmpty();
    assertThat(engine.orders.get(0).otherwise().getFileName())
        .isEqualTo(Path.of("privacy-baseline.yml"));
    assertThat(engine.orders.get(0).grow()).isFalse();
    assertThat(engine.orders.get(1).file()).contains(file);
    assertThat(engine.orders.get(1).grow()).isTrue();
    assertThat(engine.orders.get(1).reason()).isEqualTo("until spring");
    assertThat(engine.orders.get(1).expires()).isEqualTo(Optional.of(LocalDate.of(2031, 1, 31)));
    assertThat(told.code()).isZero();
    assertThat(told.out()).contains("vigie: ").contains("(see --grow)");
  }

  @Test
  void aDayThatIsNoneIsTheUsersMistake() {
    CommandLineRun run = CommandLineRun.of(engine, "baseline", "--expires", "tomorrow", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--expires").contains("tomorrow");
    assertThat(engine.orders).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fix", "baseline", "inventory", "check"})
  void aFolderThatIsNotThereIsNamed(String command) {
    CommandLineRun run = CommandLineRun.of(engine, command, folder.resolve("nowhere"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere does not exist; check the path");
    assertThat(engine.requests).isEmpty();
  }

  @Test
  void initWritesSettingsOnceAndTheSchemaWhereWanted() throws IOException {
    Path schema = folder.resolve(".vscode/privacy.schema.json");

    CommandLineRun first = CommandLineRun.of(engine, "init", "--schema", schema, folder);
    String settings = Files.readString(folder.resolve("privacy.yml"));
    Files.writeString(folder.resolve("privacy.yml"), settings + "# mine\n");
    CommandLineRun second = CommandLineRun.of(engine, "init", folder);

    assertThat(first.code()).isZero();
    assertThat(first.out())
        .contains("vigie: wrote " + folder.resolve("privacy.yml"))
        .contains("vigie check " + folder)
        .contains("vigie baseline " + folder);
    assertThat(settings).startsWith("#");
    assertThat(Files.readString(schema)).contains("\"$schema\"");
    assertThat(second.code()).isZero();
    assertThat(second.out()).contains("is there already, and stays as it is");
    assertThat(Files.readString(folder.resolve("privacy.yml"))).endsWith("# mine\n");
  }
}
