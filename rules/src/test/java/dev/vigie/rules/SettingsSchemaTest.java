package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.vigie.StarterSettings;
import dev.vigie.config.ConfigurationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The schema of privacy.yml says what its reader does. */
class SettingsSchemaTest {
  @TempDir Path folder;

  @Test
  void takesTheExampleOfTheDocumentation() throws Exception {
    Path docs = Path.of(System.getProperty("vigie.root"), "docs", "privacy-yml.md");
    Matcher block = Pattern.compile("(?s)```yaml\\n(.*?)```").matcher(Files.readString(docs));
    int blocks = 0;
    while (block.find()) {
      if (!block.group(1).contains("findings:")) {
        assertThat(faults(block.group(1))).as(block.group(1)).isEmpty();
        blocks++;
      }
    }
    assertThat(blocks).isPositive();
  }

  @Test
  void takesTheFileToBeginWithAsItIsAndWithAllThatIsCommentedOut() throws Exception {
    String starter = Files.readString(StarterSettings.write(folder));
    String all = starter.replaceAll("(?m)^# (?=  |[a-z-]+:( |$))(?!All keys|Check)", "");

    assertThat(faults(starter)).isEmpty();
    assertThat(faults(all)).as(all).isEmpty();
    assertThat(all).contains("\nallow:\n").contains("\nretention:\n");
    read(starter);
    read(all.replace("\nbaseline: privacy-baseline.yml", ""));
  }

  @Test
  void refusesWhatTheReaderRefuses() {
    for (String wrong :
        List.of(
            "fail-onn: high",
            "fail-on: hihg",
            "min-confidence: 2",
            "allow: [{path: a}]",
            "sarif: {fil: a}",
            "retention: {A: {reason: x}}")) {
      assertThat(faults(wrong)).as(wrong).isNotEmpty();
      assertThat(catchRead(wrong)).as(wrong).isPresent();
    }
  }

  private Optional<ConfigurationException> catchRead(String text) {
    try {
      read(text);
      return Optional.empty();
    } catch (ConfigurationException e) {
      return Optional.of(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void read(String text) throws Exception {
    ProjectFixture.check(
        BuiltInExpertise.read(),
        java.util.Map.of("src/main/java/a/A.java", "package a; class A {}", "privacy.yml", text),
        folder.resolve("q" + Math.abs(text.hashCode())),
        List.of());
  }

  private static List<String> faults(String yaml) {
    try {
      Object loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
      String json = new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(loaded);
      return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
          .getSchema(new String(StarterSettings.schema(), StandardCharsets.UTF_8))
          .validate(json, InputFormat.JSON)
          .stream()
          .map(Object::toString)
          .toList();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
