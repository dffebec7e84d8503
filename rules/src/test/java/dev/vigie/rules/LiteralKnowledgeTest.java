package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.literal.LiteralValidator;
import dev.vigie.catalog.literal.Literals;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The built-in validators of values, held against examples and against chance. */
class LiteralKnowledgeTest {
  private static final int TRIES = 300_000;

  private static Literals literals;

  @BeforeAll
  static void read() throws Exception {
    literals = new Lexicon(BuiltInCatalog.taxonomy()).literals();
  }

  static Stream<LiteralValidator> validators() throws Exception {
    return BuiltInCatalog.taxonomy().literals().stream();
  }

  static Stream<LiteralValidator> measurable() throws Exception {
    return validators().filter(v -> !v.random().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("validators")
  void acceptsItsValidExamplesAndRejectsTheOthers(LiteralValidator validator) {
    assertThat(validator.valid()).isNotEmpty().allMatch(validator::accepts);
    assertThat(validator.invalid()).isNotEmpty().noneMatch(validator::accepts);
  }

  /** One digit or letter typed wrong is what check digits are for. */
  @ParameterizedTest
  @MethodSource("measurable")
  void aChangedLastCharacterOfACheckedValueIsRejected(LiteralValidator validator) {
    if (List.of("bic", "ssn-us", "nino").contains(validator.id())) {
      return;
    }
    String valid = validator.valid().get(0);
    char last = valid.charAt(valid.length() - 1);
    for (char c :
        (Character.isDigit(last) ? "0123456789" : "ABCDEFGHIJKLMNOPQRSTUVWXYZ").toCharArray()) {
      assertThat(validator.accepts(valid.substring(0, valid.length() - 1) + c))
          .isEqualTo(c == last);
    }
  }

  @ParameterizedTest
  @MethodSource("measurable")
  void chancePassesAsOftenAsItIsSaid(LiteralValidator validator) {
    Random random = new Random(20_240_525);
    int accepted = 0;
    for (int i = 0; i < TRIES; i++) {
      accepted += validator.accepts(value(validator.random(), random)) ? 1 : 0;
    }
    double share = accepted / (double) TRIES;

    // Four standard deviations, and what the catalogue rounds
    double deviation = 4 * Math.sqrt(Math.max(share, 1e-5) / TRIES);
    assertThat(validator.chance()).isCloseTo(share, within(deviation + share * 0.05));
  }

  @ParameterizedTest
  @MethodSource("validators")
  void whatChancePassesOftenNeedsContext(LiteralValidator validator) {
    if (!validator.random().isEmpty() && validator.chance() >= LiteralValidator.MOST_CHANCE) {
      assertThat(validator.needsContext()).isTrue();
    }
  }

  @Test
  void knowsReservedValues() {
    Map.of(
            "anna@example.com", "email",
            "4242 4242 4242 4242", "card_number",
            "DE89 3704 0044 0532 0130 00", "iban",
            "(202) 555-0123", "phone",
            "+33 6 39 98 12 34", "phone",
            "192.0.2.10", "ip_address",
            "2001:db8::1", "ip_address",
            "1970-01-01", "birth_date",
            "12345678Z", "national_id",
            "RSSMRA85T10A562S", "tax_id")
        .forEach(
            (value, element) ->
                assertThat(literals.read(value))
                    .as(value)
                    .filteredOn(r -> r.validator().element().equals(element))
                    .isNotEmpty()
                    .allMatch(r -> !r.reserved().isEmpty()));
    assertThat(literals.read("anna.muster@gmx.net"))
        .singleElement()
        .matches(r -> r.reserved().isEmpty());
  }

  @Test
  void ordinaryTextsAreNoData() {
    assertThat(
            Stream.of("", " ", "hello", "PASSWORD", "1.2.3", "2024", "yes", "a@b", "12345", "cafe")
                .flatMap(v -> literals.read(v).stream()))
        .isEmpty();
  }

  private static String value(String template, Random random) {
    StringBuilder value = new StringBuilder(template.length());
    for (char c : template.toCharArray()) {
      value.append(
          switch (c) {
            case '#' -> (char) ('0' + random.nextInt(10));
            case 'A' -> (char) ('A' + random.nextInt(26));
            case '*' -> Character.toUpperCase(Character.forDigit(random.nextInt(36), 36));
            default -> c;
          });
    }
    return value.toString();
  }
}
