package dev.vigie.fleet.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.vigie.Check;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.config.ConfigurationException;
import dev.vigie.fleet.run.Records;
import dev.vigie.fleet.scan.Fleets;
import dev.vigie.rules.BuiltInExpertise;
import dev.vigie.source.SourceSearch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
  @TempDir private Path folder;

  /** What a job of a matrix leaves: files of 'vigie check' in a folder of the project's name. */
  private void check(Expertise expertise, Path project) throws Exception {
    Path job = folder.resolve("jobs").resolve(String.valueOf(project.getFileName()));
    Files.createDirectories(job);
    CheckRequest.Choices none = CheckRequest.Choices.NONE;
    new Check(expertise, LocalDate.of(2026, 1, 1))
        .run(
            new CheckRequest(
                String.valueOf(project.getFileName()),
                SourceSearch.in(List.of(project)),
                0,
                List.of(),
                Optional.empty(),
                new CheckRequest.Choices(
                    none.profile(),
                    none.gating(),
                    none.includeTests(),
                    none.baseline(),
                    none.since(),
                    new CheckRequest.Outputs(
                        Optional.of(job.resolve("privacy.sarif")),
                        Optional.of(job.resolve("inventory.json")),
                        Optional.empty())),
                Optional.empty(),
                1));
  }

  @Test
  void theFilesOfChecksMakeTheRowsThatAScanMakes() throws Exception {
    Path services = Fleets.services(folder.resolve("services"));
    List<String> alone = List.of("audit", "notifications", "printing", "reports");
    Expertise expertise = BuiltInExpertise.read();
    for (String name : alone) {
      check(expertise, services.resolve(name));
    }
    Records.Ended scanned =
        Fleets.scan(
            alone.stream().map(name -> services.resolve(name).toString()).toList(),
            folder.resolve("scanned"),
            Fleets.options());

    Records.Ended merged =
        Merge.run(List.of(folder.resolve("jobs")), folder.resolve("merged"), "2026-01-01");

    assertThat(merged.run().repositories()).isEqualTo(4);
    for (String count : List.of("files", "lines", "elements", "findings", "incomplete")) {
      assertThat(merged.overview().count(count))
          .as(count)
          .isEqualTo(scanned.overview().count(count));
    }
    assertThat(merged.overview().worst()).isEqualTo(scanned.overview().worst());
    assertThat(merged.overview().rules()).isEqualTo(scanned.overview().rules());
    assertThat(Fleets.rows(folder.resolve("merged"), "elements", 1))
        .isEqualTo(Fleets.rows(folder.resolve("scanned"), "elements", 1));
    assertThat(folder.resolve("merged/sarif/audit.sarif"))
        .hasSameBinaryContentAs(folder.resolve("jobs/audit/privacy.sarif"));
  }

  @Test
  void resultsOfPlainScansKeepTheLinksBetweenServices() throws Exception {
    Path services = Fleets.services(folder.resolve("services"));
    for (String name : List.of("accounts", "audit")) {
      Fleets.scan(
          List.of(services.resolve(name).toString()),
          folder.resolve("jobs").resolve(name),
          Fleets.options());
    }

    Merge.run(List.of(folder.resolve("jobs")), folder.resolve("merged"), "2026-01-01");

    assertThat(Fleets.rows(folder.resolve("merged"), "links", 1)).hasSize(2);
    assertThat(folder.resolve("merged/overview.html")).content().contains("accounts → audit");
  }

  @Test
  void aSarifFileWithoutInventoryIsARowThatSaysSo() throws Exception {
    Files.createDirectories(folder.resolve("jobs/shop"));
    Files.writeString(folder.resolve("jobs/shop/privacy.sarif"), "{}");

    Records.Ended merged =
        Merge.run(List.of(folder.resolve("jobs")), folder.resolve("merged"), "2026-01-01");

    assertThat(merged.run().failed()).isEqualTo(1);
    assertThat(merged.overview().worst().get(0).fault()).contains("no inventory beside");
  }

  @Test
  void nothingToMergeIsAMistake() throws Exception {
    Files.createDirectories(folder.resolve("jobs"));

    ConfigurationException mistake =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                Merge.run(List.of(folder.resolve("jobs")), folder.resolve("merged"), "2026-01-01"));

    assertThat(mistake.problems()).hasSize(1);
  }
}
