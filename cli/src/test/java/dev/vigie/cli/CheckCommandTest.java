package dev.vigie.cli;

import static dev.vigie.gate.Verdict.Outcome.FAIL;
import static dev.vigie.gate.Verdict.Outcome.INCOMPLETE;
import static dev.vigie.gate.Verdict.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.CheckRequest;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.finding.Severity;
import dev.vigie.rule.RuleProfile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {
  private final FakeEngine passing = FakeEngine.ending(PASS);
  @TempDir private Path folder;

  @BeforeEach
  void sources() throws IOException {
    write("src/main/java/a/A.java", "package a; class A {}");
    write("src/test/java/a/ATest.java", "package a; class ATest {}");
  }

  @Test
  void aPassIsZeroAndSaysSo() {
    CommandLineRun run = CommandLineRun.of(passing, "check", folder);

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("vigie: 1 file,").endsWith("vigie: passed\n");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void aFailedGateIsOneAndSaysWhy() {
    CommandLineRun run = CommandLineRun.of(FakeEngine.ending(FAIL, "2 findings"), "check", folder);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).isEqualTo("vigie: failed: 2 findings\n");
  }

  @Test
  void anIncompleteRunIsThreeAndSaysWhatWasNotSeen() {
    CommandLineRun run =
        CommandLineRun.of(
            FakeEngine.ending(INCOMPLETE, "no file was analysed", "more"), "check", folder);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err())
        .isEqualTo("vigie: incomplete: no file was analysed\nvigie: incomplete: more\n");
  }

  @Test
  void aMissingPathIsTwoAndIsNamed() {
    CommandLineRun run = CommandLineRun.of(passing, "check", folder.resolve("nowhere"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains(folder.resolve("nowhere") + " does not exist");
    assertThat(passing.requests).isEmpty();
  }

  @Test
  void oneMissingPathAmongOthersIsTwoButTheRestIsAnalysed() {
    CommandLineRun run =
        CommandLineRun.of(
            passing,
            "check",
            folder.resolve("src/main"),
            folder.resolve("nowhere"),
            folder.resolve("either"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere does not exist").contains("either does not exist");
    assertThat(passing.sources().files()).extracting("path").containsExactly(inFolder("A"));
    assertThat(run.out()).contains("vigie: 1 file,");
  }

  private static String inFolder(String type) {
    return "src/main/java/a/" + type + ".java";
  }

  @Test
  void everyBadOptionIsNamedAtOnce() {
    CommandLineRun run =
        CommandLineRun.of(
            passing,
            "check",
            "--fail-on=hihg",
            "--min-confidence=7",
            "--threads=0",
            "--config=no.yml",
            "--baseline=no-baseline.yml",
            "--classpath=no.jar",
            folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("there is no severity 'hihg'; did you mean 'high'?")
        .contains("--min-confidence: 7.0 is not between 0 and 1")
        .contains("--threads: 0 is too few")
        .contains("--config: no.yml is no file")
        .contains("--baseline: no-baseline.yml is no file")
        .contains("--classpath: no.jar does not exist")
        .contains("See 'vigie check --help'.");
    assertThat(passing.requests).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "check --fail-onn=high ., --fail-on",
    "chek ., check",
    "check, PATH",
    "check --threads=x ., threads",
    "'', a command is missing",
  })
  void anUnknownWordIsTwoAndTheNearestIsGiven(String line, String told) {
    CommandLineRun run =
        CommandLineRun.of(passing, line.isEmpty() ? new Object[0] : line.split(" "));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).startsWith("vigie: error: ").contains(told);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void everyFaultOfTheSettingsIsALine() {
    FakeEngine engine =
        new FakeEngine(
            () -> {
              throw new ConfigurationException(
                  List.of(
                      new Problem("privacy.yml", 1, 1, "unknown key 'gat'", "did you mean 'gate'?"),
                      new Problem("privacy.yml", 4, 3, "no number", "")));
            });

    CommandLineRun run = CommandLineRun.of(engine, "check", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo(
            """
            vigie: error: privacy.yml:1:1: unknown key 'gat' (did you mean 'gate'?)
            vigie: error: privacy.yml:4:3: no number
            """);
  }

  @Test
  void aFileThatCannotBeWrittenIsTheUsersToMend() {
    FakeEngine engine =
        new FakeEngine(
            () -> {
              throw new IOException("cannot write /nowhere/x.sarif: access is denied");
            });

    CommandLineRun run = CommandLineRun.of(engine, "check", folder);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .isEqualTo("vigie: error: cannot write /nowhere/x.sarif: access is denied\n");
  }

  @Test
  void aFaultOfOursIsFourAndAsksForAReport() {
    FakeEngine engine =
        new FakeEngine(
            () -> {
              throw new IllegalStateException(
                  "the analysis failed", new IllegalArgumentException("the linker lost its way"));
            });

    CommandLineRun run = CommandLineRun.of(engine, "check", folder);
    CommandLineRun verbose = CommandLineRun.of(engine, "check", "-v", folder);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err())
        .contains("a fault of Vigie, not of the analysed code")
        .contains("Please report it")
        .contains("the linker lost its way")
        .contains("at dev.vigie.cli.CheckCommandTest")
        .doesNotContain("picocli");
    assertThat(verbose.code()).isEqualTo(4);
    assertThat(verbose.err()).contains("picocli");
  }

  @Test
  void tooDeepCodeIsAFaultOfOursToo() {
    FakeEngine engine =
        new FakeEngine(
            () -> {
              throw new StackOverflowError();
            });

    CommandLineRun run = CommandLineRun.of(engine, "check", folder);

    assertThat(run.code()).isEqualTo(4);
    assertThat(run.err()).contains("StackOverflowError").contains("report it");
  }

  @Test
  void optionsBecomeTheRequest() throws IOException {
    Path jar = write("lib/b.jar", "");
    write("lib/readme.txt", "");
    Path other = write("classes/x.txt", "").getParent();

    CommandLineRun.of(
        passing,
        "check",
        "--sarif=a.sarif",
        "--inventory=i.json",
        "--html=report.html",
        "--classpath=" + folder.resolve("lib") + "/*" + File.pathSeparator + other,
        "--fail-on=Medium",
        "--min-confidence=0.5",
        "--allow-incomplete",
        "--no-verify",
        "--profile=thorough",
        "--threads=3",
        "--no-cache",
        "--include-tests",
        folder);

    CheckRequest request = passing.request();
    assertThat(passing.sources().base()).isEqualTo(folder);
    assertThat(passing.sources().files())
        .extracting("path")
        .containsExactly("src/main/java/a/A.java", "src/test/java/a/ATest.java");
    assertThat(request.classPath()).containsExactly(jar, other);
    assertThat(request.threads()).isEqualTo(3);
    assertThat(request.cacheFolder()).isEmpty();
    assertThat(request.settingsFile()).isEmpty();
    assertThat(request.choices())
        .isEqualTo(
            new CheckRequest.Choices(
                Optional.of(RuleProfile.THOROUGH),
                new CheckRequest.Gating(
                    Optional.of(Severity.MEDIUM),
                    Optional.of(0.5),
                    Optional.empty(),
                    Optional.of(true),
                    Optional.of(false)),
                Optional.of(true),
                Optional.empty(),
                Optional.empty(),
                new CheckRequest.Outputs(
                    Optional.of(Path.of("a.sarif")),
                    Optional.of(Path.of("i.json")),
                    Optional.of(Path.of("report.html")))));
  }

  @Test
  void nothingSaidLeavesTheChoiceToTheSettings() {
    CommandLineRun.of(passing, "check", folder);

    assertThat(passing.request().choices()).isEqualTo(CheckRequest.Choices.NONE);
    assertThat(passing.request().threads()).isPositive();
  }

  @Test
  void theCacheLiesWhereTheSystemSays() {
    Path caches = folder.resolve("caches");

    CommandLineRun.of(passing, Map.of("XDG_CACHE_HOME", caches.toString()), "check", folder);
    assertThat(passing.request().cacheFolder()).contains(caches.resolve("vigie"));

    CommandLineRun.of(passing, "check", folder);
    assertThat(passing.request().cacheFolder())
        .contains(Path.of(System.getProperty("user.home"), ".cache", "vigie"));

    CommandLineRun.of(passing, "check", "--cache", folder.resolve("mine"), folder);
    assertThat(passing.request().cacheFolder()).contains(folder.resolve("mine"));
  }

  @Test
  void aSystemWithoutAHomeHasNoCache() {
    assertThat(CacheFolder.of(Map.of(), "?")).isEmpty();
    assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "relative"), "?")).isEmpty();
  }

  @Test
  void settingsAreThoseOfTheRepositoryElseOfTheFolder() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    Path nearer = write("src/main/privacy.yml", "");
    Path part = nearer.getParent();

    CommandLineRun.of(passing, "check", part);
    assertThat(passing.request().settingsFile()).contains(nearer);
    assertThat(passing.sources().base()).isEqualTo(folder);

    Path ofRepository = write("privacy.yml", "");
    CommandLineRun.of(passing, "check", part);
    assertThat(passing.request().settingsFile()).contains(ofRepository);

    Path own = write("own.yml", "");
    CommandLineRun.of(passing, "check", "--config", own, part);
    assertThat(passing.request().settingsFile()).contains(own);
  }

  @Test
  void aRunOverAPartHasItsOwnNameAndNoFolderAboveTheRootIsInIt() throws IOException {
    Files.createDirectory(folder.resolve(".git"));

    CommandLineRun.of(passing, "check", folder);
    assertThat(passing.request().name()).isEqualTo("project");

    CommandLineRun.of(passing, "check", folder.resolve("src/main"));
    assertThat(passing.request().name()).isEqualTo("src/main");
  }

  @Test
  void quietSaysLessAndVerboseMore() {
    String quiet = CommandLineRun.of(passing, "check", "-q", "--sarif=x.sarif", folder).out();
    String normal = CommandLineRun.of(passing, "check", "--sarif=x.sarif", folder).out();
    String verbose = CommandLineRun.of(passing, "check", "-v", folder).out();

    assertThat(quiet).doesNotContain("x.sarif");
    assertThat(normal).contains("vigie: wrote x.sarif").doesNotContain("1.50 s");
    assertThat(verbose).contains("vigie: read        1.50 s");
    assertThat(CommandLineRun.of(passing, "check", "-q", "-v", folder).code()).isEqualTo(2);
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
