package dev.vigie.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TaxonomyReaderTest {
  private static final String CONTACT =
      """
      family: CONTACT
      elements:
        email:
          sensitivity: ordinary
          label:
            en: E-mail address
            fr: Adresse électronique
          dpv: EmailAddress
          words:
            en:
              strong: email
                emailAddress
              weak-exact: to
            fr:
              strong: courriel
            mul:
              weak: eml
        birthday:
          sensitivity: highly_personal
          holds: date flag
      """;

  private static Taxonomy read(String elements, String negatives) throws ConfigurationException {
    return TaxonomyReader.read(
        YamlFile.written(Map.of("x/elements/contact.yml", elements, "x/negatives.yml", negatives)));
  }

  @Test
  void readsElementsWithTheirWords() throws Exception {
    Taxonomy taxonomy = read(CONTACT, "");

    ElementEntry email = taxonomy.entry("email").orElseThrow();
    assertThat(email.element())
        .isEqualTo(new Element("email", "CONTACT", Sensitivity.ORDINARY, "E-mail address"));
    assertThat(email.labels()).containsEntry("fr", "Adresse électronique");
    assertThat(email.exports()).containsExactly(Map.entry("dpv", "EmailAddress"));
    assertThat(email.holds()).containsExactlyInAnyOrder(ValueKind.TEXT, ValueKind.NUMBER);
    assertThat(taxonomy.entry("birthday").orElseThrow().holds())
        .containsExactlyInAnyOrder(ValueKind.DATE, ValueKind.FLAG);
    assertThat(taxonomy.words())
        .extracting(Word::language, Word::text, Word::strong, Word::exact)
        .containsExactly(
            tuple("en", "email", true, false),
            tuple("en", "emailAddress", true, false),
            tuple("en", "to", false, true),
            tuple("fr", "courriel", true, false),
            tuple("mul", "eml", false, false));
  }

  @Test
  void readsLookAlikesForFamiliesIdsAndAll() throws Exception {
    Taxonomy taxonomy =
        read(
            CONTACT,
            """
            last:
              - elements: CONTACT
                reason: machinery
                patterns: Template Service
                doubtful: From
            literal:
              - elements: email
                reason: reserved
                patterns:
                  - "nobody here@example.org"
            path:
              - elements: "*"
                reason: generated
                patterns: /target/
            """);

    assertThat(taxonomy.negatives()).hasSize(5);
    assertThat(taxonomy.negatives())
        .filteredOn(n -> n.kind() == Negative.Kind.LAST)
        .allSatisfy(n -> assertThat(n.elements()).containsExactlyInAnyOrder("email", "birthday"))
        .extracting(Negative::doubtful)
        .containsExactly(false, false, true);
    assertThat(taxonomy.negatives())
        .filteredOn(n -> n.kind() == Negative.Kind.LITERAL)
        .extracting(Negative::pattern)
        .containsExactly("nobody here@example.org");
    assertThat(taxonomy.negatives())
        .filteredOn(n -> n.kind() == Negative.Kind.PATH)
        .allSatisfy(n -> assertThat(n.elements()).isEmpty());
  }

  @Test
  void namesEveryFaultOfEveryFileAtOnce() {
    ConfigurationException failure =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                read(
                    """
                    family: CONTACT
                    elements:
                      email:
                        sensitivity: ordinray
                        holds: text smell
                        wrds:
                          en: {}
                      phone:
                        sensitivity: ordinary
                        words:
                          english:
                            strong: phone
                          fr:
                            strong: telephone telephone
                    """,
                    """
                    last:
                      - elements: emial
                        reason: machinery
                        patterns: Template
                    class:
                      - elements: "*"
                        reason: behaviour
                        patterns: "*Service"
                    """));

    assertThat(failure.problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("'ordinray'"))
        .anyMatch(m -> m.contains("'smell'"))
        .anyMatch(m -> m.contains("'wrds'"))
        .anyMatch(m -> m.contains("'english'"))
        .anyMatch(m -> m.contains("'telephone' is written twice"))
        .anyMatch(m -> m.contains("no element 'emial'"))
        .anyMatch(m -> m.contains("what such a type is instead"));
    assertThat(failure.problems())
        .filteredOn(p -> p.message().contains("emial"))
        .allSatisfy(
            p -> {
              assertThat(p.hint()).contains("email");
              assertThat(p.file()).isEqualTo("x/negatives.yml");
              assertThat(p.line()).isEqualTo(2);
            });
  }

  @Test
  void refusesAnElementThatIsDefinedTwice() {
    ConfigurationException failure =
        catchThrowableOfType(
            ConfigurationException.class,
            () ->
                TaxonomyReader.read(
                    YamlFile.written(
                        Map.of("elements/a.yml", CONTACT, "elements/b.yml", CONTACT))));

    assertThat(failure.problems())
        .extracting(Problem::message)
        .anyMatch(m -> m.contains("'email' is defined twice"));
  }

  @Test
  void keepsWordsOfNoLanguageWhenLanguagesAreRestricted() throws Exception {
    Taxonomy french = read(CONTACT, "").restrictedTo(Set.of("fr"));

    assertThat(french.words()).extracting(Word::text).containsExactly("courriel", "eml");
    assertThat(french.entries()).hasSize(2);
  }

  @Test
  void aProjectsWordTakesThePlaceOfTheSameWordForOthers() throws Exception {
    Taxonomy taxonomy = read(CONTACT, "");
    Element own = new Element("badge", "ACME", Sensitivity.ORDINARY, "Badge");
    Taxonomy.Additions additions =
        new Taxonomy.Additions(
            List.of(new ElementEntry(own, Map.of(), Map.of(), EnumSet.of(ValueKind.TEXT))),
            List.of(new Word(own, "e_mail", Word.ANY_LANGUAGE, true, false)),
            List.of(),
            List.of());

    Taxonomy with = taxonomy.with(additions);

    assertThat(with.element("badge")).contains(own);
    assertThat(new Lexicon(with).words("email")).extracting(Word::element).containsExactly(own);
    assertThat(new Lexicon(with).words("courriel")).isNotEmpty();
  }
}
