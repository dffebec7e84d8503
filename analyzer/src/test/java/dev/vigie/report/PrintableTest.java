package dev.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u001b", "\u0000", "\r", "\n", "\t", "\u007f", "\u009b", "\u202e", "\u2066", "\u200b",
        "\u2028", "\ufeff", "\ud800", "\udc00"
      })
  void showsWhatCouldSteerATerminalAsAnEscape(String unit) {
    assertThat(Printable.line("a" + unit + "b"))
        .isEqualTo("a\\u%04xb".formatted((int) unit.charAt(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "Größe €", "名前 😀", "C:\\path", "e\u0301"})
  void leavesTextAsItIs(String text) {
    assertThat(Printable.line(text)).isEqualTo(text);
  }

  @Test
  void keepsLineFeedsWhereLinesAreMeant() {
    assertThat(Printable.lines("a\r\n\tb\u001b")).isEqualTo("a\n\tb\\u001b");
  }

  @Property
  void isHarmlessAndStaysWhatItIs(@ForAll String text) {
    String line = Printable.line(text);

    assertThat(line.codePoints())
        .noneMatch(
            point ->
                Character.isISOControl(point)
                    || Character.getType(point) == Character.FORMAT
                    || Character.getType(point) == Character.SURROGATE);
    assertThat(Printable.line(line)).isEqualTo(line);
  }

  @Property
  void cutsWithinTheLimitAndNeverThroughACharacter(
      @ForAll String text, @ForAll @IntRange(min = 4, max = 30) int limit) {
    String safe = Printable.line(text + "😀😀😀");
    String cut = Printable.cut(safe, limit);

    assertThat(cut.length()).isLessThanOrEqualTo(limit);
    assertThat(Printable.line(cut)).isEqualTo(cut);
    if (safe.length() <= limit) {
      assertThat(cut).isEqualTo(safe);
    }
  }

  @Test
  void endsSentencesOnce() {
    assertThat(Printable.sentence(" a ")).isEqualTo("a.");
    assertThat(Printable.sentence("a?")).isEqualTo("a?");
    assertThat(Printable.sentence(" ")).isEmpty();
  }
}
