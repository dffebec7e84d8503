package dev.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulePageTest {
  private static final RulePage PAGE =
      new RulePage(
          """
          # Title

          ## What it finds

          Data in a `log`,
          **unmasked**: [law](https://example.org).

          Second paragraph.

          ## Example

          ```java
          # not a heading
          int `x` = 1;
          ```
          """);

  @Test
  void givesTheFirstParagraphUnderAHeadingInOneLine() {
    assertThat(PAGE.firstParagraph("What it finds"))
        .contains("Data in a log, unmasked: law (https://example.org).");
  }

  @Test
  void givesNothingWhereThereIsNone() {
    assertThat(PAGE.firstParagraph("Example")).isEmpty();
    assertThat(PAGE.firstParagraph("Missing")).isEmpty();
  }

  @Test
  void readsAsPlainTextWithCodeAsItIs() {
    assertThat(PAGE.plain())
        .startsWith(
            "Title\n\nWhat it finds\n\nData in a log,\nunmasked: law (https://example.org).")
        .endsWith("Example\n\n    # not a heading\n    int `x` = 1;");
  }
}
