package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.BaselineUpdate;
import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.gate.Verdict;
import dev.vigie.source.SourceSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written down once fails nothing any more, and what is gone does not come back. */
class BaselineTest {
  private static final String PATIENT = "src/main/java/shop/Patient.java";
  private static final String LOGGED =
      """
      package shop;

      class Patient {
        private String diagnosis;
        void show() { System.out.println(diagnosis); }
      }
      """;

  private final Expertise expertise;

  @TempDir Path temporary;
  private ProjectFolder project;
  private Path folder;

  BaselineTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @BeforeEach
  void makeAProject() throws Exception {
    folder = Files.createDirectories(temporary.toRealPath().resolve("shop"));
    project = new ProjectFolder(folder);
    project.write(PATIENT, LOGGED);
  }

  @Test
  void aBaselineWhereItIsWrittenIsUsedWithoutBeingNamed() throws Exception {
    assertThat(check().verdict().outcome()).isEqualTo(Verdict.Outcome.FAIL);

    BaselineUpdate.Outcome written = update(false);

    assertThat(written.file()).isEqualTo(folder.resolve("privacy-baseline.yml"));
    assertThat(written.added()).hasSize(1);
    CheckOutcome known = check();
    assertThat(known.verdict().outcome()).isEqualTo(Verdict.Outcome.PASS);
    assertThat(known.triage().count(State.BASELINED)).isEqualTo(1);
  }

  @Test
  void itOnlyShrinksUnlessToldToGrow() throws Exception {
    update(false);
    project.write(
        PATIENT,
        LOGGED.replace(
            "  void show", "  void warn() { System.err.println(diagnosis); }\n  void show"));

    assertThat(update(false).added()).isEmpty();
    assertThat(check().verdict().outcome()).isEqualTo(Verdict.Outcome.FAIL);
    assertThat(update(true).added()).hasSize(1);
    assertThat(check().verdict().outcome()).isEqualTo(Verdict.Outcome.PASS);

    project.write(PATIENT, LOGGED);
    assertThat(update(false).dropped()).hasSize(1);
  }

  private BaselineUpdate.Outcome update(boolean grow) throws Exception {
    return new BaselineUpdate(expertise, LocalDate.EPOCH)
        .run(
            request(),
            new BaselineUpdate.Order(
                Optional.empty(), folder.resolve(BaselineUpdate.FILE), grow, "", Optional.empty()));
  }

  private CheckOutcome check() throws Exception {
    return new Check(expertise, LocalDate.EPOCH).run(request());
  }

  private CheckRequest request() {
    return new CheckRequest(
        "shop",
        SourceSearch.in(List.of(folder)),
        0,
        List.of(),
        Optional.empty(),
        CheckRequest.Choices.NONE,
        Optional.empty(),
        1);
  }
}
