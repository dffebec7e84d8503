package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.PersonWord;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.catalog.Word;
import dev.vigie.inventory.InventoryBuilder;
import dev.vigie.inventory.Judgement;
import dev.vigie.inventory.LocatedInventory;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built-in knowledge, held against itself. */
class KnowledgeTest {
  private static Taxonomy taxonomy;

  @BeforeAll
  static void read() throws Exception {
    taxonomy = BuiltInCatalog.taxonomy();
  }

  @Test
  void theNamesOfTheRulesAreKnownWithoutReadingThem() throws Exception {
    Expertise expertise = BuiltInExpertise.read();
    Set<String> named = expertise.ruleIds();
    assertThat(named).hasSizeGreaterThan(100).containsExactlyElementsOf(expertise.rules().ids());
  }

  @Test
  void allPartsAreWithoutFault() throws Exception {
    Expertise expertise = BuiltInExpertise.read(Map.of());
    assertThat(expertise.rules().all()).isNotEmpty();
    assertThat(expertise.processing()).isPresent();
    assertThat(expertise.version()).isPresent();
  }

  @Test
  void holdsEveryElementOfTheThirteenFamilies() {
    assertThat(taxonomy.entries()).hasSizeGreaterThanOrEqualTo(101);
    assertThat(taxonomy.entries().stream().map(e -> e.element().family()).distinct())
        .contains(
            "IDENTITY",
            "OFFICIAL_ID",
            "CONTACT",
            "LOCATION",
            "ONLINE",
            "CREDENTIAL",
            "FINANCIAL",
            "HEALTH",
            "SPECIAL",
            "CRIMINAL",
            "LIFE",
            "PROFESSIONAL",
            "USAGE");
    assertThat(taxonomy.entries()).allSatisfy(e -> assertThat(e.labels()).containsKeys("en", "fr"));
  }

  @Test
  void holdsAtLeastTheWordsThatWereMeasured() {
    Map<String, Integer> least =
        Map.of("en", 1480, "fr", 859, "de", 483, "es", 428, "pt", 390, "it", 347, "nl", 336);
    least.forEach(
        (language, count) ->
            assertThat(taxonomy.words().stream().filter(w -> w.language().equals(language)))
                .as(language)
                .hasSizeGreaterThanOrEqualTo(count));
    assertThat(taxonomy.negatives()).hasSizeGreaterThanOrEqualTo(1640);
    assertThat(taxonomy.personWords()).hasSizeGreaterThanOrEqualTo(349);
  }

  @Test
  void everyWordFindsItsOwnElementInAPerson() {
    assertEveryWordFindsItsOwn(taxonomy);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "de", "es", "it", "pt", "nl"})
  void everyWordFindsItsOwnElementWhereOnlyItsLanguageIsSpoken(String language) {
    assertEveryWordFindsItsOwn(taxonomy.restrictedTo(Set.of(language)));
  }

  private static void assertEveryWordFindsItsOwn(Taxonomy taxonomy) {
    List<String> strange = new ArrayList<>();
    // Countries and regions count beside an address only
    String street =
        taxonomy.words().stream()
            .filter(w -> w.element().id().equals("street") && w.strong())
            .findFirst()
            .orElseThrow()
            .text();
    HandMadeProgram program = new HandMadeProgram();
    // A program that calls its customers clients
    program.type("crm.Client", Map.of("firstName", JavaType.STRING));
    List<Word> words = taxonomy.words();
    for (int i = 0; i < words.size(); i++) {
      Map<String, JavaType> fields = new LinkedHashMap<>();
      fields.put(words.get(i).text(), JavaType.STRING);
      fields.put(street, JavaType.STRING);
      program.type(person(taxonomy, i), fields);
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Judgement judgement =
          inventory.explain(new FieldRef(person(taxonomy, i), word.text())).orElseThrow();
      boolean own = word.element().equals(judgement.element());
      if (!judgement.isPersonal() || (!own && !isDecided(taxonomy, word))) {
        strange.add(word.language() + " " + word.text());
      }
    }
    assertThat(strange).isEmpty();
  }

  /** A type called after a person, by a word that this taxonomy has. */
  private static String person(Taxonomy taxonomy, int number) {
    String word =
        taxonomy.personWords().stream()
            .filter(w -> !w.ambiguous())
            .findFirst()
            .orElseThrow()
            .text();
    return "w" + number + "." + Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static boolean isDecided(Taxonomy taxonomy, Word word) {
    String joined = Identifier.joined(word.text());
    return taxonomy.homonyms().stream()
        .filter(h -> Identifier.joined(h.word()).equals(joined))
        .anyMatch(
            h ->
                taxonomy.words().stream()
                    .anyMatch(
                        w ->
                            w.element().id().equals(h.decides())
                                && Identifier.joined(w.text()).equals(joined)));
  }

  /** Nor have two languages: code mixes them. */
  @Test
  void noWordMeansTwoElementsUnlessItIsSaidWhichDecides() {
    Map<String, Set<String>> meanings = new TreeMap<>();
    for (Word word : taxonomy.words()) {
      meanings
          .computeIfAbsent(Identifier.joined(word.text()), k -> new TreeSet<>())
          .add(word.element().id());
    }
    meanings.values().removeIf(elements -> elements.size() == 1);
    assertThat(meanings.keySet())
        .containsExactlyInAnyOrderElementsOf(
            taxonomy.homonyms().stream().map(h -> Identifier.joined(h.word())).toList());
    assertThat(taxonomy.homonyms())
        .allSatisfy(
            h -> assertThat(meanings.get(Identifier.joined(h.word()))).contains(h.decides()));
  }

  @Test
  void aRestrictionToSomeLanguagesDropsTheWordsOfTheOthers() {
    Taxonomy german = taxonomy.restrictedTo(Set.of("de"));

    assertThat(german.words())
        .extracting(Word::language)
        .containsOnly("de", Word.ANY_LANGUAGE)
        .hasSizeLessThan(taxonomy.words().size() / 4);
    assertThat(german.personWords())
        .extracting(PersonWord::language)
        .contains("de")
        .isSubsetOf("de", Word.ANY_LANGUAGE);
    assertThat(german.spelling().abbreviations()).allMatch(a -> a.language().equals("de"));
    assertThat(german.spelling().parts()).containsOnlyKeys("de");
    Lexicon lexicon = new Lexicon(german);
    assertThat(lexicon.words("vorname")).isNotEmpty();
    assertThat(lexicon.words("prenom")).isEmpty();
    assertThat(lexicon.words("via")).isEmpty();
    assertThat(new Lexicon(taxonomy.restrictedTo(Set.of("pt"))).words("nif"))
        .extracting(w -> w.element().id())
        .containsExactly("tax_id");
  }

  /** What a language has no word for, and why. */
  private static final Map<String, String> WORDLESS =
      Map.of(
          "student_national_id de", "Germany, Austria and Switzerland number no pupils by name",
          "user_agent nl", "said in English");

  @Test
  void everyElementHasWordsInEveryLanguageOrAReason() {
    Set<String> wordless = new TreeSet<>();
    for (ElementEntry entry : taxonomy.entries()) {
      Set<String> languages = new TreeSet<>(Word.LANGUAGES);
      languages.remove(Word.ANY_LANGUAGE);
      taxonomy.words().stream()
          .filter(w -> w.element().equals(entry.element()))
          .forEach(w -> languages.remove(w.language()));
      if (!entry.element().id().equals(Taxonomy.KIND_NOT_STATED)) {
        languages.forEach(l -> wordless.add(entry.element().id() + " " + l));
      }
    }
    assertThat(wordless).containsExactlyInAnyOrderElementsOf(WORDLESS.keySet());
  }

  /**
   * Everyday words of code. In another language than English they may mean a datum only as the
   * whole name, and only in a person.
   */
  private static final Set<String> EVERYDAY =
      Set.copyOf(
          List.of(
              ("via cap nome titel alter land mail code note ort pin kind rib post plan chef fax"
                      + " alias portal cargo portable genre long lat eta cf cp csp rsa spi str uf ins"
                      + " mel pass pseudo fin nit nib pis sin sn map list set tan run affection"
                      + " diagnostic hospital crime curriculum mote plaque swift position bild placa"
                      + " opposition fio cni conjoint allocations gratification observations rum rut"
                      + " firma funktion state action array base data date end final index item local"
                      + " main message model name number object option order page part path plane"
                      + " point port print queue rate report result role root route row rule sample"
                      + " scale scope server session sign site size sort source stage start status"
                      + " store strategy string style system table tag task test text time token tree"
                      + " trigger type unit update url user valid value version view void volume wait"
                      + " window word worker write zone gene gen signal radio disco sale more done"
                      + " come fare per dare date")
                  .split(" ")));

  @Test
  void noEverydayWordOfCodeMeansADatumByItselfInAnotherLanguage() {
    List<String> open = new ArrayList<>();
    for (Word word : taxonomy.words()) {
      boolean foreign = !List.of("en", Word.ANY_LANGUAGE).contains(word.language());
      if (foreign && EVERYDAY.contains(word.text()) && (word.strong() || !word.exact())) {
        open.add(word.language() + " " + word.text());
      }
    }
    assertThat(open).isEmpty();
  }

  /**
   * A word that one language has for persons alone decides where another is not sure. So does an
   * office, which is held by a person though it names programs too.
   */
  @Test
  void everyUnambiguousWordForAPersonMakesAWeakWordCount() {
    HandMadeProgram program = new HandMadeProgram();
    List<PersonWord> words = taxonomy.personWords();
    for (int i = 0; i < words.size(); i++) {
      program.type(personType(i, words.get(i)), Map.of("name", JavaType.STRING));
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    List<String> strange = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      PersonWord word = words.get(i);
      boolean found = inventory.of(new FieldRef(personType(i, word), "name")).isPresent();
      boolean office = taxonomy.grammar().offices().contains(word.text());
      if (found == (word.ambiguous() && !office)) {
        strange.add(word.language() + " " + word.text());
      }
    }
    assertThat(strange).containsExactlyInAnyOrder();
  }

  private static String personType(int number, PersonWord word) {
    return "p"
        + number
        + "."
        + Character.toUpperCase(word.text().charAt(0))
        + word.text().substring(1);
  }

  @Test
  void aFlagIsADatumOnlyWhereTheElementSaysSo() {
    HandMadeProgram program = new HandMadeProgram();
    Map<ElementEntry, String> names = new LinkedHashMap<>();
    for (ElementEntry entry : taxonomy.entries()) {
      taxonomy.words().stream()
          .filter(w -> w.element().equals(entry.element()) && w.strong())
          .findFirst()
          .ifPresent(word -> names.put(entry, word.text()));
    }
    names.forEach(
        (entry, name) ->
            program.type(entry.element().id() + ".Customer", Map.of(name, JavaType.BOOLEAN)));
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    names.forEach(
        (entry, name) ->
            assertThat(
                    inventory
                        .of(new FieldRef(entry.element().id() + ".Customer", name))
                        .isPresent())
                .as(entry.element().id())
                .isEqualTo(entry.holds().contains(ValueKind.FLAG)));
  }
}
