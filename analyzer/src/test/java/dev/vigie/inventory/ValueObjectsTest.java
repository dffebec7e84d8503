package dev.vigie.inventory;

import static dev.vigie.inventory.TestProgram.annotation;
import static dev.vigie.inventory.TestProgram.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Members whose type is a small type of the program around one value, and what a builder has. */
class ValueObjectsTest {
  private static final Taxonomy TAXONOMY = SmallTaxonomy.read();

  private final TestProgram program = new TestProgram();

  private LocatedInventory inventory() {
    return new InventoryBuilder(TAXONOMY).build(program);
  }

  private List<String> listed() {
    return inventory().holdings().personal().stream()
        .map(m -> m.place().owner() + "." + m.place().member())
        .toList();
  }

  private boolean isFollowed(String type, String field) {
    return inventory().of(new FieldRef("app." + type, field)).isPresent();
  }

  @Test
  void aTypeThatHoldsItsLikeIsNoValue() {
    JavaType nodes = TestProgram.lib("java.util.List", app("Node"));
    program.define("Node").kind(TypeFact.Kind.RECORD).field("email", nodes).done();
    program.define("Left").kind(TypeFact.Kind.RECORD).field("email", app("Right")).done();
    program.define("Right").kind(TypeFact.Kind.RECORD).field("email", app("Left")).done();

    assertThat(listed()).isEmpty();
  }

  @Test
  void aMemberOfATypeThatIsNothingButOneValueIsJudgedAsThatValue() {
    program.define("Words").kind(TypeFact.Kind.RECORD).texts("text").done();
    program.define("Customer").field("email", app("Words")).field("shape", app("Words")).done();

    assertThat(listed()).containsExactly("app.Customer.email");
    assertThat(isFollowed("Customer", "email")).isTrue();
    Judgement why = inventory().explain(new FieldRef("app.Customer", "email")).orElseThrow();
    assertThat(why.evidence())
        .extracting(Evidence::text)
        .contains("its type is nothing but one text: the value itself");
  }

  @Test
  void whereTheTypeItselfTellsTheMemberIsListedAndNotFollowedTwice() {
    program.define("EmailAddress").kind(TypeFact.Kind.RECORD).texts("value").done();
    program.define("Customer").field("email", app("EmailAddress")).done();

    assertThat(listed()).containsExactlyInAnyOrder("app.Customer.email", "app.EmailAddress.value");
    assertThat(isFollowed("EmailAddress", "value")).isTrue();
    assertThat(isFollowed("Customer", "email")).isFalse();
  }

  @Test
  void whatHasMoreThanOneValueOrIsKeptAloneOrIsAPersonIsNoValue() {
    program.define("Pair").kind(TypeFact.Kind.RECORD).texts("one", "other").done();
    program.define("Plain").texts("text").done();
    program.define("Row").with(annotation("Entity")).with(annotation("Data")).texts("text").done();
    program.define("User").kind(TypeFact.Kind.RECORD).texts("login").done();
    program
        .define("Customer")
        .field("email", app("Pair"))
        .field("phone", app("Plain"))
        .field("taxNumber", app("Row"))
        .field("username", app("User"))
        .done();

    assertThat(listed()).noneMatch(name -> name.startsWith("app.Customer."));
  }

  @Test
  void aValueOfAnotherSortIsNotTheDatum() {
    program
        .define("Day")
        .kind(TypeFact.Kind.RECORD)
        .field("date", JavaType.Declared.of("java.time.LocalDate"))
        .done();
    program.define("Customer").field("email", app("Day")).field("birthDate", app("Day")).done();

    assertThat(listed()).containsExactly("app.Customer.birthDate");
  }

  @Test
  void whatABuilderHasOfTheObjectThatItMakesIsListedAndFollowedFromThatObject() {
    program.define("Customer").texts("email", "colour").done();
    program
        .define("CustomerBuilder")
        .texts("email", "colour")
        .method("build", app("Customer"), true)
        .done();

    assertThat(listed())
        .containsExactlyInAnyOrder("app.Customer.email", "app.CustomerBuilder.email");
  }
}
