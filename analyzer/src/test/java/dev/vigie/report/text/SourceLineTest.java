package dev.vigie.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SourceLineTest {
  @Test
  void expandsTabsToStops() {
    SourceLine line = new SourceLine("\ta\tb");

    assertThat(line.window(80, 0, 1).text()).isEqualTo("    a   b");
    assertThat(line.start(2)).isEqualTo(4);
    assertThat(line.start(4)).isEqualTo(8);
  }

  @Test
  void countsWideAndCombiningCharacters() {
    SourceLine line = new SourceLine("名😀e\u0301x");

    assertThat(line.start(2)).isEqualTo(2);
    assertThat(line.start(4)).isEqualTo(4);
    assertThat(line.start(6)).isEqualTo(5);
    assertThat(line.end()).isEqualTo(6);
  }

  @Test
  void countsTheCellsOfEscapes() {
    SourceLine line = new SourceLine("\u001bx");

    assertThat(line.window(80, 0, 1).text()).isEqualTo("\\u001bx");
    assertThat(line.start(2)).isEqualTo(6);
  }

  @Test
  void cutsLongLinesAroundWhatIsMarked() {
    SourceLine line = new SourceLine("a".repeat(200) + "MARK" + "b".repeat(200));

    SourceLine.Window window = line.window(60, 200, 204);

    assertThat(window.text()).startsWith("...").endsWith("...").contains("MARK").hasSize(60);
    assertThat(window.text().substring(window.column(200), window.column(204))).isEqualTo("MARK");
  }

  @Property
  void shownLinesFitAndEveryColumnIsInThem(
      @ForAll String source,
      @ForAll @IntRange(min = 1, max = 300) int column,
      @ForAll @IntRange(min = 20, max = 120) int width) {
    SourceLine line = new SourceLine(source);
    int start = line.start(column);

    SourceLine.Window window = line.window(width, start, line.end(column));

    assertThat(window.column(start)).isBetween(0, width);
    assertThat(window.text().codePoints().map(CellWidth::of).sum()).isLessThanOrEqualTo(width);
    assertThat(window.text().codePoints()).noneMatch(Character::isISOControl);
  }
}
