package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Comparison;
import dev.vigie.Expertise;
import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.change.Change;
import dev.vigie.report.change.ChangeJson;
import dev.vigie.report.change.ChangeText;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.paper.Language;
import dev.vigie.source.SourceSearch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change does to personal data, on real git repositories. */
class DiffTest {
  private static final String CUSTOMER = "src/main/java/shop/Customer.java";
  private static final String BEFORE =
      """
      package shop;
      class Customer {
        private String email;
        String getEmail() { return email; }
        void show() { System.out.println(email); }
      }
      """;
  private static final String AFTER =
      """
      package shop;
      class Customer {
        private java.time.LocalDate dateOfBirth;
        private String email;
        String getEmail() { return email; }
        java.time.LocalDate getDateOfBirth() { return dateOfBirth; }
        void log(org.slf4j.Logger log) { log.info("born {}", dateOfBirth); }
        void show() { System.out.println(email); }
      }
      """;

  private final Expertise expertise;

  @TempDir Path temporary;
  private GitProject project;

  DiffTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @BeforeEach
  void makeARepository() throws Exception {
    project =
        GitProject.init(temporary.toRealPath().resolve("shop"))
            .write(CUSTOMER, BEFORE)
            .commit("first");
    project.git("checkout", "-q", "-b", "topic");
  }

  @Test
  void tellsWhatIsNewAndGatesOnlyThat() throws Exception {
    project.write(CUSTOMER, AFTER);

    CheckOutcome outcome = since("main", project.folder());

    Change change = outcome.change().orElseThrow();
    assertThat(change.sentences())
        .extracting(Change.Sentence::text)
        .containsExactly(
            "This change starts to collect date / year of birth: Customer.dateOfBirth.",
            "Date / year of birth (Customer.dateOfBirth) is now written to the SLF4J log.");
    assertThat(change.findings())
        .extracting(each -> each.finding().data().get(0).member())
        .containsExactly("Customer.dateOfBirth");
    assertThat(outcome.triage().findings())
        .filteredOn(each -> each.finding().data().get(0).member().equals("Customer.email"))
        .isNotEmpty()
        .allMatch(each -> each.state() == ReportedFinding.State.BASELINED);
  }

  @Test
  void whatOthersHaveDoneSinceIsNoPartOfTheChange() throws Exception {
    project.git("checkout", "-q", "main");
    project.write(CUSTOMER, "package shop; class Customer { }").commit("main goes on");
    project.git("checkout", "-q", "topic");

    Change change = since("main", project.folder()).change().orElseThrow();

    assertThat(change.sentences()).isEmpty();
    assertThat(change.findings()).isEmpty();
  }

  @Test
  void aRenamedFileBringsNothingNew() throws Exception {
    Files.createDirectories(project.folder().resolve("app/src/main/java/shop"));
    project.git("mv", CUSTOMER, "app/" + CUSTOMER);
    project.commit("move");

    Change change = since("main", project.folder()).change().orElseThrow();

    assertThat(change.sentences()).isEmpty();
    assertThat(change.findings()).isEmpty();
    assertThat(change.gone()).isZero();
  }

  @Test
  void whatIsGoneIsTold() throws Exception {
    project.write(CUSTOMER, "package shop; class Customer { }").commit("drop");

    Change change = since("main", project.folder()).change().orElseThrow();

    assertThat(change.sentences())
        .extracting(Change.Sentence::text)
        .startsWith(
            "E-mail address is no longer held.",
            "E-mail address (Customer.email) is no longer written to the console.");
    assertThat(change.gone()).isEqualTo(1);
  }

  @Test
  void aLinkedWorktreeIsAsGoodAsTheRepository() throws Exception {
    Path linked = temporary.toRealPath().resolve("linked");
    project.git("worktree", "add", "-q", "-b", "other", linked.toString(), "main");
    new GitProject(linked).write(CUSTOMER, AFTER);

    Change change = since("main", linked).change().orElseThrow();

    assertThat(change.sentences()).hasSize(2);
    assertThat(change.findings()).hasSize(1);
  }

  @Test
  void aShallowCloneWithoutTheBaseGatesEverything() throws Exception {
    project.write(CUSTOMER, AFTER).commit("second");
    Path clone = temporary.toRealPath().resolve("clone");
    project.git(
        "clone",
        "-q",
        "--depth=1",
        "--no-single-branch",
        "file://" + project.folder(),
        clone.toString());

    CheckOutcome outcome = since("origin/main", clone);

    assertThat(outcome.change().orElseThrow().reached()).isFalse();
    assertThat(outcome.summary().problems())
        .anySatisfy(
            problem ->
                assertThat(problem.toString())
                    .contains("no commit in common in this shallow clone")
                    .contains("all findings are taken for new")
                    .contains("--unshallow"));
    assertThat(outcome.triage().count(ReportedFinding.State.NEW)).isEqualTo(2);
  }

  @Test
  void aRevisionThatIsNotThereGatesEverything() throws Exception {
    CheckOutcome outcome = since("origin/nowhere", project.folder());

    assertThat(outcome.triage().count(ReportedFinding.State.NEW)).isEqualTo(1);
    assertThat(outcome.summary().problems())
        .anySatisfy(
            problem ->
                assertThat(problem.toString()).contains("there is no revision 'origin/nowhere'"));
    Change change = outcome.change().orElseThrow();
    assertThat(change.findings()).hasSize(1);
    assertThat(ChangeText.plain(change))
        .startsWith("origin/nowhere could not be looked at, so every finding is taken for new")
        .doesNotContain("nowhere else");
    assertThat(ChangeText.markdown(change, "failed"))
        .contains("origin/nowhere could not be looked at")
        .contains("(personal-data-in-log)");
    assertThat(new String(ChangeJson.of(change), StandardCharsets.UTF_8))
        .contains("\"reached\" : false")
        .contains("\"rule\" : \"personal-data-in-log\"");
  }

  @Test
  void submodulesAreReadAsTheyWere() throws Exception {
    GitProject whole = GitProject.init(temporary.toRealPath().resolve("whole"));
    whole.git("submodule", "-q", "add", project.folder().toString(), "shop");
    whole.commit("first");
    GitProject inner = new GitProject(whole.folder().resolve("shop"));
    inner.write(CUSTOMER, AFTER).commit("second");
    whole.git("checkout", "-q", "-b", "topic");
    whole.commit("take it");

    Change change = since("main", whole.folder()).change().orElseThrow();

    assertThat(change.findings())
        .extracting(each -> each.finding().data().get(0).member())
        .containsExactly("Customer.dateOfBirth");
  }

  @Test
  void aStoredResultDoesAsWell() throws Exception {
    Path sarif = temporary.resolve("before.sarif");
    Path inventory = temporary.resolve("before.json");
    run(
        project.folder(),
        Optional.empty(),
        new CheckRequest.Outputs(Optional.of(sarif), Optional.of(inventory), Optional.empty()));
    project.write(CUSTOMER, AFTER);
    Path comment = temporary.resolve("comment.md");
    Path json = temporary.resolve("change.json");
    Path fresh = temporary.resolve("new.sarif");

    run(
        project.folder(),
        Optional.of(new Comparison.WithResult(sarif, inventory)),
        new CheckRequest.Outputs(
            Optional.of(fresh),
            Optional.empty(),
            Optional.empty(),
            Optional.of(comment),
            Optional.of(json),
            Optional.empty()));

    assertThat(Files.readString(comment))
        .contains("starts to collect date / year of birth")
        .contains("1 new finding, 0 are gone")
        .contains("src/main/java/shop/Customer.java:7");
    assertThat(Files.readString(json)).contains("\"change\" : \"collects\"");
    assertThat(Files.readString(fresh)).contains("dateOfBirth").doesNotContain("Customer.email");
    assertThatThrownBy(
            () ->
                run(
                    project.folder(),
                    Optional.of(new Comparison.WithResult(inventory, inventory)),
                    CheckRequest.Outputs.NONE))
        .isInstanceOf(ConfigurationException.class);
  }

  @Test
  void periodsMeasuresAndRisksAreToldInTheLanguageAskedFor() throws Exception {
    String entity = "package shop;\n@jakarta.persistence.Entity\nclass Customer {\n";
    project
        .write(CUSTOMER, entity + "  private String email;\n}\n")
        .write("privacy.yml", "retention:\n  Customer: {period: P1Y, reason: short}\n")
        .commit("store it");
    project.git("branch", "-f", "stored");
    project
        .write(CUSTOMER, entity + "  private String email;\n  private String bloodType;\n}\n")
        .write(
            "privacy.yml",
            "retention:\n  Customer: {period: P3Y, reason: longer}\n"
                + "answers:\n  backup: each night\n");
    Path comment = temporary.resolve("comment.md");
    Path json = temporary.resolve("change.json");
    CheckRequest.Outputs outputs =
        new CheckRequest.Outputs(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(comment),
            Optional.of(json),
            Optional.empty());
    Optional<Path> settings = Optional.of(project.folder().resolve("privacy.yml"));

    Change english =
        run(project.folder(), settings, new Comparison.WithRevision("stored"), outputs);

    assertThat(english.processing())
        .extracting(EvidenceChange.Told::text)
        .anyMatch(s -> s.startsWith("The program newly collects: Blood group"))
        .contains("Customer is kept otherwise: before 1 year, now 3 years.")
        .anyMatch(s -> s.startsWith("A measure was gained: Backups"))
        .anyMatch(s -> s.startsWith("The risk of illegitimate access rose"));
    assertThat(ChangeText.plain(english))
        .contains("* Customer is kept otherwise: before 1 year, now 3 years.")
        .doesNotContain("newly collects");
    assertThat(Files.readString(comment))
        .contains("The program newly collects: Blood group")
        .contains("Customer is kept otherwise: before 1 year, now 3 years.");
    assertThat(Files.readString(json))
        .contains("\"about\" : \"risk\"")
        .contains("before 1 year, now 3 years");

    Change french =
        run(
            project.folder(),
            settings,
            new Comparison.WithRevision("stored", Optional.of(Language.FRENCH)),
            outputs);

    assertThat(french.processing())
        .hasSameSizeAs(english.processing())
        .extracting(EvidenceChange.Told::text)
        .contains("La conservation de Customer a changé : avant 1 an, maintenant 3 ans.");
    assertThat(french.sentences())
        .extracting(Change.Sentence::text)
        .contains("Nouvelle collecte : groupe sanguin (Customer.bloodType).");
    assertThat(ChangeText.plain(french)).startsWith("Par rapport à stored (");
    assertThat(Files.readString(comment))
        .contains("Pour le registre et l’analyse d’impact")
        .contains("### Données personnelles : contrôle ")
        .doesNotContain("passed")
        .doesNotContain("failed");
    assertThat(french.findings()).hasSameSizeAs(english.findings()).isNotEmpty();
    assertThat(french.told()).hasSameSizeAs(french.findings());
    assertThat(french.told().get(0)).matches("[^:]+ : .+ \\(Customer\\.\\w+\\).*\\. .+\\.");
    assertThat(french.told().get(0)).doesNotContain(french.findings().get(0).finding().message());
  }

  @Test
  void whatStaysChangesNeitherMeasuresNorRisks() throws Exception {
    project.write("README.md", "more").commit("words");

    Change change = since("main", project.folder()).change().orElseThrow();

    assertThat(change.processing()).isEmpty();
    assertThat(ChangeText.plain(change)).contains("it goes nowhere else");
  }

  @Test
  void aFurtherMemberThatGoesWhereItsKindWentBeforeIsTold() throws Exception {
    project
        .write(
            CUSTOMER,
            BEFORE.replace("private String email;", "private String email;\n  String workEmail;"))
        .commit("second address");
    project.git("branch", "-f", "held");
    project.write(
        CUSTOMER,
        BEFORE
            .replace("private String email;", "private String email;\n  String workEmail;")
            .replace("void show() {", "void show() { System.out.println(workEmail);"));

    Change change = since("held", project.folder()).change().orElseThrow();

    assertThat(change.sentences())
        .extracting(Change.Sentence::text)
        .startsWith("E-mail address is now also written to the console from Customer.workEmail.");
    assertThat(change.findings()).hasSize(1);
    assertThat(ChangeText.plain(change)).doesNotContain("goes nowhere else");
  }

  private Change run(
      Path folder, Optional<Path> settings, Comparison since, CheckRequest.Outputs outputs)
      throws Exception {
    return run(folder, settings, Optional.of(since), outputs).change().orElseThrow();
  }

  private CheckOutcome since(String revision, Path folder) throws Exception {
    return run(
        folder, Optional.of(new Comparison.WithRevision(revision)), CheckRequest.Outputs.NONE);
  }

  private CheckOutcome run(Path folder, Optional<Comparison> since, CheckRequest.Outputs outputs)
      throws Exception {
    return run(folder, Optional.empty(), since, outputs);
  }

  private CheckOutcome run(
      Path folder,
      Optional<Path> settings,
      Optional<Comparison> since,
      CheckRequest.Outputs outputs)
      throws Exception {
    CheckRequest.Choices none = CheckRequest.Choices.NONE;
    return new Check(expertise, LocalDate.EPOCH)
        .run(
            new CheckRequest(
                "shop",
                SourceSearch.in(List.of(folder)),
                0,
                List.of(),
                settings,
                new CheckRequest.Choices(
                    none.profile(),
                    none.gating(),
                    none.includeTests(),
                    none.baseline(),
                    since,
                    outputs),
                Optional.empty(),
                1));
  }
}
