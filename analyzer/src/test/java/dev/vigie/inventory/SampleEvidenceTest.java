package dev.vigie.inventory;

import static dev.vigie.inventory.TestProgram.annotation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What examples in annotations say of members. */
class SampleEvidenceTest {
  private final TestProgram program = new TestProgram();

  private Judgement judge(String field, String example) {
    return judge(field, JavaType.STRING, example);
  }

  private Judgement judge(String field, JavaType type, String example) {
    program.define("Thing").field(field, type, annotation("Schema", "example", example)).done();
    return new InventoryBuilder(SmallTaxonomy.read())
        .build(program)
        .explain(new FieldRef("app.Thing", field))
        .orElseThrow();
  }

  private static Optional<Evidence> sample(Judgement judgement) {
    return judgement.evidence().stream().filter(e -> e.kind() == Evidence.Kind.SAMPLE).findFirst();
  }

  @Test
  void aFormThatChanceSeldomMeetsStandsAlone() {
    Judgement judgement = judge("destination", "anna@muster.ch");

    assertThat(judgement.isPersonal()).isTrue();
    assertThat(judgement.element()).extracting(e -> e.id()).isEqualTo("email");
    assertThat(judgement.confidence()).isLessThan(PersonalMember.CERTAIN);
  }

  @Test
  void theEvidenceDoesNotRepeatTheValue() {
    assertThat(sample(judge("destination", "anna@muster.ch")).orElseThrow().text())
        .isEqualTo("@Schema has the form of a value: e-mail address");
  }

  @Test
  void aFormThatChanceOftenMeetsOnlyConfirms() {
    assertThat(judge("quantity", "0199000012").isPersonal()).isFalse();
    assertThat(sample(judge("phone", "0199000012"))).isPresent();
    assertThat(sample(judge("phone", "none"))).isEmpty();
  }

  @Test
  void liftsAWeakWordInATypeThatIsNoPerson() {
    assertThat(judge("mail", "hello").isPersonal()).isFalse();
    assertThat(judge("mail", "anna@muster.ch").isPersonal()).isTrue();
  }

  @Test
  void aLookAlikeIsStrongerThanAnExample() {
    assertThat(judge("emailTemplate", "anna@muster.ch").isPersonal()).isFalse();
    assertThat(judge("destination", JavaType.BOOLEAN, "anna@muster.ch").isPersonal()).isFalse();
  }

  @Test
  void theNumberOfAnOrganisationCastsDoubtOnAPersons() {
    Judgement doubted = judge("nationalId", "C12");

    assertThat(sample(doubted).orElseThrow().weight()).isNegative();
    assertThat(doubted.isPersonal()).isFalse();
    assertThat(judge("nationalId", "12").isPersonal()).isTrue();
  }

  @Test
  void anInitialValueOnlyConfirmsWhatAWordSays() {
    program
        .define("Thing")
        .startingAs("mail", "anna@muster.ch")
        .startingAs("destination", "anna@muster.ch")
        .done();
    LocatedInventory inventory = new InventoryBuilder(SmallTaxonomy.read()).build(program);

    assertThat(inventory.of(new FieldRef("app.Thing", "mail"))).isPresent();
    assertThat(inventory.of(new FieldRef("app.Thing", "destination"))).isEmpty();
  }
}
