package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Negative;
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
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The built-in knowledge, held against itself. */
class KnowledgeTest {
  private static Taxonomy taxonomy;

  @BeforeAll
  static void read() throws Exception {
    taxonomy = BuiltInCatalog.taxonomy();
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

  /**
   * Seven words do not find their own element, and should not: a strong word inside the weak one
   * decides ({@code username} in {@code githubUsername}); Portuguese {@code nif} is a Spanish
   * national number too, which is the more usual language.
   */
  @Test
  void everyWordFindsItsOwnElementInAPerson() {
    List<String> strange = new ArrayList<>();
    HandMadeProgram program = new HandMadeProgram();
    // A program that calls its customers clients
    program.type("crm.Client", Map.of("firstName", JavaType.STRING));
    List<Word> words = taxonomy.words();
    for (int i = 0; i < words.size(); i++) {
      Map<String, JavaType> fields = new LinkedHashMap<>();
      fields.put(words.get(i).text(), JavaType.STRING);
      fields.put("street", JavaType.STRING);
      program.type("w" + i + ".Customer", fields);
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      Judgement judgement =
          inventory.explain(new FieldRef("w" + i + ".Customer", word.text())).orElseThrow();
      if (!judgement.isPersonal() || !word.element().equals(judgement.element())) {
        strange.add(word.language() + " " + word.text());
      }
    }
    assertThat(strange)
        .containsExactlyInAnyOrder(
            "en githubUsername",
            "es nombreUsuario",
            "es menorEdad",
            "pt menorIdade",
            "fr statutOccupation",
            "pt nif",
            "fr numeroAdherent");
  }

  /** Of words of one language that mean two elements, the strong one decides. */
  @Test
  void noLanguageHasOneWordForTwoElementsWithoutARule() {
    Map<String, List<Word>> byWord = new TreeMap<>();
    for (Word word : taxonomy.words()) {
      byWord
          .computeIfAbsent(
              word.language() + " " + Identifier.joined(word.text()), k -> new ArrayList<>())
          .add(word);
    }
    List<String> shared = new ArrayList<>();
    byWord.forEach(
        (word, meanings) -> {
          if (meanings.size() > 1) {
            shared.add(word);
            assertThat(meanings.stream().filter(Word::strong)).as(word).hasSize(1);
          }
        });
    assertThat(shared).containsExactly("es nombreusuario", "fr numeroadherent");
  }

  @Test
  void everyLookAlikeInsideANameIsRejected() {
    assertRejected(Negative.Kind.CONTAINS, "Customer", Negative::pattern);
    assertRejected(Negative.Kind.EXACT, "Customer", Negative::pattern);
  }

  @Test
  void everyCarrierAfterADatumIsRejected() {
    assertRejected(
        Negative.Kind.LAST,
        "Customer",
        n -> (n.elements().contains("email") ? "email" : "iban") + n.pattern());
  }

  @Test
  void everyPredicateAndHeadBeforeADatumIsRejected() {
    assertRejected(Negative.Kind.FIRST, "Customer", n -> n.pattern() + "Iban");
    assertRejected(Negative.Kind.ROMANCE_HEAD, "Customer", n -> n.pattern() + "Courriel");
  }

  @Test
  void noMemberOfASoftwareTypeIsData() {
    HandMadeProgram program = new HandMadeProgram();
    List<Negative> types = of(Negative.Kind.TYPE);
    for (int i = 0; i < types.size(); i++) {
      program.type(
          "t" + i + ".Customer",
          Map.of("email", JavaType.Declared.of("lib." + concrete(types.get(i)))));
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    for (int i = 0; i < types.size(); i++) {
      assertThat(inventory.of(new FieldRef("t" + i + ".Customer", "email")))
          .as(types.get(i).pattern())
          .isEmpty();
    }
  }

  @Test
  void noMemberOfATypeWithAnotherRoleIsPersonalData() {
    HandMadeProgram program = new HandMadeProgram();
    List<Negative> types = of(Negative.Kind.CLASS);
    for (int i = 0; i < types.size(); i++) {
      program.type("c" + i + "." + concrete(types.get(i)), Map.of("email", JavaType.STRING));
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    for (int i = 0; i < types.size(); i++) {
      FieldRef field = new FieldRef("c" + i + "." + concrete(types.get(i)), "email");
      assertThat(inventory.of(field)).as(field.toString()).isEmpty();
      boolean organisation = types.get(i).role() == Negative.Role.ORGANISATION;
      assertThat(inventory.explain(field).orElseThrow().verdict())
          .as(field.toString())
          .isEqualTo(
              organisation ? Judgement.Verdict.ORGANISATION_CONTACT : Judgement.Verdict.NONE);
    }
  }

  /** A word that one language has for persons alone decides where another is not sure. */
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
      if (found == word.ambiguous()) {
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

  private static List<Negative> of(Negative.Kind kind) {
    return taxonomy.negatives().stream()
        .filter(n -> n.kind() == kind && !n.doubtful() && n.instead() == null)
        .toList();
  }

  private static String concrete(Negative negative) {
    return negative.pattern().replace("<*>", "").replace("[A-Z]", "X").replace("*", "Big");
  }

  private static void assertRejected(
      Negative.Kind kind, String type, Function<Negative, String> name) {
    List<Negative> negatives = of(kind);
    assertThat(negatives).isNotEmpty();
    HandMadeProgram program = new HandMadeProgram();
    for (int i = 0; i < negatives.size(); i++) {
      program.type("n" + i + "." + type, Map.of(name.apply(negatives.get(i)), JavaType.STRING));
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    List<String> accepted = new ArrayList<>();
    for (int i = 0; i < negatives.size(); i++) {
      Negative negative = negatives.get(i);
      inventory
          .of(new FieldRef("n" + i + "." + type, name.apply(negative)))
          .filter(member -> negative.appliesTo(member.element()))
          .ifPresent(member -> accepted.add(name.apply(negative) + " as " + member.element().id()));
    }
    assertThat(accepted).isEmpty();
  }
}
