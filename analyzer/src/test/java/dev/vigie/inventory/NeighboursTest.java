package dev.vigie.inventory;

import static dev.vigie.inventory.TestProgram.annotation;
import static dev.vigie.inventory.TestProgram.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * What makes up for a word that says too little: the type around a member and what is beside it.
 */
class NeighboursTest {
  private static final Taxonomy TAXONOMY = SmallTaxonomy.read();
  private static final JavaType NUMBER = JavaType.Declared.of("java.lang.Long");
  private static final JavaType DECIMAL = JavaType.Declared.of("java.math.BigDecimal");

  private final TestProgram program = new TestProgram();

  private Optional<PersonalMember> member(String type, String field) {
    return new InventoryBuilder(TAXONOMY).build(program).of(new FieldRef("app." + type, field));
  }

  private Optional<String> element(String type, String field) {
    return member(type, field).map(m -> m.element().id());
  }

  @Test
  void aTextThatIsCalledAfterWhatSomebodyDidNamesThatPerson() {
    program
        .define("Report")
        .texts("author", "displayName", "name")
        .done()
        .define("Reference")
        .field("author", new JavaType.Variable("T", "java.lang.Object"))
        .done();

    assertThat(element("Report", "author")).contains("person_name");
    assertThat(member("Report", "author").orElseThrow().confidence())
        .isLessThan(PersonalMember.CERTAIN);
    assertThat(element("Report", "displayName")).isEmpty();
    assertThat(element("Report", "name")).isEmpty();
    assertThat(element("Reference", "author")).isEmpty();
  }

  @Test
  void aTypeThatIsCalledAfterADebtMakesAWeakWordForOneEnough() {
    program
        .define("Debt")
        .texts("arrears", "address")
        .done()
        .define("Machine")
        .texts("arrears")
        .done();

    assertThat(element("Debt", "arrears")).contains("credit_standing");
    assertThat(element("Debt", "address")).isEmpty();
    assertThat(element("Machine", "arrears")).isEmpty();
  }

  @Test
  void theAddressOfAHouseholdIsThatOfPersons() {
    program.define("Household").texts("address").done().define("Machine").texts("address").done();

    assertThat(element("Household", "address")).contains("postal_address");
    assertThat(element("Machine", "address")).isEmpty();
  }

  @Test
  void aWeakWordBesideANameIsAboutWhoeverHasThatNameButNotHowToReachThem() {
    program
        .define("Claim")
        .texts("fullName", "origin", "mobile")
        .done()
        .define("Parcel")
        .texts("email", "origin")
        .done();

    assertThat(element("Claim", "origin")).contains("nationality");
    assertThat(element("Claim", "mobile")).isEmpty();
    assertThat(element("Parcel", "origin")).isEmpty();
  }

  @Test
  void numbersInASheetOfSomebodysMoneyAreAmounts() {
    program
        .define("ArrearsSalary")
        .texts("fullName")
        .field("gratification", DECIMAL)
        .field("total", DECIMAL)
        .field("run", NUMBER)
        .done()
        .define("DebtSalary")
        .texts("email")
        .field("gratification", DECIMAL)
        .done();

    assertThat(element("ArrearsSalary", "gratification")).contains("income");
    assertThat(element("ArrearsSalary", "total")).contains("income");
    assertThat(element("ArrearsSalary", "run")).isEmpty();
    assertThat(element("DebtSalary", "gratification")).isEmpty();
  }

  @Test
  void aNameIsAPersonsInATypeThatSpeaksOfAPersonAndSaysWhatOnlyPersonsHave() {
    program
        .define("CustomerTerms")
        .texts("nationality", "name")
        .done()
        .define("CustomerGroup")
        .texts("email", "name")
        .done();

    assertThat(element("CustomerTerms", "name")).contains("person_name");
    assertThat(element("CustomerGroup", "name")).isEmpty();
  }

  @Test
  void theKeyOfAListBesideANameSaysWhichOneThatPersonHas() {
    program
        .define("CustomerTerms")
        .texts("firstName")
        .field("nationalityId", NUMBER)
        .done()
        .define("CustomerGroup")
        .texts("email")
        .field("nationalityId", NUMBER)
        .done();

    assertThat(element("CustomerTerms", "nationalityId")).contains("nationality");
    assertThat(element("CustomerGroup", "nationalityId")).isEmpty();
  }

  @Test
  void whatAnEntryOfAListIsCalledSaysAsMuchAsTheEntry() {
    program
        .define("Customer")
        .texts("originName", "originZorb")
        .done()
        .define("Parcel")
        .texts("originName")
        .done();

    assertThat(element("Customer", "originName")).contains("nationality");
    assertThat(element("Customer", "originZorb")).isEmpty();
    assertThat(element("Parcel", "originName")).isEmpty();
  }

  @Test
  void aTypeThatSaysWhoSomebodyIsOpensNoSystem() {
    program
        .define("ServerPass")
        .texts("fullName", "birthDate", "password")
        .done()
        .define("ServerAccess")
        .texts("email", "phone", "password")
        .done();

    assertThat(element("ServerPass", "password")).contains("password");
    assertThat(element("ServerAccess", "password")).isEmpty();
  }

  @Test
  void whoMadeAUserIsATraceOfStaffAsWhoMadeAnythingIs() {
    program.define("Note").texts("userCreatedBy", "mailCreatedBy").done();

    assertThat(element("Note", "userCreatedBy")).contains("username");
    assertThat(element("Note", "mailCreatedBy")).isEmpty();
  }

  @Test
  void aListOfTownsIsNobodysThoughAPersonHoldsOne() {
    program
        .define("City")
        .with(annotation("Entity"))
        .texts("mobile")
        .done()
        .define("Mail")
        .with(annotation("Entity"))
        .texts("mobile")
        .done()
        .define("Customer")
        .field("city", app("City"))
        .field("mail", app("Mail"))
        .done();

    assertThat(element("City", "mobile")).isEmpty();
    assertThat(element("Mail", "mobile")).contains("phone");
  }

  @Test
  void anAnimalsFamilyIsNobodys() {
    program
        .define("PetCard")
        .texts("firstName", "birthDate", "household")
        .done()
        .define("Card")
        .texts("firstName", "birthDate", "household")
        .done();

    assertThat(element("PetCard", "household")).isEmpty();
    assertThat(element("Card", "household")).contains("family");
  }

  @Test
  void aTypeWhoseNameSpeaksOfDebtsAmongOtherThingsMakesAWeakWordForOneEnough() {
    program
        .define("ZorbDebt")
        .texts("arrears", "origin")
        .done()
        .define("DebtZorb")
        .texts("arrears")
        .done();

    assertThat(element("ZorbDebt", "arrears")).contains("credit_standing");
    assertThat(element("ZorbDebt", "origin")).isEmpty();
    assertThat(element("DebtZorb", "arrears")).isEmpty();
  }

  @Test
  void whatIsCalledAfterItsTypeAndHoldsOthersPassesNothingOn() {
    program
        .define("ZorbHousehold")
        .field("household", app("Part"))
        .done()
        .define("Part")
        .texts("value")
        .done();

    assertThat(element("Part", "value")).isEmpty();
  }

  @Test
  void aCopyOfAPaperSaysAsMuchAsThePaper() {
    program
        .define("Customer")
        .texts("archivoCedula")
        .done()
        .define("Student")
        .texts("zorbCedula", "archivoApellido")
        .done();

    assertThat(element("Customer", "archivoCedula")).contains("national_id");
    assertThat(element("Student", "zorbCedula")).isEmpty();
    assertThat(element("Student", "archivoApellido")).isEmpty();
  }
}
