package dev.vigie.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.YamlFile;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static Taxonomy taxonomy;
  private static Lexicon lexicon;

  @BeforeAll
  static void read() throws ConfigurationException {
    taxonomy =
        TaxonomyReader.read(
            YamlFile.written(
                Map.of(
                    "elements/a.yml",
                    """
                    family: A
                    elements:
                      email:
                        sensitivity: ordinary
                        words:
                          en: {strong: email, weak: mail}
                      birth_date:
                        sensitivity: ordinary
                        words:
                          fr: {strong: dateNaissance}
                          de: {strong: geburtsdatum}
                      age:
                        sensitivity: ordinary
                        words:
                          en: {weak-exact: age}
                      first_name:
                        sensitivity: ordinary
                        words:
                          de: {strong: vorname}
                          fr: {strong: prenom}
                      address:
                        sensitivity: ordinary
                        words:
                          de: {weak: adresse}
                    """,
                    "subjects.yml",
                    """
                    customer:
                      en: {clear: customer}
                      de: {clear: kunde kunden patient}
                      fr: {clear: acheteur}
                    """,
                    "grammar.yml",
                    "type-tails: daten data",
                    "spelling.yml",
                    """
                    abbreviations:
                      fr:
                        date: dt dat
                        naissance: naiss
                      de:
                        geburts: geb
                        datum: dat
                    parts:
                      de: privat
                    links:
                      de: s n en
                    whole:
                      en: customermail
                    """)));
    lexicon = new Lexicon(taxonomy);
  }

  @Test
  void cutsWhatTheDictionaryCoversFromEndToEnd() {
    assertThat(lexicon.cut("customeremail")).containsExactly("customer", "email");
    assertThat(lexicon.cut("emailcustomer")).containsExactly("email", "customer");
    assertThat(lexicon.cut("emailprivat")).containsExactly("email", "privat");
    assertThat(lexicon.cut("customeremails")).isEmpty();
    assertThat(lexicon.cut("myemail")).isEmpty();
  }

  @Test
  void readsOverTheLettersThatJoinWords() {
    assertThat(lexicon.cut("kundenvorname")).containsExactly("kunde", "vorname");
    assertThat(lexicon.cut("patientenadresse")).containsExactly("patient", "adresse");
    assertThat(lexicon.cut("acheteurnprenom")).as("French joins nothing").isEmpty();
  }

  @Test
  void cutsNeitherCommonWordsNorTwoLanguagesNorTwoWordsWithoutADatum() {
    assertThat(lexicon.cut("customermail")).isEmpty();
    assertThat(lexicon.cut("acheteurvorname")).isEmpty();
    assertThat(lexicon.cut("customerprivat")).isEmpty();
    assertThat(lexicon.cut("customerage")).as("too short to be sure").isEmpty();
  }

  @Test
  void cutsPersonsOutOfNamesOfTypes() {
    assertThat(lexicon.cutType("kundendaten")).containsExactly("kunden", "daten");
    assertThat(lexicon.cutType("customerdata")).containsExactly("customer", "data");
    assertThat(lexicon.cutType("customerbase")).isEmpty();
    assertThat(lexicon.cutType("kundenvorname")).containsExactly("kunde", "vorname");
  }

  @Test
  void aWeakWordIsCutOnlyBesideAPerson() {
    assertThat(lexicon.cut("kundenadresse")).containsExactly("kunde", "adresse");
    assertThat(lexicon.cut("privatadresse")).isEmpty();
  }

  @Test
  void findsShortFormsOfPartsAndOfStartsAndEnds() {
    assertThat(lexicon.shortForms("dtnaissance"))
        .extracting(Word::text)
        .containsOnly("dateNaissance");
    assertThat(lexicon.shortForms("datnaiss")).isNotEmpty();
    assertThat(lexicon.shortForms("gebdat")).extracting(Word::text).containsOnly("geburtsdatum");
    assertThat(lexicon.shortForms("gebdatum")).isNotEmpty();
    assertThat(lexicon.shortForms("datenaissance")).as("written out").isEmpty();
  }

  @Test
  void forgetsTheShortFormsOfLanguagesThatAreLeftOut() {
    Lexicon german = new Lexicon(taxonomy.restrictedTo(Set.of("de")));

    assertThat(german.shortForms("datnaiss")).isEmpty();
    assertThat(german.shortForms("gebdat")).isNotEmpty();
    assertThat(german.cut("patientenadresse")).isNotEmpty();
    assertThat(new Lexicon(taxonomy.restrictedTo(Set.of("fr"))).cut("patientenadresse")).isEmpty();
  }
}
