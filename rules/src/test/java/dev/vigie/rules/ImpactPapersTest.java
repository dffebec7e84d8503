package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.Papers;
import dev.vigie.report.impact.ImpactJson;
import dev.vigie.report.impact.ImpactPaper;
import dev.vigie.report.impact.ImpactStudy;
import dev.vigie.report.impact.PiaFile;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.source.SourceSearch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The impact study of the example shop, which the documentation shows; {@code -Dvigie.write=true}
 * writes it anew.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImpactPapersTest {
  private static final Path SHOP = Path.of(System.getProperty("vigie.fixtures"), "example-shop");
  private static final Path DOCS = Path.of(System.getProperty("vigie.root"), "docs", "papers");
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);
  // The example stands in a repository that is not its own, and versions change.
  private static final Edition EDITION =
      new Edition("example-shop", "0.1.0", Optional.empty(), Optional.empty());
  private static final Pattern PLACE = Pattern.compile("<code>([^<:]+):(\\d+)</code>");

  private Expertise expertise;
  private Map<String, String> files;

  @BeforeAll
  void study() throws Exception {
    expertise = BuiltInExpertise.read();
    files = files(SHOP, Optional.of(DOCS.resolve("privacy.yml")));
  }

  private Papers.Material material(Path folder, Optional<Path> settings) throws Exception {
    CheckRequest request =
        new CheckRequest(
            "example-shop",
            SourceSearch.in(List.of(folder)),
            0,
            List.of(),
            settings,
            CheckRequest.Choices.NONE,
            Optional.empty(),
            2);
    return new Papers(expertise, TODAY).gather(request);
  }

  private static byte[] page(Papers.Material material, Language language) {
    return new ImpactPaper(
            material.impact(),
            Messages.of(language, ImpactPaper.MESSAGES),
            material.vocabulary(language))
        .html(EDITION);
  }

  private static byte[] pia(Papers.Material material, Language language) {
    return new PiaFile(
            material.impact(),
            Messages.of(language, PiaFile.MESSAGES),
            material.vocabulary(language))
        .json(EDITION, TODAY);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private Map<String, String> files(Path folder, Optional<Path> settings) throws Exception {
    Papers.Material material = material(folder, settings);
    Map<String, String> files = new TreeMap<>();
    for (Language language : Language.values()) {
      files.put("impact_" + language.code() + ".html", text(page(material, language)));
      files.put("impact-pia_" + language.code() + ".json", text(pia(material, language)));
    }
    files.put("impact.json", text(ImpactJson.of(material.impact(), "")));
    return files;
  }

  @Test
  void theDocumentationShowsWhatIsWritten() throws Exception {
    if (Boolean.getBoolean("vigie.write")) {
      Files.createDirectories(DOCS);
      for (Map.Entry<String, String> file : files.entrySet()) {
        Files.writeString(DOCS.resolve(file.getKey()), file.getValue());
      }
    }
    assertThat(files).hasSize(5);
    for (Map.Entry<String, String> file : files.entrySet()) {
      assertThat(Files.readString(DOCS.resolve(file.getKey())))
          .as(file.getKey() + ": run with -Dvigie.write=true and read what changed")
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void everyPlaceThatItNamesExists() throws Exception {
    int places = 0;
    for (String name : List.of("impact_en.html", "impact_fr.html")) {
      Matcher matcher = PLACE.matcher(files.getOrDefault(name, ""));
      while (matcher.find()) {
        List<String> lines = Files.readAllLines(root().resolve(matcher.group(1)));
        assertThat(Integer.parseInt(matcher.group(2))).isBetween(1, lines.size());
        places++;
      }
    }
    assertThat(places).isGreaterThan(40);
  }

  private static Path root() {
    return Path.of(System.getProperty("vigie.root"));
  }

  @Test
  void theFilesForProgramsFollowTheirSchemas() throws Exception {
    for (String name : List.of("impact-pia_en.json", "impact-pia_fr.json")) {
      assertThat(faults("pia-import.schema.json", files.getOrDefault(name, ""))).isEmpty();
    }
    assertThat(faults("impact.schema.json", files.getOrDefault("impact.json", ""))).isEmpty();
    String wrong = files.getOrDefault("impact-pia_en.json", "").replace(": 326", ": 327");
    assertThat(faults("pia-import.schema.json", wrong)).isNotEmpty();
  }

  @Test
  void theFileForTheCnilsSoftwareAnswersEachQuestionOnceAndNamesMeasuresAsItListsThem()
      throws Exception {
    JsonNode pia = new ObjectMapper().readTree(files.get("impact-pia_fr.json"));
    Set<Integer> references = new TreeSet<>();
    Set<String> titles = new TreeSet<>();
    Set<String> ids = new TreeSet<>();
    pia.get("answers").forEach(answer -> references.add(answer.get("reference_to").asInt()));
    for (JsonNode measure : pia.get("measures")) {
      titles.add(measure.get("title").asText());
      ids.add("3.1." + measure.get("id").asInt());
    }
    ids.addAll(List.of("3.2", "3.3", "3.4"));

    assertThat(references).hasSize(36);
    assertThat(titles).hasSameSizeAs(pia.get("measures"));
    for (JsonNode answer : pia.get("answers")) {
      if (Set.of(324, 334, 344).contains(answer.get("reference_to").asInt())) {
        answer.at("/data/list").forEach(name -> assertThat(titles).contains(name.asText()));
      }
    }
    for (JsonNode evaluation : pia.get("evaluations")) {
      assertThat(ids).contains(evaluation.get("reference_to").asText());
    }
  }

  private static List<String> faults(String schema, String json) throws IOException {
    try (InputStream in = ImpactStudy.class.getResourceAsStream(schema)) {
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(in)
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    }
  }

  @Test
  void theFrenchPaperHoldsNoEnglishOfOurs() {
    assertThat(files.get("impact_fr.html"))
        .contains("le journal SLF4J")
        .contains("Données personnelles écrites dans un journal")
        .doesNotContain("the SLF4J log")
        .doesNotContain("the database")
        .doesNotContain("GDPR")
        .doesNotContain("Personal data");
    assertThat(files.get("impact-pia_fr.json"))
        .doesNotContain("the SLF4J log")
        .doesNotContain("the database")
        .doesNotContain("GDPR");
  }

  @Test
  void itIsAProposalAndClaimsNothing() {
    assertThat(files.get("impact_en.html"))
        .contains("proposal")
        .doesNotContainIgnoringCase("complian")
        .doesNotContain("absent");
    assertThat(files.get("impact_fr.html"))
        .contains("proposition")
        .doesNotContainIgnoringCase("est conforme");
  }

  @Test
  void whatPeopleAnswerIsTakenAndToldWhereTheCodeSaysOtherwise(@TempDir Path folder)
      throws Exception {
    Path settings = folder.resolve("privacy.yml");
    Files.writeString(
        settings,
        """
        answers:
          backup: each night, restored in May
        impact:
          exposure: offline
          large-scale: {met: yes, reason: half of the country}
          sensitive: {met: no, reason: we think not}
        """);
    ImpactStudy without = material(SHOP, Optional.empty()).impact();
    ImpactStudy with = material(SHOP, Optional.of(settings)).impact();

    assertThat(with.risk().largeScale()).isTrue();
    assertThat(with.risk().backupAnswered()).isTrue();
    assertThat(with.risks().get(0).severity().level())
        .isGreaterThan(without.risks().get(0).severity().level());
    assertThat(with.risks().get(2).now().probability())
        .isLessThan(without.risks().get(2).now().probability());
    assertThat(files(SHOP, Optional.of(settings)).get("impact_en.html"))
        .contains("we think not. The code shows otherwise.");
  }
}
