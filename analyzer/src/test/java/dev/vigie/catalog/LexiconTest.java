package dev.vigie.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.config.YamlFile;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LexiconTest {
  private static Lexicon lexicon;

  @BeforeAll
  static void read() throws Exception {
    lexicon =
        new Lexicon(
            TaxonomyReader.read(
                YamlFile.written(
                    Map.of(
                        "elements/a.yml",
                        """
                        family: A
                        elements:
                          city:
                            sensitivity: ordinary
                            words:
                              en:
                                weak: city
                              fr:
                                strong: fede
                          faith:
                            sensitivity: special_art9
                            words:
                              fr:
                                strong: fede
                              it:
                                strong: fede
                        """,
                        "negatives.yml",
                        """
                        class:
                          - elements: "*"
                            role: organisation
                            reason: a site
                            patterns: Lab* Shop*
                          - elements: "*"
                            role: metadata
                            reason: a query type
                            patterns: Q[A-Z]*
                        type:
                          - elements: "*"
                            reason: software
                            patterns: "*Logger Class<*> Executor*"
                        path:
                          - elements: "*"
                            reason: generated
                            patterns: /target/
                        """))));
  }

  @Test
  void findsPluralsByTheirSingular() {
    assertThat(lexicon.words("cities")).extracting(w -> w.element().id()).containsExactly("city");
    assertThat(lexicon.words("city")).hasSize(1);
    assertThat(lexicon.words("fedes")).hasSize(3);
    assertThat(lexicon.words("town")).isEmpty();
  }

  @Test
  void putsTheMoreSensitiveElementOfOneLanguageFirst() {
    assertThat(lexicon.words("fede"))
        .extracting(w -> w.language() + " " + w.element().id())
        .containsExactly("fr faith", "fr city", "it faith");
  }

  @Test
  void readsStarsOfTypeNamesAsTheRestAfterAWord() {
    assertThat(lexicon.classNegative("LabPatient")).isPresent();
    assertThat(lexicon.classNegative("Label")).isEmpty();
    assertThat(lexicon.classNegative("Shop")).isPresent();
    assertThat(lexicon.classNegative("QCustomer")).isPresent();
    assertThat(lexicon.classNegative("Query")).isEmpty();
    assertThat(lexicon.typeNegative("EventLogger")).isPresent();
    assertThat(lexicon.typeNegative("Class")).isPresent();
    assertThat(lexicon.typeNegative("ExecutorService")).isPresent();
    assertThat(lexicon.typeNegative("Executors")).isEmpty();
  }

  @Test
  void knowsPathsAndOrganisations() {
    assertThat(lexicon.pathNegative("target/generated/A.java")).isPresent();
    assertThat(lexicon.pathNegative("src/main/java/A.java")).isEmpty();
    assertThat(lexicon.isOrganisation("lab")).isTrue();
    assertThat(lexicon.isOrganisation("label")).isFalse();
  }
}
