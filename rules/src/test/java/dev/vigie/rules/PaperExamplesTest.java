package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.CheckRequest;
import dev.vigie.Papers;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.register.DataMapPicture;
import dev.vigie.report.register.RegisterCsv;
import dev.vigie.report.register.RegisterHtml;
import dev.vigie.report.register.RegisterJson;
import dev.vigie.report.register.RegisterPaper;
import dev.vigie.source.SourceSearch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The papers of the example application that the documentation shows are what is written today.
 * {@code -Dvigie.write=true} writes them anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PaperExamplesTest {
  private static final Path FOLDER = Fixtures.root().resolve("../docs/papers");

  private Papers.Material material;

  @BeforeAll
  void gather() throws Exception {
    CheckRequest request =
        new CheckRequest(
            "example-shop",
            SourceSearch.in(List.of(Fixtures.root().resolve("example-shop"))),
            0,
            List.of(),
            Optional.of(FOLDER.resolve("privacy.yml")),
            CheckRequest.Choices.NONE,
            Optional.empty(),
            2);
    material = new Papers(BuiltInExpertise.read(), LocalDate.of(2026, 6, 1)).gather(request);
  }

  private RegisterPaper register(Language language) {
    return new RegisterPaper(
        material.processing(),
        new Edition("example-shop", "", Optional.empty(), Optional.empty()),
        Messages.of(language, RegisterPaper.MESSAGES),
        material.vocabulary(language));
  }

  private Map<String, byte[]> files() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      RegisterPaper paper = register(language);
      files.put("register_" + language.code() + ".html", RegisterHtml.of(paper));
      files.put("register_" + language.code() + ".csv", RegisterCsv.of(paper));
    }
    files.put("register.json", RegisterJson.of(register(Language.ENGLISH)));
    files.put("data-map.svg", new DataMapPicture(register(Language.ENGLISH)).file());
    return files;
  }

  @Test
  void theExamplesAreWhatIsWrittenToday() throws Exception {
    for (Map.Entry<String, byte[]> file : files().entrySet()) {
      Path path = FOLDER.resolve(file.getKey());
      if (Boolean.getBoolean("vigie.write")) {
        Files.write(path, file.getValue());
      }
      assertThat(Files.readString(path))
          .as(file.getKey() + "; -Dvigie.write=true writes it anew")
          .isEqualTo(new String(file.getValue(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void noPaperClaimsToComply() {
    files()
        .forEach(
            (name, bytes) ->
                assertThat(new String(bytes, StandardCharsets.UTF_8))
                    .as(name)
                    .doesNotContainIgnoringCase("complian"));
  }

  @Test
  void whatCodeShowsNamesItsPlaceAndWhatNobodySaidIsAsked() {
    String html = new String(RegisterHtml.of(register(Language.ENGLISH)), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("org/example/shop/customer/Customer.java:31")
        .contains("privacy.yml:8")
        .contains("names the class or table “LoyaltyCard”, which the code does not have")
        .contains("“Mailjet” is declared as a recipient; no way of data to it was found")
        .contains("10 years, says OrderPurge.KEPT");
  }

  @Test
  void theFrenchPaperHoldsNoEnglishOfOurs() {
    String html = new String(RegisterHtml.of(register(Language.FRENCH)), StandardCharsets.UTF_8);
    assertThat(html)
        .contains("Adresse électronique")
        .contains("Le journal SLF4J reçoit")
        .contains("10 ans, selon OrderPurge.KEPT")
        .contains("Données personnelles écrites dans un journal")
        .contains("RGPD, art. 6.1.b")
        .contains("1er mars 2025")
        .doesNotContain("the SLF4J log")
        .doesNotContain("the database")
        .doesNotContain("GDPR")
        .doesNotContain("Personal data");
  }
}
