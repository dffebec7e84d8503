package dev.vigie.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where in a line of settings the value stands, so that nothing beside it is touched. */
class SettingLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a.properties | a.b=true                     | a.b     | true",
        "a.properties | a.b : TRACE                  | a.b     | TRACE",
        "a.properties | %prod.a=${A:trace}           | %prod.a | trace",
        "a.yml        |   include: \"health, env\" # x | include | health, env",
        "a.yml        |   - enabled: true            | enabled | true",
        "a.yaml       | level: ${LEVEL:-debug}       | level   | debug",
        "a.yml        |   - DDL_AUTO=create # x      | DDL_AUTO | create",
        "a.xml        | <secure> false </secure>     | secure  | false",
        "a.xml        | <logger name=\"x\" level=\"trace\"/> | level | trace",
      })
  void theValueAloneIsMeant(String path, String line, String key, String value) {
    SettingLine setting = SettingLine.of(path, line).orElseThrow();

    assertThat(setting.key()).isEqualTo(key);
    assertThat(setting.value()).isEqualTo(value);
    assertThat(line.substring(setting.from(), setting.to())).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"include: [health, env]", "text: |", "a: *other", "parent:", "# a: b"})
  void whatIsNoPlainValueIsLeftAlone(String line) {
    assertThat(SettingLine.of("a.yml", line)).isEmpty();
  }

  @Test
  void twoValuesInALineAreLeftAlone() {
    assertThat(SettingLine.of("a.xml", "<a>true</a><b>true</b>")).isEqualTo(Optional.empty());
  }

  @Test
  void otherFilesAreLeftAlone() {
    assertThat(SettingLine.of("Dockerfile", "ENV A=true")).isEmpty();
  }
}
