package dev.vigie.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.source.Location;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PaperFrameTest {
  private static final String EVIL = "<script>alert('x')</script>\u202e";

  private static String page(Language language, String body, Map<String, Object> values) {
    return new String(
        new PaperFrame(Messages.of(language))
            .page(new PaperFrame.Head("Title", EVIL, "state", "1.0"), body, values, Map.of()),
        StandardCharsets.UTF_8);
  }

  @Test
  void textOfAnalysedCodeBecomesNoMarkup() {
    Messages messages = Messages.of(Language.ENGLISH);
    Cell cell = Cell.found(EVIL, List.of(new Location("a/" + EVIL, 3, 1, 3, 2)));
    String page =
        page(
            Language.ENGLISH,
            "<p>{{text}}</p>{{#cell}}{{>cell}}{{/cell}}",
            Map.of("text", EVIL, "cell", CellView.of(cell, messages)));
    assertThat(page).doesNotContain("<script").doesNotContain("\u202e");
    assertThat(page).contains("&lt;script&gt;").contains("\\u202e").contains(":3</code>");
  }

  @Test
  void thePageLoadsAndRunsNothing() {
    String page = page(Language.FRENCH, "", Map.of());
    assertThat(page).contains("default-src 'none'").doesNotContain("<script");
    assertThat(page).doesNotContain("http:").doesNotContain("https:").doesNotContain("url(");
    assertThat(page).contains("lang=\"fr\"").contains("à compléter");
  }

  @Test
  void samePageSameBytes() {
    assertThat(page(Language.ENGLISH, "{{#t}}paper.known.found{{/t}}", Map.of()))
        .isEqualTo(page(Language.ENGLISH, "{{#t}}paper.known.found{{/t}}", Map.of()));
  }
}
