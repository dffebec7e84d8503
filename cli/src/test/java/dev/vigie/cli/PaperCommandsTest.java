package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.report.text.ProgressLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the commands for papers print and write, run on a small project with the real analysis. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperCommandsTest {
  private static final String CUSTOMER =
      """
      package org.acme.shop.customer;

      import jakarta.persistence.Entity;
      import jakarta.persistence.Id;

      @Entity
      public class Customer {
        @Id private Long id;
        private String email;
        private String iban;
      }
      """;

  private final Engine engine = new BuiltInEngine(ProgressLine::hidden);

  private Path folder;
  private Path project;

  @BeforeAll
  void writeAProject(@TempDir Path shared) throws IOException {
    folder = shared;
    project = project("shop", CUSTOMER);
  }

  private Path project(String name, String customer) throws IOException {
    Path root = folder.resolve(name);
    Path java = root.resolve("src/main/java/org/acme/shop/customer/Customer.java");
    Files.createDirectories(java.getParent());
    Files.createDirectories(root.resolve(".git"));
    Files.writeString(java, customer);
    Files.writeString(
        root.resolve("pom.xml"),
        "<project><groupId>org.acme</groupId><artifactId>shop</artifactId><version>1</version>"
            + "</project>");
    Files.writeString(
        root.resolve("privacy.yml"),
        """
        activities:
          - name: customer accounts
            purposes: [running the account]
            basis: contract
            classes: [Customer]
        recipients:
          - {name: Mailjet, purposes: [sending mails], country: FR}
        """);
    return root;
  }

  private CommandLineRun run(Object... arguments) {
    return CommandLineRun.of(engine, arguments);
  }

  @Test
  void theRecordIsPrintedAndWrittenInFourForms() throws IOException {
    Path out = folder.resolve("record");
    CommandLineRun run =
        run(
            "register",
            "--no-cache",
            "--html",
            out.resolve("a.html"),
            "--json",
            out.resolve("a.json"),
            "--csv",
            out.resolve("a.csv"),
            "--svg",
            out.resolve("a.svg"),
            project);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("customer accounts\n")
        .contains("privacy.yml:7:1: “Mailjet” is declared as a recipient; no way of data to it")
        .contains("1 activity\n")
        .contains("vigie: wrote " + out.resolve("a.svg"));
    assertThat(Files.readString(out.resolve("a.html")))
        .contains("Record of processing activities: shop")
        .contains("src/main/java/org/acme/shop/customer/Customer.java:10");
    assertThat(Files.readString(out.resolve("a.json")))
        .contains("\"name\" : \"customer accounts\"");
    assertThat(Files.readString(out.resolve("a.csv"))).contains("customer accounts");
    assertThat(Files.readString(out.resolve("a.svg")))
        .contains("<svg")
        .contains("customer accounts");
  }

  @Test
  void theStudyIsPrintedAndWrittenInThreeForms() throws IOException {
    Path out = folder.resolve("study");
    CommandLineRun run =
        run(
            "impact",
            "--no-cache",
            "--html",
            out.resolve("a.html"),
            "--json",
            out.resolve("a.json"),
            "--pia",
            out.resolve("pia.json"),
            project);

    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .contains("Impact study (GDPR Art. 35): proposal\n")
        .contains("  Illegitimate access to data: severity 3")
        .contains("vigie: wrote " + out.resolve("pia.json"));
    assertThat(Files.readString(out.resolve("a.html"))).contains("The three feared events");
    assertThat(Files.readString(out.resolve("a.json"))).contains("\"risks\"");
    assertThat(Files.readString(out.resolve("pia.json"))).contains("\"answers\"");
  }

  @Test
  void papersAreInFrenchWhereThatIsAskedFor() throws IOException {
    Path record = folder.resolve("fr/record.html");
    Path study = folder.resolve("fr/study.html");

    CommandLineRun register =
        run("register", "--no-cache", "--language", "FR", "--html", record, project);
    CommandLineRun impact =
        run("impact", "--no-cache", "--language", "fr", "--html", study, project);

    assertThat(register.out())
        .contains("adresse électronique")
        .contains("est déclaré comme destinataire")
        .contains("1 activité\n");
    assertThat(impact.out()).contains("Accès illégitime à des données").contains("gravité 3");
    assertThat(Files.readString(record)).contains("lang=\"fr\"").contains("Registre des activités");
    assertThat(Files.readString(study)).contains("lang=\"fr\"").contains("Les trois événements");
  }

  @Test
  void quietPapersSayNothing() {
    assertThat(run("register", "-q", "--no-cache", project).out()).isEmpty();
    assertThat(run("impact", "-q", "--no-cache", project).out()).isEmpty();
  }

  @Test
  void evidenceOfOneStateIsTheSameBytesAndHoldsAllPapers() throws IOException {
    Path first = folder.resolve("evidence/first.zip");
    Path second = folder.resolve("evidence/second.zip");
    CommandLineRun run = run("evidence", "--no-cache", "--output", first, project);
    run("evidence", "--no-cache", "-q", "--output", second, project);

    assertThat(run.code()).isZero();
    assertThat(run.out()).isEqualTo("vigie: wrote " + first + System.lineSeparator());
    assertThat(first).hasSameBinaryContentAs(second);
    assertThat(names(first))
        .containsExactly(
            "SHA256SUMS",
            "accepted.json",
            "coverage.json",
            "data-map.svg",
            "impact-pia_en.json",
            "impact.json",
            "impact_en.html",
            "inventory.json",
            "privacy.sarif",
            "register.json",
            "register_en.csv",
            "register_en.html",
            "statement.json");
  }

  private static List<String> names(Path archive) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      TreeSet<String> names = new TreeSet<>();
      zip.stream().map(ZipEntry::getName).forEach(names::add);
      return new ArrayList<>(names);
    }
  }

  @Test
  void changesTellWhatIsNewBetweenTwoArchives() throws IOException {
    Path later =
        project(
            "later",
            CUSTOMER.replace(
                "private String iban;", "private String iban;\n  private String phone;"));
    Path before = folder.resolve("changes/before.zip");
    Path after = folder.resolve("changes/after.zip");
    run("evidence", "--no-cache", "-q", "--output", before, project);
    run("evidence", "--no-cache", "-q", "--output", after, later);

    CommandLineRun english = run("changes", before, after);
    CommandLineRun french = run("changes", "--language", "fr", before, after);
    CommandLineRun same = run("changes", before, before);

    assertThat(english.code()).isZero();
    assertThat(english.out()).containsIgnoringCase("phone number").startsWith("- ");
    assertThat(french.out()).containsIgnoringCase("téléphone").doesNotContain("phone number");
    assertThat(same.code()).isZero();
    assertThat(same.out().lines()).hasSize(1);
    assertThat(same.out()).doesNotContainIgnoringCase("phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"register", "impact", "evidence"})
  void anUnknownLanguageIsTwoAndNothingIsWritten(String command) {
    CommandLineRun run = run(command, "--language", "de", "--no-cache", project);

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("--language: there are no papers in 'de'; did you mean 'en'?");
    assertThat(run.out()).isEmpty();
    assertThat(Path.of("privacy-evidence.zip")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"register", "impact", "evidence"})
  void aFolderThatIsNotThereIsTwo(String command) {
    CommandLineRun run = run(command, "--no-cache", folder.resolve("nowhere"));

    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("nowhere does not exist; check the path");
  }

  @ParameterizedTest
  @ValueSource(strings = {"register", "impact"})
  void papersOfNothingAreThree(String command) throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    CommandLineRun run = run(command, "--no-cache", empty);

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("no file was read");
  }

  @Test
  void archivesThatAreNoneAreTwo() throws IOException {
    Path text = Files.writeString(folder.resolve("a.zip"), "no archive");

    CommandLineRun missing = run("changes", folder.resolve("none.zip"), text);
    CommandLineRun other = run("changes", text, text);
    CommandLineRun one = run("changes", text);
    CommandLineRun german = run("changes", "--language", "de", text, text);

    assertThat(missing.code()).isEqualTo(2);
    assertThat(missing.err()).contains("none.zip");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("a.zip");
    assertThat(one.code()).isEqualTo(2);
    assertThat(one.err()).contains("AFTER");
    assertThat(german.code()).isEqualTo(2);
    assertThat(german.err()).contains("there are no papers in 'de'");
  }
}
