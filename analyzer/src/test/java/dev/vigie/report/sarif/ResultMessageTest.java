package dev.vigie.report.sarif;

import static dev.vigie.finding.FindingBuilder.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.FindingBuilder;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ResultMessageTest {
  @Test
  void beginsWithTheWholeSentenceThenHelpThenLinks() {
    FindingBuilder finding =
        finding()
            .datum("Customer.email", "email", "C.java", 3)
            .datum("Customer.phone", "phone", "C.java", 4);

    assertThat(ResultMessage.of(finding.build(), 2))
        .isEqualTo(
            "The e-mail address Customer.email is written to a log. Mask it first."
                + " Declared: [Customer.email](1), [Customer.phone](2).");
  }

  @Test
  void linksAFewAndCountsTheRest() {
    FindingBuilder finding = finding();
    for (int i = 0; i < 9; i++) {
      finding.datum("C.f" + i, "email", "C.java", i + 1);
    }

    assertThat(ResultMessage.of(finding.build(), 9)).endsWith("[C.f4](5) and 4 more.");
  }

  @Test
  void codeThatLooksLikeALinkIsNone() {
    assertThat(ResultMessage.of(finding().message("a[0](1) is logged.").help("").build(), 0))
        .isEqualTo("a\\[0\\](1) is logged.");
  }

  @Test
  void escapesWhatWouldSteerATerminal() {
    assertThat(ResultMessage.of(finding().message("x\u001b[2J\u202ey").help("").build(), 0))
        .isEqualTo("x\\u001b[2J\\u202ey.");
  }

  @Property(tries = 300)
  void keepsGitHubsLimitAndTheLinksWhole(
      @ForAll @StringLength(max = 2000) String message,
      @ForAll @StringLength(max = 2000) String help,
      @ForAll @IntRange(max = 12) int data) {
    FindingBuilder finding = finding().message("m" + message).help(help);
    for (int i = 0; i < data; i++) {
      finding.datum("C.f" + i, "email", "C.java", i + 1);
    }

    String text = ResultMessage.of(finding.build(), data);

    assertThat(text).isNotBlank().hasSizeLessThanOrEqualTo(1024);
    if (data > 0) {
      assertThat(text).contains("[C.f0](1)");
    }
    assertThat(text.codePoints().noneMatch(Character::isISOControl)).isTrue();
  }
}
