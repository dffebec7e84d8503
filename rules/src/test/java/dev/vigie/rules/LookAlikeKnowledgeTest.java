package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.InventoryBuilder;
import dev.vigie.inventory.Judgement;
import dev.vigie.inventory.LocatedInventory;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every built-in look-alike does what it is there for. */
class LookAlikeKnowledgeTest {
  private static Taxonomy taxonomy;

  @BeforeAll
  static void read() throws Exception {
    taxonomy = BuiltInCatalog.taxonomy();
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

  /**
   * What is only doubtful is found with less confidence, and the evidence says why, or not at all.
   */
  @Test
  void everyDoubtfulLookAlikeCastsADoubt() {
    assertDoubtful(Negative.Kind.CONTAINS, Negative::pattern);
    assertDoubtful(Negative.Kind.LAST, n -> "birthPlace" + n.pattern());
    assertDoubtful(Negative.Kind.FIRST, n -> n.pattern() + "Iban");
    assertDoubtful(Negative.Kind.ROMANCE_HEAD, n -> n.pattern() + "Courriel");
  }

  private static void assertDoubtful(Negative.Kind kind, Function<Negative, String> name) {
    List<Negative> negatives =
        taxonomy.negatives().stream().filter(n -> n.kind() == kind && n.doubtful()).toList();
    assertThat(negatives).as(kind.id()).isNotEmpty();
    HandMadeProgram program = new HandMadeProgram();
    for (int i = 0; i < negatives.size(); i++) {
      program.type("d" + i + ".Customer", Map.of(name.apply(negatives.get(i)), JavaType.STRING));
    }
    LocatedInventory inventory = new InventoryBuilder(taxonomy).build(program);
    List<String> sure = new ArrayList<>();
    for (int i = 0; i < negatives.size(); i++) {
      Negative negative = negatives.get(i);
      inventory
          .of(new FieldRef("d" + i + ".Customer", name.apply(negative)))
          .filter(m -> negative.appliesTo(m.element()))
          .filter(
              m ->
                  m.evidence().stream()
                      .noneMatch(e -> e.kind() == Evidence.Kind.NEGATIVE && e.weight() <= -0.2))
          .ifPresent(m -> sure.add(name.apply(negative) + " as " + m.element().id()));
    }
    assertThat(sure).isEmpty();
  }

  @Test
  void everyPathIsLeftOutWhereverItLies() {
    Lexicon lexicon = new Lexicon(taxonomy);

    assertThat(of(Negative.Kind.PATH))
        .isNotEmpty()
        .allSatisfy(
            n -> {
              String folder =
                  n.pattern().endsWith("/") ? n.pattern() + "A.java" : "/" + n.pattern();
              assertThat(lexicon.pathNegative("module" + folder)).isPresent();
            });
    assertThat(lexicon.pathNegative("module/src/main/java/A.java")).isEmpty();
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
