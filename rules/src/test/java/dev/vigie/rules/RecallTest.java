package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Elsewhere;
import dev.vigie.Expertise;
import dev.vigie.Progress;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.api.Apis;
import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.report.impact.Criteria;
import dev.vigie.rule.RuleSet;
import dev.vigie.rule.store.StoreCatalogue;
import dev.vigie.traffic.TrafficCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run over the same bytes is recalled, and says the same; a run over others is not. */
class RecallTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String CUSTOMER =
      """
      package shop;
      class Customer {
        private String email;
        private String iban;
        String getEmail() { return email; }
        String getIban() { return iban; }
      }
      """;
  private static final String SERVICE =
      """
      package shop;
      import org.slf4j.Logger;
      import org.slf4j.LoggerFactory;
      class Service {
        private static final Logger log = LoggerFactory.getLogger(Service.class);
        void greet(Customer customer) { log.info("hello {}", customer.getIban()); }
      }
      """;

  @TempDir Path temporary;
  private Expertise expertise;
  private ProjectFolder project;
  private LocalDate today = DAY;

  RecallTest() throws Exception {
    expertise = BuiltInExpertise.read();
  }

  @BeforeEach
  void writeProject() throws IOException {
    project =
        new ProjectFolder(temporary.resolve("project"))
            .write("src/main/java/shop/Customer.java", CUSTOMER)
            .write("src/main/java/shop/Service.java", SERVICE);
  }

  @Test
  void anEqualRunIsRecalledAndSaysTheSame() throws Exception {
    CheckOutcome first = run();
    assertThat(first.triage().findings()).isNotEmpty();
    assertThat(isRecalled(first)).isFalse();
    CheckOutcome second = run();
    assertThat(isRecalled(second)).isTrue();
    assertThat(second.triage().findings()).isEqualTo(first.triage().findings());
    assertThat(second.verdict()).isEqualTo(first.verdict());
    assertThat(second.triage().findings()).anyMatch(found -> found.opinion().isPresent());
  }

  @Test
  void anAnalysisMadeElsewhereIsRecalledAndSaysTheSame() throws Exception {
    CheckRequest request = request();
    AtomicInteger made = new AtomicInteger();
    Elsewhere elsewhere =
        progress -> {
          try {
            new Check(expertise, today).keep(request);
          } catch (ConfigurationException | IOException e) {
            throw new IllegalStateException(e);
          }
          return made.incrementAndGet() > 0;
        };

    CheckOutcome outcome = new Check(expertise, today, Progress.NONE, elsewhere).run(request);
    CheckOutcome again = new Check(expertise, today, Progress.NONE, elsewhere).run(request);

    assertThat(made).hasValue(1);
    assertThat(isRecalled(outcome)).isTrue();
    assertThat(isRecalled(again)).isTrue();
    assertThat(outcome.triage().findings()).isNotEmpty().isEqualTo(again.triage().findings());
  }

  @Test
  void whatNobodyMadeElsewhereIsMadeHere() throws Exception {
    CheckOutcome outcome =
        new Check(expertise, today, Progress.NONE, progress -> true).run(request());

    assertThat(isRecalled(outcome)).isFalse();
    assertThat(outcome.triage().findings()).isNotEmpty();
  }

  @Test
  void anEditIsSeen() throws Exception {
    List<ReportedFinding> before = run().triage().findings();
    project.write(
        "src/main/java/shop/Service.java", SERVICE.replace("customer.getIban()", "\"you\""));
    CheckOutcome after = run();
    assertThat(isRecalled(after)).isFalse();
    assertThat(after.triage().findings()).hasSizeLessThan(before.size());
  }

  @Test
  void whatTheProjectDecidesIsSeen() throws Exception {
    run();
    project.settings("rules:\n  personal-data-in-log: off\n");
    CheckOutcome after = run();
    assertThat(isRecalled(after)).isFalse();
    assertThat(after.triage().findings())
        .noneMatch(found -> found.finding().ruleId().equals("personal-data-in-log"));
  }

  @Test
  void anotherDayAndAMovedFileAreOtherRuns() throws Exception {
    run();
    today = DAY.plusDays(1);
    assertThat(isRecalled(run())).isFalse();
    Files.move(
        project.root().resolve("src/main/java/shop/Customer.java"),
        project.root().resolve("src/main/java/shop/Client.java"));
    assertThat(isRecalled(run())).isFalse();
  }

  @Test
  void aDamagedMemoryIsNoMemory() throws Exception {
    CheckOutcome first = run();
    try (Stream<Path> kept = Files.list(temporary.resolve("cache/runs"))) {
      for (Path file : kept.toList()) {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
      }
    }
    CheckOutcome second = run();
    assertThat(isRecalled(second)).isFalse();
    assertThat(second.triage().findings()).isEqualTo(first.triage().findings());
  }

  @Test
  void fixesAreKeptForTheFindingsThatCount() throws Exception {
    project.write("src/main/java/shop/Service.java", SERVICE.replace("getIban", "getEmail"));
    Map<String, Fix> first = run().fixes().get();
    assertThat(first).isNotEmpty();
    assertThat(temporary.resolve("cache/fixes")).isNotEmptyDirectory();

    CheckOutcome second = run();
    assertThat(isRecalled(second)).isTrue();
    assertThat(second.fixes().get()).isEqualTo(first);

    baselineOf(second);
    CheckOutcome third = run();
    assertThat(isRecalled(third)).isTrue();
    assertThat(third.fixes().get()).isEmpty();
  }

  /** Takes all findings into a baseline, which is no part of what a run is known by. */
  private void baselineOf(CheckOutcome outcome) throws IOException {
    StringBuilder known = new StringBuilder("findings:\n");
    for (ReportedFinding found : outcome.triage().findings()) {
      known.append(
          "  - {rule: %s, path: %s, fingerprint: %s, reason: known}%n"
              .formatted(
                  found.finding().ruleId(), found.finding().at().path(), found.fingerprint()));
    }
    project.write("privacy-baseline.yml", known.toString());
  }

  @Test
  void aRecalledRunNeedsNoKnowledge() throws Exception {
    CheckOutcome first = run();
    expertise = new Unread(expertise);
    CheckOutcome second = run();
    assertThat(isRecalled(second)).isTrue();
    assertThat(second.triage().findings()).isEqualTo(first.triage().findings());
    assertThat(second.verdict()).isEqualTo(first.verdict());
  }

  @Test
  void aSuppressionNeedsNoMoreThanTheNamesOfTheRules() throws Exception {
    String allowed = "{ log.info(\"hello {}\", customer.getIban()); } // vigie:allow %s -- agreed";
    project.write(
        "src/main/java/shop/Service.java",
        SERVICE
            .replace(
                "{ log.info(\"hello {}\", customer.getIban()); }",
                allowed.formatted("personal-data-in-log"))
            .replace(
                "class Service", "class Service /* vigie:allow no-such-rule -- typed wrong */"));
    CheckOutcome first = run();
    assertThat(first.triage().findings())
        .anyMatch(found -> found.state() == ReportedFinding.State.SUPPRESSED);
    expertise = new Unread(expertise);
    CheckOutcome second = run();
    assertThat(second.triage().findings()).isEqualTo(first.triage().findings());
    assertThat(second.summary().problems()).isEqualTo(first.summary().problems());
  }

  /** Knowledge of which nothing may be read but what is known without reading. */
  private record Unread(Expertise known) implements Expertise {
    @Override
    public Taxonomy taxonomy() {
      throw new AssertionError("the words are not needed");
    }

    @Override
    public Apis apis() {
      throw new AssertionError("the libraries are not needed");
    }

    @Override
    public StoreCatalogue stores() {
      throw new AssertionError("the stores are not needed");
    }

    @Override
    public RuleSet rules() {
      throw new AssertionError("the rules are not needed");
    }

    @Override
    public Set<String> ruleIds() {
      return known.ruleIds();
    }

    @Override
    public Criteria impact() {
      throw new AssertionError("the criteria are not needed");
    }

    @Override
    public Optional<ProcessingKnowledge> processing() {
      throw new AssertionError("what papers need is not needed");
    }

    @Override
    public TrafficCatalogue traffic() {
      throw new AssertionError("the clients are not needed");
    }

    @Override
    public Optional<String> version() {
      return known.version();
    }
  }

  /** A run that was gone through has read its files. */
  private static boolean isRecalled(CheckOutcome outcome) {
    return !outcome.stages().containsKey("read");
  }

  private CheckOutcome run() throws Exception {
    return new Check(expertise, today).run(request());
  }

  private CheckRequest request() {
    CheckRequest request = project.request();
    return new CheckRequest(
        request.name(),
        request.sources(),
        request.modules(),
        request.classPath(),
        request.settingsFile(),
        request.choices(),
        Optional.of(temporary.resolve("cache")),
        request.threads());
  }
}
