package dev.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reports show where a secret stands, but not the secret. */
class VeiledTextsTest {
  private static final Map<String, String> FILES =
      Map.of(
          "Keys.java", "class Keys {\n  String key = \"Ab3-9x\";\n  int size = 16;\n}\n",
          "application.yml", "spring:\n  datasource:\n    pass-word: hunter2 # old\n",
          "Other.java", "class Other {\n  String text = \"shown\";\n}\n");

  private static SourceTexts veiling(Finding... findings) {
    return new VeiledTexts(path -> Optional.ofNullable(FILES.get(path)), List.of(findings));
  }

  private static Finding finding(String path, int line) {
    return FindingBuilder.finding().at(path, line, 3, line, 20).build();
  }

  @Test
  void aLineWithASecretKeepsItsShapeAndWhatTheSecretIsCalled() {
    String text = veiling(finding("Keys.java", 2).behindVeil()).of("Keys.java").orElseThrow();

    assertThat(SourceTexts.lines(text))
        .containsExactly("class Keys {", "  String key = \"***-**\";", "  int size = 16;", "}", "");
  }

  @Test
  void aSettingKeepsItsKey() {
    String text =
        veiling(finding("application.yml", 3).behindVeil()).of("application.yml").orElseThrow();

    assertThat(SourceTexts.lines(text))
        .containsExactly("spring:", "  datasource:", "    pass-word: ******* # ***", "");
  }

  @Test
  void everyLineOfALongerPlaceIsCovered() {
    Finding finding = FindingBuilder.finding().at("Keys.java", 1, 1, 3, 5).build().behindVeil();

    assertThat(veiling(finding).of("Keys.java").orElseThrow())
        .isEqualTo("***** **** {\n  String key = \"***-**\";\n  int size = **;\n}\n");
  }

  @Test
  void relatedPlacesAreCoveredToo() {
    Finding finding =
        FindingBuilder.finding()
            .at("application.yml", 3, 5, 3, 20)
            .related("also here", new Location("Keys.java", 2, 3, 2, 20))
            .build()
            .behindVeil();

    assertThat(veiling(finding).of("Keys.java").orElseThrow()).doesNotContain("Ab3");
  }

  @Test
  void whatNoVeiledFindingPointsAtIsShownAsItIs() {
    SourceTexts texts = veiling(finding("Keys.java", 2).behindVeil(), finding("Other.java", 2));

    assertThat(texts.of("Other.java")).contains(FILES.get("Other.java"));
    assertThat(texts.of("application.yml")).contains(FILES.get("application.yml"));
    assertThat(texts.of("missing.yml")).isEmpty();
  }
}
