package dev.vigie.finding;

import static dev.vigie.finding.FindingBuilder.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.source.Location;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuppressionTest {
  private static final String RULE = "personal-data-in-log";
  private static final Location AT = new Location("privacy.yml", 7, 1, 7, 1);

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "-, -, true",
        "src/main/**, -, true",
        "src/test/**, -, false",
        "-, email, true",
        "-, iban, false",
        "src/main/**, email, true",
        "src/test/**, email, false",
        "src/main/**, iban, false"
      })
  void anEntryOfTheSettingsIsAboutItsFilesAndItsKindOfData(
      @Nullable String path, @Nullable String element, boolean silenced) {
    Finding finding = finding().datum("Customer.email", "email", "Customer.java", 2).build();

    assertThat(everywhere(path, element).silences(finding)).isEqualTo(silenced);
  }

  @Test
  void anEntryForAKindOfDataIsNotAboutFindingsWithOthersToo() {
    Finding both =
        finding()
            .datum("Customer.email", "email", "Customer.java", 2)
            .datum("Customer.iban", "iban", "Customer.java", 3)
            .build();

    assertThat(everywhere(null, "email").silences(both)).isFalse();
    assertThat(everywhere(null, "email").silences(finding().build())).as("no datum").isFalse();
    assertThat(everywhere(null, null).silences(finding().rule("other").build())).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3, 4, false", "3, 5, true", "5, 5, true", "6, 6, true", "7, 9, true", "8, 9, false"})
  void aMarkInTheSourcesIsAboutItsLines(int first, int last, boolean silenced) {
    Finding finding = finding().at("A.java", 5, 3, 7, 4).build();
    Suppression mark =
        new Suppression(List.of(RULE), "", new Location("A.java", first, 1, first, 9), first, last);

    assertThat(mark.silences(finding)).isEqualTo(silenced);
    assertThat(mark.silences(finding().at("B.java", 5, 3, 7, 4).build())).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "agreed with the officer,true",
        "until 2031-01-31,false",
        "test data until 2031-01-31,true",
        "--,false"
      })
  void aDayAloneIsNoReason(String written, boolean reason) {
    Suppression mark = new Suppression(List.of(RULE), written, AT, 1, 1);

    assertThat(mark.hasReason()).isEqualTo(reason);
  }

  @Test
  void holdsThroughItsLastDay() {
    LocalDate last = LocalDate.of(2031, 1, 31);
    Suppression mark = new Suppression(List.of(RULE), "a test until 2031-01-31", AT, 1, 1);

    assertThat(mark.expires()).contains(last);
    assertThat(mark.expiredOn(last)).isFalse();
    assertThat(mark.expiredOn(last.plusDays(1))).isTrue();
    assertThat(new Suppression(List.of(RULE), "until 2031-13-99", AT, 1, 1).expires()).isEmpty();
  }

  @Test
  void theReasonStandsBehindTheRule() {
    assertThat(Suppression.reasonOf(List.of("unchecked", "vigie:a-rule - for tests")))
        .isEqualTo("for tests");
    assertThat(Suppression.reasonOf(List.of("vigie:a-rule", "vigie:b-rule: agreed")))
        .isEqualTo("agreed");
    assertThat(Suppression.reasonOf(List.of("vigie:a-rule"))).isEmpty();
    assertThat(Suppression.reasonOf(List.of("unchecked - no"))).isEmpty();
  }

  @Test
  void countsTheLinesThatItSilences() {
    assertThat(new Suppression(List.of(RULE), "", AT, 4, 9).lines()).isEqualTo(5);
    assertThat(everywhere(null, null).lines()).isEqualTo(Integer.MAX_VALUE);
  }

  private static Suppression everywhere(@Nullable String path, @Nullable String element) {
    return new Suppression(
        List.of(RULE),
        "agreed",
        Optional.empty(),
        AT,
        new Suppression.Reach.Everywhere(Optional.ofNullable(path), Optional.ofNullable(element)));
  }
}
