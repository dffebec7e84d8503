package dev.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceTextTest {
  private static final String TEXT = "class Größe {}\n";

  @ParameterizedTest
  @CsvSource({"UTF-8, ''", "ISO-8859-1, ''", "UTF-8, EFBBBF", "UTF-16BE, FEFF", "UTF-16LE, FFFE"})
  void everyUsualEncodingIsReadWithoutAProblem(String charset, String mark) {
    SourceText source = SourceText.of(bytes(mark, TEXT.getBytes(Charset.forName(charset))));

    assertThat(source).isEqualTo(new SourceText(TEXT, 1, List.of()));
  }

  @Test
  void brokenBytesAfterAByteOrderMarkAreReplacedAndNamed() {
    SourceText source = SourceText.of(bytes("EFBBBF", new byte[] {'a', (byte) 0xFF, 'b'}));

    assertThat(source.text()).isEqualTo("a\uFFFDb");
    assertThat(source.problems()).hasSize(1);
  }

  @Test
  void binaryContentIsNamedAndNotRead() {
    SourceText source = SourceText.of(new byte[] {'a', 0, 'b'});

    assertThat(source.text()).isEmpty();
    assertThat(source.problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "``, 0",
        "`a`, 1",
        "`a\n`, 1",
        "`a\nb`, 2",
        "`a\r\nb\r\n`, 2",
        "`a\rb`, 2",
        "`\n\n`, 2"
      })
  void linesAreCounted(String text, int lines) {
    assertThat(SourceText.of(text.getBytes(StandardCharsets.UTF_8)).lines()).isEqualTo(lines);
  }

  private static byte[] bytes(String markHex, byte[] rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(HexFormat.of().parseHex(markHex));
    out.writeBytes(rest);
    return out.toByteArray();
  }
}
