package dev.vigie.report.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.report.paper.Cell;
import dev.vigie.source.Location;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The CNIL's software shows answers as they are: nothing of a project may become markup in it. */
class RichTextTest {
  private static final String EVIL = "<img src=x onerror=\"alert(1)\">\u202e";

  @Test
  void textOfAnalysedCodeBecomesNoMarkup() {
    String html =
        new RichText()
            .paragraph(EVIL)
            .note(EVIL)
            .asked(EVIL, EVIL)
            .list(List.of(EVIL))
            .cells(
                EVIL,
                List.of(Cell.found(EVIL, List.of(new Location("a/" + EVIL, 2, 1, 2, 1)))),
                EVIL)
            .toString();

    assertThat(html).doesNotContain("<img").doesNotContain("\u202e").doesNotContain("onerror=\"");
    assertThat(html.replaceAll("</?(p|em|strong|ul|li|code|wbr)>", "")).doesNotContain("<");
  }

  @Test
  void aLongPathMayGoOnInTheNextLine() {
    String html =
        new RichText()
            .cells(
                "t", List.of(Cell.found("x", List.of(new Location("a/b.java", 2, 1, 2, 1)))), "-")
            .toString();

    assertThat(html).contains("<code>a/<wbr>b.java:2</code>");
  }
}
