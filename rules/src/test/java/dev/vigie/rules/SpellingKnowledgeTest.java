package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Spelling;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.Word;
import dev.vigie.inventory.InventoryBuilder;
import dev.vigie.inventory.Judgement;
import dev.vigie.inventory.LocatedInventory;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the built-in knowledge makes of words that are shortened or written in one piece. */
class SpellingKnowledgeTest {
  private static Taxonomy taxonomy;
  private static Lexicon lexicon;

  @BeforeAll
  static void read() throws Exception {
    taxonomy = BuiltInCatalog.taxonomy();
    lexicon = new Lexicon(taxonomy);
  }

  @Test
  void readsNamesAsCodeWritesThem() throws IOException {
    HandMadeProgram program = new HandMadeProgram();
    List<String[]> names = lines("written-names.tsv").stream().map(l -> l.split("\t")).toList();
    for (int i = 0; i < names.size(); i++) {
      program.type("w" + i + ".Customer", Map.of(names.get(i)[0], JavaType.STRING));
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    List<String> strange = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String[] name = names.get(i);
      Judgement judgement =
          inventory.explain(new FieldRef("w" + i + ".Customer", name[0])).orElseThrow();
      String found =
          judgement.isPersonal() && judgement.element() != null ? judgement.element().id() : "none";
      if (!found.equals(name[1])) {
        strange.add(name[0] + " is " + found + ", not " + name[1]);
      }
    }
    assertThat(names).hasSizeGreaterThan(50);
    assertThat(strange).isEmpty();
  }

  @Test
  void findsNothingInEverydayWords() throws IOException {
    List<String> words =
        lines("everyday-words.txt").stream().flatMap(l -> List.of(l.split(" ")).stream()).toList();
    HandMadeProgram program = new HandMadeProgram();
    for (int i = 0; i < words.size(); i++) {
      program.type("w" + i + ".Customer", Map.of(words.get(i), JavaType.STRING));
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      inventory
          .of(new FieldRef("w" + i + ".Customer", word))
          .ifPresent(m -> found.add(word + " as " + m.element().id()));
    }
    assertThat(words).hasSizeGreaterThan(250);
    assertThat(found).isEmpty();
  }

  @Test
  void whatIsNeverCutWouldBe() {
    Spelling known = taxonomy.spelling();
    Lexicon bold =
        new Lexicon(
            new Taxonomy(
                taxonomy.entries(),
                taxonomy.words(),
                taxonomy.homonyms(),
                taxonomy.negatives(),
                taxonomy.personWords(),
                taxonomy.grammar(),
                new Spelling(
                    known.prefixes(),
                    known.abbreviations(),
                    known.parts(),
                    known.links(),
                    Map.of()),
                taxonomy.prose(),
                taxonomy.annotations(),
                taxonomy.literals()));
    List<String> needless = new ArrayList<>();
    known
        .whole()
        .forEach(
            (language, words) ->
                words.stream().filter(w -> bold.cut(w).isEmpty()).forEach(needless::add));
    assertThat(needless.stream().sorted()).isEmpty();
  }

  /** A short form that means two things in one language would be decided by chance. */
  @Test
  void noShortFormMeansTwoElementsOfOneLanguage() {
    Map<String, TreeSet<String>> meanings = new TreeMap<>();
    for (Word word : taxonomy.words()) {
      for (Spelling.Abbreviation each : taxonomy.spelling().abbreviations()) {
        String form = Identifier.joined(word.text()).replace(each.full(), each.text());
        for (Word meant : lexicon.shortForms(form)) {
          if (meant.language().equals(word.language()) && meant.strong()) {
            meanings
                .computeIfAbsent(word.language() + " " + form, k -> new TreeSet<>())
                .add(meant.element().id());
          }
        }
      }
    }
    meanings.values().removeIf(elements -> elements.size() == 1);
    assertThat(meanings).isEmpty();
  }

  private static List<String> lines(String resource) throws IOException {
    try (InputStream in = SpellingKnowledgeTest.class.getResourceAsStream(resource)) {
      assertThat(in).as(resource).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(l -> !l.isBlank() && !l.startsWith("#"))
          .toList();
    }
  }
}
