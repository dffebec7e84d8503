package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.CheckRequest;
import dev.vigie.Evidence;
import dev.vigie.EvidenceComparison;
import dev.vigie.config.ConfigurationException;
import dev.vigie.report.change.ChangeJson;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.paper.Language;
import dev.vigie.source.SourceSearch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A privacy officer is told what changed between two archives. */
class EvidenceChangeTest {
  private static final String BEFORE =
      """
      package shop;
      @jakarta.persistence.Entity
      class Customer {
        private String email;
        String getEmail() { return email; }
      }
      """;
  private static final String AFTER =
      """
      package shop;
      import org.slf4j.Logger;
      import org.slf4j.LoggerFactory;
      @jakarta.persistence.Entity
      class Customer {
        private String email;
        private String bloodType;
        String getEmail() { return email; }
      }
      class Service {
        private static final Logger log = LoggerFactory.getLogger(Service.class);
        void tell(Customer customer) { log.info("mail {}", customer.getEmail()); }
      }
      """;

  @TempDir Path folder;

  private Path archive(String name, String code, String settings) throws Exception {
    Path project = Files.createDirectories(folder.resolve(name));
    Files.createDirectories(project.resolve("src/main/java/shop"));
    Files.writeString(project.resolve("src/main/java/shop/Customer.java"), code);
    Path file = project.resolve("privacy.yml");
    Files.writeString(file, settings);
    CheckRequest request =
        new CheckRequest(
            "shop",
            SourceSearch.in(List.of(project)),
            0,
            List.of(),
            Optional.of(file),
            CheckRequest.Choices.NONE,
            Optional.empty(),
            2);
    Path archive = folder.resolve(name + ".zip");
    Files.write(
        archive,
        new Evidence(BuiltInExpertise.read(), LocalDate.of(2026, 6, 1))
            .pack(request, Optional.empty())
            .archive());
    return archive;
  }

  @Test
  void dataRecipientsPeriodsMeasuresAndRisksAreTold() throws Exception {
    Path before =
        archive("before", BEFORE, "retention:\n  Customer: {period: P1Y, reason: short}\n");
    Path after =
        archive(
            "after",
            AFTER,
            "retention:\n  Customer: {period: P3Y, reason: longer}\n"
                + "answers:\n  backup: each night\n");
    EvidenceComparison comparison = new EvidenceComparison(BuiltInExpertise.read());

    List<EvidenceChange.Told> told = comparison.sentences(before, after, Language.ENGLISH);
    List<String> english = told.stream().map(EvidenceChange.Told::text).toList();
    assertThat(english)
        .anyMatch(s -> s.startsWith("The program newly collects: Blood group"))
        .anyMatch(s -> s.startsWith("Data newly reaches the SLF4J log: E-mail address"))
        .anyMatch(s -> s.equals("Customer is kept otherwise: before 1 year, now 3 years."))
        .anyMatch(s -> s.startsWith("A measure was gained: Backups"))
        .anyMatch(s -> s.startsWith("The risk of illegitimate access rose"));
    assertThat(comparison.sentences(before, after, Language.FRENCH))
        .extracting(EvidenceChange.Told::text)
        .hasSameSizeAs(english)
        .anyMatch(s -> s.startsWith("Le programme collecte désormais : Groupe sanguin"))
        .anyMatch(s -> s.contains("avant 1 an, maintenant 3 ans"));
    assertThat(comparison.sentences(before, before, Language.ENGLISH)).isEmpty();
    assertThat(new String(ChangeJson.of(told, Language.ENGLISH), StandardCharsets.UTF_8))
        .contains("\"about\" : \"retention\"")
        .contains("before 1 year, now 3 years");
  }

  @Test
  void aFileThatIsNoArchiveIsAMistake() throws Exception {
    Path file = Files.writeString(folder.resolve("a.zip"), "no archive");
    EvidenceComparison comparison = new EvidenceComparison(BuiltInExpertise.read());
    assertThatThrownBy(() -> comparison.sentences(file, file, Language.ENGLISH))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("a.zip");
  }
}
