package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.vigie.cli.VigieJar.Ended;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The delivered jar, as a process of its own. */
class VigieJarIT {
  private static final String SHOWING_CLASSES = VigieJar.SHOWING_CLASSES;

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void sources() throws IOException {
    project = folder.resolve("here");
    writeProject(project);
  }

  @Test
  void aFindingIsToldWithItsWayAndFailsTheGate() throws Exception {
    Ended run = vigie("check", "--no-cache", project);

    assertThat(run.err())
        .isEqualTo(
            lines(
                "vigie: failed: 1 finding of severity high or above with a confidence of at least"
                    + " 0.7"));
    assertThat(run.out())
        .contains("src/main/java/shop/Page.java:9:")
        .contains("[personal-data-in-log]")
        .contains("(1) reads Customer.socialSecurityNumber");
    assertThat(run.code()).isEqualTo(1);
  }

  @Test
  void theSecondFrontEndIsLoadedOnlyWhereTheGateWouldFail() throws Exception {
    Path sarif = folder.resolve("failing.sarif");

    Ended failing = vigie(SHOWING_CLASSES, "check", "--no-cache", "--sarif", sarif, project);
    Ended unasked = vigie(SHOWING_CLASSES, "check", "--no-cache", "--no-verify", project);
    Ended passing =
        vigie(
            SHOWING_CLASSES,
            "check",
            "--no-cache",
            "--fail-on=critical",
            "--min-confidence=1",
            project);

    assertThat(failing.code()).isEqualTo(1);
    assertThat(failing.out())
        .contains(" spoon.", " org.eclipse.jdt.")
        .contains("second opinion on 1 finding: 1 confirmed, 0 contradicted");
    assertThat(failing.err()).doesNotContain("SLF4J");
    assertThat(Files.readString(sarif)).contains("\"secondOpinion\" : \"confirmed\"");
    assertThat(unasked.code()).isEqualTo(1);
    assertThat(unasked.out()).contains(" dev.vigie.").doesNotContain(" spoon.", "second opinion");
    assertThat(passing.code()).isZero();
    assertThat(passing.out())
        .contains(" dev.vigie.", "[personal-data-in-log]")
        .doesNotContain(" spoon.", " org.eclipse.jdt.", "second opinion");
  }

  @Test
  void aPreparedJarFindsTheSameWithClassesThatWereKept() throws Exception {
    VigieJar jar = VigieJar.copy(folder);
    Path sarif = folder.resolve("prepared.sarif");
    Path plain = folder.resolve("plain.sarif");

    Ended prepared = jar.run("prepare");
    Ended run = jar.run(SHOWING_CLASSES, "check", "--no-cache", "--sarif", sarif, project);
    vigie("check", "--no-cache", "--sarif", plain, project);

    assertThat(prepared.err()).isEmpty();
    assertThat(prepared.code()).isZero();
    assertThat(prepared.out()).contains("vigie-" + Runtime.version().feature()).contains(".jsa");
    assertThat(run.code()).isEqualTo(1);
    // A class that the example does not need is loaded as ever.
    List<String> loaded = run.out().lines().filter(line -> line.contains(" dev.vigie.")).toList();
    assertThat(loaded.stream().filter(line -> line.contains("shared objects file")).count())
        .isGreaterThan(loaded.size() * 9L / 10);
    assertThat(Files.readString(sarif)).isEqualTo(Files.readString(plain));
  }

  @Test
  void theScriptOfAPreparedJarFindsTheSameInOneProcessThatLoadsNearlyNothing() throws Exception {
    assumeTrue(StartScript.isOfUse());
    VigieJar jar = VigieJar.copy(folder);
    Path sarif = folder.resolve("by-script.sarif");
    Path plain = folder.resolve("plain.sarif");
    Path cache = folder.resolve("cache");
    Object[] check = {"check", "--cache", cache, "--sarif", sarif, project};

    Ended prepared = jar.run("prepare");
    Ended first = jar.runByScript(check);
    Ended again = jar.with(Map.of(), SHOWING_CLASSES).runByScript(check);
    Ended jarAlone = vigie("check", "--no-cache", "--sarif", plain, project);

    assertThat(prepared.out()).contains("vigie: wrote " + folder.resolve("vigie") + ", which");
    assertThat(first.code()).isEqualTo(jarAlone.code());
    assertThat(first.err()).isEqualTo(jarAlone.err());
    assertThat(again.code()).isEqualTo(1);
    assertThat(Files.readString(sarif)).isEqualTo(Files.readString(plain));
    List<String> loaded = again.out().lines().filter(line -> line.contains("source: ")).toList();
    assertThat(loaded).anyMatch(line -> line.contains(" dev.vigie.cli.CheckCommand "));
    assertThat(loaded.stream().filter(line -> line.contains("shared objects file")).count())
        .isGreaterThan(loaded.size() * 9L / 10);
    // Of ours, only what implements a part of picocli: that is too old for the JVM to keep.
    assertThat(
            loaded.stream()
                .filter(line -> line.matches(".* dev[.]vigie[.].*source: (file|jar):.*")))
        .hasSizeLessThan(10);
  }

  @Test
  void anArchiveOfAnotherJarIsLeftAloneWithoutAWord() throws Exception {
    VigieJar jar = VigieJar.copy(folder);
    jar.run("prepare");
    Files.setLastModifiedTime(jar.file(), FileTime.fromMillis(1));

    Ended run = jar.run("check", "--no-cache", project);

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out() + run.err()).doesNotContain("shared", "cds");
  }

  @Test
  void aCleanProjectPasses() throws Exception {
    Files.delete(project.resolve("src/main/java/shop/Page.java"));
    Path sarif = folder.resolve("clean.sarif");

    Ended run = vigie("check", "--no-cache", "--sarif", sarif, project);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(Files.readString(sarif)).containsPattern("\"results\"\\s*:\\s*\\[\\s*\\]");
  }

  @Test
  void sameInputGivesSameBytesWhateverThePlaceTheThreadsAndTheCache() throws Exception {
    Path there = folder.resolve("somewhere/else");
    writeProject(there);
    Path cache = folder.resolve("cache");

    List<String> sarif = new ArrayList<>();
    List<String> inventories = new ArrayList<>();
    for (Object[] way :
        new Object[][] {
          {"--no-cache", "--threads=1", project},
          {"--no-cache", "--threads=4", there},
          {"--cache=" + cache, project},
          {"--cache=" + cache, there},
        }) {
      Path told = folder.resolve("told-" + sarif.size());
      List<Object> arguments = new ArrayList<>(List.of("check", "-q"));
      arguments.addAll(List.of("--sarif=" + told + ".sarif", "--inventory=" + told + ".json"));
      arguments.addAll(List.of(way));
      assertThat(vigie(arguments.toArray()).code()).isEqualTo(1);
      sarif.add(Files.readString(Path.of(told + ".sarif")));
      inventories.add(Files.readString(Path.of(told + ".json")));
    }

    assertThat(sarif.get(0)).contains("Page.java").doesNotContain(folder.toString());
    assertThat(sarif).containsOnly(sarif.get(0));
    assertThat(inventories).containsOnly(inventories.get(0));
    assertThat(cache).isNotEmptyDirectory();
  }

  @Test
  void whatCannotBeReadIsNamedAndTheRestIsAnalysed() throws Exception {
    Files.write(
        project.resolve("src/main/java/shop/Binary.java"), new byte[] {0, 1, 2, (byte) 0xFF, 0, 7});
    write(project, "src/main/java/shop/Broken.java", "package shop;\nclass Broken { int x = ; }\n");
    write(
        project,
        "src/main/java/shop/Latin.java",
        "package shop;\n// \u00e9t\u00e9\nclass Latin {}\n",
        StandardCharsets.ISO_8859_1);

    Ended failing = vigie("check", "--no-cache", project);
    assertThat(failing.out()).contains("[personal-data-in-log]").contains("Broken.java:2");
    assertThat(failing.code()).isEqualTo(1);

    Files.delete(project.resolve("src/main/java/shop/Page.java"));
    Ended incomplete = vigie("check", "--no-cache", project);
    assertThat(incomplete.code()).isEqualTo(3);
    assertThat(incomplete.err()).contains("Broken.java:2").contains("Binary.java");

    Ended allowed = vigie("check", "--no-cache", "--allow-incomplete", project);
    assertThat(allowed.code()).isZero();
  }

  @Test
  void nothingToAnalyseIsNoPass() throws Exception {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    Ended run = vigie("check", "--no-cache", empty);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no file was analysed");
  }

  @Test
  void everyFaultOfTheSettingsIsNamed() throws Exception {
    write(project, "privacy.yml", "fail-on: hihg\nrules:\n  personal-data-in-logs: off\n");

    Ended run = vigie("check", "--no-cache", project);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("privacy.yml:1")
        .contains("did you mean 'high'?")
        .contains("privacy.yml:3")
        .contains("did you mean 'personal-data-in-log'?");
    assertThat(run.out()).isEmpty();
  }

  @Test
  void aRuleOfTheListExplainsItself() throws Exception {
    Ended rules = vigie("rules");
    assertThat(rules.code()).isZero();
    List<String> listed = rules.out().lines().toList();

    for (String line : List.of(listed.get(0), listed.get(listed.size() - 1))) {
      Ended page = vigie("explain", line.substring(0, line.indexOf(' ')));
      assertThat(page.code()).isZero();
      assertThat(page.out()).contains("What it finds").contains("How to fix");
    }
  }

  @Test
  void aLineExplainsItselfAndTheInventoryIsListed() throws Exception {
    Ended line = vigie("explain", "--no-cache", "src/main/java/shop/Customer.java:4", project);
    Ended wrong = vigie("explain", "--no-cache", "Custmer.java:4", project);
    Ended inventory = vigie("inventory", "--no-cache", project);

    assertThat(line.err()).isEmpty();
    assertThat(line.code()).isZero();
    assertThat(line.out())
        .contains("Customer.socialSecurityNumber, a field: personal data, certain")
        .contains("+0.75  the words")
        .contains("      - member: Customer.socialSecurityNumber");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("there is no such file (did you mean 'src/main/java/shop/Customer.java'?)");
    assertThat(inventory.code()).isZero();
    assertThat(inventory.out())
        .contains("shop.Customer  src/main/java/shop/Customer.java")
        .containsPattern("4  socialSecurityNumber .* national_identifier  customer  certain");
  }

  @Test
  void aMarkThatNamesNoMemberIsTwoAndOneOfAnUnknownClassIsToldOnEveryRun() throws Exception {
    Files.delete(project.resolve("src/main/java/shop/Page.java"));
    write(project, "privacy.yml", "not-personal:\n  - {class: Custmer, reason: r}\n");
    Ended told = vigie("check", "--no-cache", project);
    write(project, "privacy.yml", "not-personal:\n  - {member: Customer.emial, reason: r}\n");
    Ended mistake = vigie("check", "--no-cache", project);

    assertThat(told.code()).isZero();
    assertThat(told.out() + told.err())
        .contains("privacy.yml:2: the class 'Custmer' is about nothing that was analysed");
    assertThat(mistake.code()).isEqualTo(2);
    assertThat(mistake.err()).contains("'Customer.emial' is no member of Customer");
  }

  @Test
  void theJarKnowsItsVersion() throws Exception {
    assertThat(vigie("--version").out()).startsWith("vigie 0.").doesNotContain("0.0.0");
  }

  private static void writeProject(Path project) throws IOException {
    write(
        project,
        "src/main/java/shop/Customer.java",
        """
        package shop;

        class Customer {
          private String socialSecurityNumber;

          String getSocialSecurityNumber() {
            return socialSecurityNumber;
          }
        }
        """);
    write(
        project,
        "src/main/java/shop/Page.java",
        """
        package shop;

        import org.slf4j.Logger;
        import org.slf4j.LoggerFactory;

        class Page {
          private static final Logger log = LoggerFactory.getLogger(Page.class);

          void show(Customer customer) { log.info(customer.getSocialSecurityNumber()); }
        }
        """);
  }

  private static void write(Path project, String path, String text) throws IOException {
    write(project, path, text, StandardCharsets.UTF_8);
  }

  private static void write(Path project, String path, String text, Charset charset)
      throws IOException {
    Path file = project.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, charset);
  }

  private Ended vigie(Object... arguments) throws IOException, InterruptedException {
    return new VigieJar(folder).run(arguments);
  }

  private static String lines(String... lines) {
    return String.join(System.lineSeparator(), lines) + System.lineSeparator();
  }
}
