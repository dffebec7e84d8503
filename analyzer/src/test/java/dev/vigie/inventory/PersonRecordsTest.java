package dev.vigie.inventory;

import static dev.vigie.inventory.TestProgram.annotation;
import static dev.vigie.inventory.TestProgram.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stands in the record of a person without a word for it, and whose record a type is. */
class PersonRecordsTest {
  private static final Taxonomy TAXONOMY = SmallTaxonomy.read();
  private static final JavaType FLAG = JavaType.Declared.of("boolean");
  private static final JavaType NUMBER = JavaType.Declared.of("java.lang.Long");

  private final TestProgram program = new TestProgram();

  private Optional<String> element(String type, String field) {
    return new InventoryBuilder(TAXONOMY)
        .build(program)
        .of(new FieldRef("app." + type, field))
        .map(m -> m.element().id());
  }

  private Judgement explain(String type, String field) {
    return new InventoryBuilder(TAXONOMY)
        .build(program)
        .explain(new FieldRef("app." + type, field))
        .orElseThrow();
  }

  @Test
  void whatStandsBesideThePersonalDataOfAPersonIsLikelyAboutThePerson() {
    program.define("Customer").texts("email", "firstName", "shoeSize").done();

    Judgement judgement = explain("Customer", "shoeSize");
    assertThat(judgement.isPersonal()).isTrue();
    assertThat(judgement.element()).isNotNull();
    assertThat(judgement.element().id()).isEqualTo(Taxonomy.KIND_NOT_STATED);
    assertThat(judgement.subject()).isEqualTo("customer");
    assertThat(judgement.confidence()).isLessThan(PersonalMember.CERTAIN);
    assertThat(judgement.evidence())
        .anyMatch(e -> e.text().equals("2 of the 3 values beside it are data of a person"));
  }

  @Test
  void howARecordIsKeptIsNotAboutThePerson() {
    program
        .define("Customer")
        .texts(
            "email",
            "firstName",
            "companySlogan",
            "shownAs",
            "themeId",
            "colourType",
            "fileName",
            "x1")
        .field("version", NUMBER)
        .done();

    for (String each :
        new String[] {
          "companySlogan", "shownAs", "themeId", "colourType", "fileName", "x1", "version"
        }) {
      assertThat(element("Customer", each)).as(each).isEmpty();
    }
  }

  @Test
  void aPersonOfWhomNearlyAllValuesAreUnknownSaysNothingOfThem() {
    program
        .define("AbstractCustomer")
        .texts("email", "firstName", "aaa", "bbb", "ccc", "ddd", "eee", "fff", "ggg")
        .done()
        .define("Customer")
        .texts("email", "firstName", "alpha", "beta", "gamma", "delta", "epsilon", "zeta")
        .done();

    assertThat(element("AbstractCustomer", "aaa")).isEmpty();
    assertThat(element("Customer", "alpha")).contains(Taxonomy.KIND_NOT_STATED);
  }

  @Test
  void anAccountNeedsAsManyKnownValuesAsUnknownOnes() {
    program.define("User").texts("email", "firstName", "alpha", "beta", "gamma").done();

    assertThat(element("User", "alpha")).isEmpty();
  }

  @Test
  void aNameThatSaysNothingSaysNothingOfAPerson() {
    program.define("Customer").texts("email", "firstName", "new", "homeList", "x1").done();

    assertThat(element("Customer", "new")).isEmpty();
    assertThat(element("Customer", "homeList")).isEmpty();
    assertThat(element("Customer", "x1")).isEmpty();
  }

  @Test
  void aTypeThatIsNoPersonNeedsAnIdentityAndFewerUnknownValues() {
    String[] contact = {"email", "phone", "street", "postalCode", "city", "salary"};
    String[] person = {"firstName", "cardNumber"};
    program
        .define("Parcel")
        .texts(contact)
        .texts("seatWish")
        .done()
        .define("Trip")
        .texts(contact)
        .texts(person)
        .texts("seatWish", "window")
        .done()
        .define("Delivery")
        .texts(contact)
        .texts(person)
        .texts("seatWish", "window", "weather")
        .done();

    assertThat(element("Parcel", "seatWish")).isEmpty();
    assertThat(element("Trip", "seatWish")).contains(Taxonomy.KIND_NOT_STATED);
    assertThat(element("Delivery", "seatWish")).isEmpty();
  }

  @Test
  void whereNoNameSpeaksOfAPersonMuchMustBeKnown() {
    program
        .define("Ticket")
        .texts("firstName", "birthDate", "email", "phone", "seatWish")
        .done()
        .define("CustomerTicket")
        .texts("firstName", "birthDate", "email", "phone", "seatWish")
        .done();

    assertThat(element("Ticket", "seatWish")).isEmpty();
    assertThat(element("CustomerTicket", "seatWish")).contains(Taxonomy.KIND_NOT_STATED);
  }

  @Test
  void aRecordThatMayBeThatOfAnOrganisationSaysNothingOfWhatStandsInIt() {
    String[] known = {"firstName", "birthDate", "email", "phone", "street", "postalCode", "salary"};
    program
        .define("Entry")
        .texts(known)
        .texts("alpha")
        .done()
        .define("Registration")
        .texts(known)
        .texts("alpha", "cnpjCode")
        .done()
        .define("CustomerEntry")
        .texts(known)
        .texts("alpha", "cnpjCode")
        .done()
        .define("Customer")
        .texts(known)
        .texts("alpha", "cnpjCode")
        .done();

    assertThat(element("Entry", "alpha")).contains(Taxonomy.KIND_NOT_STATED);
    assertThat(element("Registration", "alpha")).isEmpty();
    assertThat(element("CustomerEntry", "alpha")).isEmpty();
    assertThat(element("Customer", "alpha")).contains(Taxonomy.KIND_NOT_STATED);
  }

  @Test
  void aLeaveThatBelongsToSomebodyIsAboutThatPersonWholly() {
    program
        .define("Customer")
        .texts("firstName")
        .done()
        .define("LeaveDemand")
        .field("customer", app("Customer"))
        .texts("begin", "reason", "alpha", "version")
        .done()
        .define("LeaveRule")
        .texts("begin", "reason", "alpha")
        .done()
        .define("Meeting")
        .field("customer", app("Customer"))
        .texts("begin", "reason", "alpha")
        .done();

    for (String each : new String[] {"begin", "reason", "alpha"}) {
      assertThat(element("LeaveDemand", each)).as(each).contains("working_time");
      assertThat(element("LeaveRule", each)).as(each).isEmpty();
      assertThat(element("Meeting", each)).as(each).isEmpty();
    }
    assertThat(element("LeaveDemand", "version")).isEmpty();
    assertThat(explain("LeaveDemand", "alpha").confidence()).isLessThan(PersonalMember.CERTAIN);
  }

  @Test
  void theKeyOfAListSaysWhichOneAPersonHas() {
    program
        .define("Customer")
        .field("nationalityId", NUMBER)
        .field("originId", NUMBER)
        .field("emailId", NUMBER)
        .done()
        .define("Country")
        .field("nationalityId", NUMBER)
        .done();

    Judgement judgement = explain("Customer", "nationalityId");
    assertThat(judgement.isPersonal()).isTrue();
    assertThat(judgement.confidence()).isLessThan(PersonalMember.CERTAIN);
    assertThat(judgement.evidence())
        .anyMatch(e -> e.text().startsWith("the key of a list says which one a person has"));
    for (String each : new String[] {"originId", "emailId"}) {
      assertThat(element("Customer", each)).as(each).isEmpty();
    }
    assertThat(element("Country", "nationalityId")).isEmpty();
  }

  @Test
  void anEntryOfAListSaysWhichOneAPersonHas() {
    program
        .define("Item")
        .texts("label")
        .done()
        .define("Nationality")
        .texts("label")
        .done()
        .define("Customer")
        .field("nationality", app("Item"))
        .field("origin", app("Item"))
        .field("household", app("Item"))
        .field("secondNationality", app("Nationality"))
        .done()
        .define("Country")
        .field("nationality", app("Item"))
        .done();

    Judgement judgement = explain("Customer", "nationality");
    assertThat(judgement.isPersonal()).isTrue();
    assertThat(judgement.evidence())
        .anyMatch(e -> e.text().startsWith("an entry of a list says which one a person has"));
    // A weak word is enough in a person's record, but not each datum is kept in a list
    assertThat(element("Customer", "origin")).contains("nationality");
    for (String each : new String[] {"household", "secondNationality"}) {
      assertThat(element("Customer", each)).as(each).isEmpty();
    }
    assertThat(element("Country", "nationality")).isEmpty();
  }

  @Test
  void flagsAboutHealthAreManyWhereOtherFlagsWouldBeTooMany() {
    program
        .define("Student")
        .texts("symptoms", "pregnant")
        .field("alpha", FLAG)
        .field("beta", FLAG)
        .field("gamma", FLAG)
        .done()
        .define("Customer")
        .texts("firstName", "email")
        .field("alpha", FLAG)
        .field("beta", FLAG)
        .field("gamma", FLAG)
        .done();

    assertThat(element("Student", "alpha")).isPresent();
    assertThat(element("Customer", "alpha")).isEmpty();
  }

  @Test
  void aDebtBesideASalaryIsSomebodys() {
    program
        .define("Situation")
        .texts("salary", "debt")
        .field("debtOld", FLAG)
        .done()
        .define("Ledger")
        .texts("debt")
        .done();

    assertThat(element("Situation", "debt")).contains("credit_standing");
    assertThat(element("Situation", "debtOld")).isEmpty();
    assertThat(element("Ledger", "debt")).isEmpty();
  }

  @Test
  void whatBelongsToAnOrganisationIsItsOwnUnlessAPersonIsNamed() {
    program
        .define("Company")
        .texts("taxNumber", "customerTaxNumber")
        .done()
        .define("RegisteredCompany")
        .texts("street", "nextOfKinStreet")
        .done();

    assertThat(element("Company", "taxNumber")).isEmpty();
    assertThat(element("Company", "customerTaxNumber")).contains("tax_id");
    assertThat(element("RegisteredCompany", "street")).isEmpty();
    assertThat(element("RegisteredCompany", "nextOfKinStreet")).contains("street");
  }

  @Test
  void theMarksOfASchemaAndATableAreNoPartOfAName() {
    program
        .define("TnNmStaff")
        .texts("tnNmpPrenom", "tnNmpAlpha", "tnNmpBeta", "tnNmpGamma", "other")
        .done()
        .define("Mixed")
        .texts("tnNmpPrenom", "tnNmpAlpha", "beta", "gamma", "other")
        .done();

    assertThat(element("TnNmStaff", "tnNmpPrenom")).contains("first_name");
    assertThat(element("Mixed", "tnNmpPrenom")).isEmpty();
  }

  @Test
  void flagsCountInRecordsOfThoseWhoAreLookedAfterAndAreElseSwitches() {
    program
        .define("Student")
        .texts("email", "firstName", "flVeteran")
        .field("vegetarian", FLAG)
        .done()
        .define("User")
        .texts("email", "firstName", "flVeteran")
        .field("vegetarian", FLAG)
        .done();

    assertThat(element("Student", "vegetarian")).contains(Taxonomy.KIND_NOT_STATED);
    assertThat(element("Student", "flVeteran")).contains(Taxonomy.KIND_NOT_STATED);
    assertThat(element("User", "vegetarian")).isEmpty();
    assertThat(element("User", "flVeteran")).isEmpty();
  }

  @Test
  void whatTheProjectOrALookAlikeRulesOutStaysOut() {
    program.define("Customer").texts("email", "firstName", "emailTemplate").done();

    assertThat(element("Customer", "emailTemplate")).isEmpty();
  }

  @Test
  void whatAMemberCalledAfterAPersonHoldsIsThatPersons() {
    program
        .define("Money")
        .texts("mobile")
        .done()
        .define("Form")
        .field("customer", app("Money"))
        .done();

    assertThat(element("Money", "mobile")).contains("phone");
  }

  @Test
  void aNameBesideOneThatOnlyPersonsHaveIsAPersonsWhereverTheTypeStands() {
    program
        .define("CustomerTerms")
        .texts("firstName", "name")
        .done()
        .define("CustomerGroup")
        .texts("email", "name")
        .done();

    assertThat(element("CustomerTerms", "name")).contains("person_name");
    assertThat(element("CustomerGroup", "name")).isEmpty();
  }

  @Test
  void theKeyOfAPersonMakesARecordOfThatPerson() {
    program
        .define("Visit")
        .field("customerId", NUMBER)
        .texts("mobile")
        .done()
        .define("Vote")
        .field("userId", NUMBER)
        .texts("mobile")
        .done();

    assertThat(element("Visit", "mobile")).contains("phone");
    assertThat(element("Vote", "mobile")).isEmpty();
  }

  @Test
  void whatBelongsToSomebodyWhoIsLookedAfterIsAboutThatPerson() {
    program
        .define("Student")
        .texts("firstName")
        .done()
        .define("Illness")
        .field("student", app("Student"))
        .texts("symptoms", "pregnant", "alpha")
        .field("total", NUMBER)
        .done()
        .define("Buyer")
        .texts("firstName")
        .done()
        .define("Complaint")
        .field("customer", app("Buyer"))
        .texts("symptoms", "pregnant", "alpha")
        .done();

    Judgement alpha = explain("Illness", "alpha");
    assertThat(alpha.isPersonal()).isTrue();
    assertThat(alpha.element()).isNotNull();
    // Most of what is known is about health, so the rest is held to be
    assertThat(alpha.element().family()).isEqualTo("HEALTH");
    assertThat(alpha.confidence()).isLessThan(PersonalMember.CERTAIN);
    assertThat(element("Complaint", "alpha")).isEmpty();
  }

  @Test
  void amongMeasuresAMaximumIsOne() {
    program
        .define("Student")
        .texts("firstName")
        .done()
        .define("Illness")
        .field("student", app("Student"))
        .texts("symptoms", "pregnant", "totalText")
        .field("total", NUMBER)
        .done()
        .define("Card")
        .field("student", app("Student"))
        .texts("email", "phone")
        .field("total", NUMBER)
        .done();

    assertThat(element("Illness", "total")).isPresent();
    assertThat(element("Illness", "totalText")).isEmpty();
    assertThat(element("Card", "total")).isEmpty();
  }

  @Test
  void whatAPersonInheritsIsKnownOfIt() {
    program
        .define("Customer")
        .texts("email", "firstName")
        .done()
        .define("Subscriber")
        .extending("app.Customer")
        .texts("alpha")
        .done()
        .define("Loner")
        .texts("alpha")
        .done();

    assertThat(element("Subscriber", "alpha")).contains(Taxonomy.KIND_NOT_STATED);
    assertThat(element("Loner", "alpha")).isEmpty();
  }

  @Test
  void whereNameAndBirthDateStandHalfOfTheValuesAreEnough() {
    program
        .define("Trip")
        .texts("firstName", "birthDate", "email", "phone", "street", "postalCode", "salary")
        .texts("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta")
        .done()
        .define("Tour")
        .texts("firstName", "birthDate", "email", "phone", "street", "postalCode", "salary")
        .texts("alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta")
        .done();

    assertThat(element("Trip", "alpha")).contains(Taxonomy.KIND_NOT_STATED);
    assertThat(element("Tour", "alpha")).isEmpty();
  }

  @Test
  void aWordThatNobodyKnowsMakesANameNoOtherThings() {
    program.define("Customer").texts("email", "firstName", "incomeZorb", "incomeTemplate").done();

    assertThat(element("Customer", "incomeZorb")).contains(Taxonomy.KIND_NOT_STATED);
    assertThat(element("Customer", "incomeTemplate")).isEmpty();
  }

  @Test
  void aPartOfAnAmountIsOneBesideAWordForIt() {
    program
        .define("Visit")
        .field("customerId", NUMBER)
        .field("total", JavaType.Declared.of("java.math.BigDecimal"))
        .field("amountTotal", NUMBER)
        .field("totalOld", NUMBER)
        .done();

    assertThat(element("Visit", "total")).isEmpty();
    assertThat(element("Visit", "amountTotal")).contains("payment_transaction");
    assertThat(element("Visit", "totalOld")).isEmpty();
  }

  @Test
  void aTypeThatHoldsNoDataKeepsItsFieldsOut() {
    program
        .define("CustomerBean")
        .with(annotation("Component"))
        .texts("email", "firstName", "shoeSize")
        .done();

    assertThat(element("CustomerBean", "shoeSize")).isEmpty();
  }

  @Test
  void theChildrenOfANodeAreNobodysChildren() {
    program.define("Node").texts("mobile").field("customer", app("Node")).done();

    assertThat(element("Node", "mobile")).isEmpty();
  }

  @Test
  void aPartOfAnAddressCountsBesideOneThatIsSure() {
    program
        .define("Place")
        .texts("postalCode", "city")
        .done()
        .define("Weather")
        .texts("city", "wind")
        .done();

    assertThat(element("Place", "city")).contains("city");
    assertThat(element("Weather", "city")).isEmpty();
  }
}
