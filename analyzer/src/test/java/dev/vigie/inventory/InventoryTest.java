package dev.vigie.inventory;

import static dev.vigie.inventory.TestProgram.annotation;
import static dev.vigie.inventory.TestProgram.app;
import static dev.vigie.inventory.TestProgram.lib;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.facts.TypeFact;
import dev.vigie.inventory.DeclaredPersonalData.Reach;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Local;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which fields are found, which are not, and why. */
class InventoryTest {
  private static final Taxonomy TAXONOMY = SmallTaxonomy.read();
  private static final JavaType DATE = JavaType.Declared.of("java.time.LocalDate");
  private static final JavaType DECIMAL = JavaType.Declared.of("java.math.BigDecimal");

  private final TestProgram program = new TestProgram();

  private LocatedInventory inventory() {
    return new InventoryBuilder(TAXONOMY).build(program);
  }

  private Optional<String> element(String type, String field) {
    return inventory().of(new FieldRef("app." + type, field)).map(m -> m.element().id());
  }

  private Judgement explain(String type, String field) {
    return inventory().explain(new FieldRef("app." + type, field)).orElseThrow();
  }

  private static List<String> texts(Judgement judgement) {
    return judgement.evidence().stream().map(Evidence::text).toList();
  }

  @Test
  void aStrongWordIsEnoughAndAPersonMakesItCertain() {
    program.define("Customer").texts("email").done().define("Thing").texts("email").done();

    assertThat(explain("Thing", "email").isPersonal()).isTrue();
    assertThat(explain("Thing", "email").confidence()).isLessThan(PersonalMember.CERTAIN);
    assertThat(explain("Customer", "email").confidence())
        .isGreaterThanOrEqualTo(PersonalMember.CERTAIN);
  }

  @Test
  void aWeakWordNeedsAPersonAroundIt() {
    program
        .define("Customer")
        .texts("mobile", "name")
        .done()
        .define("Thing")
        .texts("mobile")
        .done();

    assertThat(element("Customer", "mobile")).contains("phone");
    assertThat(element("Customer", "name")).contains("person_name");
    assertThat(element("Thing", "mobile")).isEmpty();
  }

  @Test
  void aBareNameNeedsATypeThatIsAPersonNotOneAboutAPerson() {
    program.define("CustomerGroup").texts("name", "mobile").done();

    assertThat(element("CustomerGroup", "name")).isEmpty();
    assertThat(element("CustomerGroup", "mobile")).contains("phone");
  }

  @Test
  void technicalWordsAroundAPersonsNameChangeNothing() {
    program.define("AbstractCustomerDto").texts("name").done();

    assertThat(element("AbstractCustomerDto", "name")).contains("person_name");
  }

  @Test
  void anAmbiguousWordCountsForAnEntityOrBesideAStrongMember() {
    program
        .define("Account")
        .texts("name")
        .done()
        .define("AccountEntity")
        .with(annotation("Entity"))
        .texts("name")
        .done()
        .define("AccountDetails")
        .texts("name", "firstName")
        .done();

    assertThat(element("AccountEntity", "name")).contains("person_name");
    assertThat(element("AccountDetails", "name")).contains("person_name");
    assertThat(element("Account", "name")).isEmpty();
  }

  @Test
  void aClientWithASecretAndRedirectsIsAProgram() {
    program
        .define("Client")
        .with(annotation("Entity"))
        .texts("name", "secret", "redirectUri", "clientId")
        .done()
        .define("UserLink")
        .texts("clientId")
        .done();

    assertThat(element("Client", "name")).isEmpty();
    assertThat(element("UserLink", "clientId")).isEmpty();
  }

  @Test
  void aClientIdIsAPersonsWhereClientsArePersons() {
    program
        .define("Client")
        .with(annotation("Entity"))
        .texts("name", "email")
        .done()
        .define("UserLink")
        .texts("clientId")
        .done();

    assertThat(element("UserLink", "clientId")).contains("user_identifier");
  }

  @Test
  void strongSiblingsStandInForAPersonsName() {
    program
        .define("Record")
        .texts("firstName", "phone", "mobile", "name")
        .done()
        .define("Place")
        .texts("street", "postalCode", "city", "name")
        .done();

    assertThat(element("Record", "mobile")).contains("phone");
    assertThat(element("Record", "name")).contains("person_name");
    assertThat(element("Place", "city")).contains("city");
    assertThat(element("Place", "name")).isEmpty();
  }

  @Test
  void aCountryCountsOnlyBesideAnAddress() {
    program
        .define("Customer")
        .texts("country")
        .done()
        .define("CustomerHome")
        .texts("country", "street")
        .done();

    assertThat(element("Customer", "country")).isEmpty();
    assertThat(element("CustomerHome", "country")).contains("region_country");
  }

  @Test
  void constantsEnumsAndTestsHoldNoData() {
    program
        .define("Customer")
        .constant("EMAIL")
        .done()
        .define("UserField")
        .kind(TypeFact.Kind.ENUM)
        .enumConstant("EMAIL")
        .texts("email")
        .done()
        .define("User")
        .test()
        .texts("email")
        .done();

    assertThat(inventory().members()).isEmpty();
    assertThat(texts(explain("Customer", "EMAIL"))).anyMatch(t -> t.contains("constant"));
  }

  @Test
  void typesOfSoftwareAreNeverData() {
    program
        .define("Customer")
        .field("email", lib("x.EmailService"))
        .field("phone", lib("java.util.regex.Pattern"))
        .field("mail", lib("java.util.function.Function", JavaType.STRING, JavaType.STRING))
        .done();

    assertThat(inventory().members()).isEmpty();
  }

  @Test
  void aFlagOrATimestampIsNotTheDatumUnlessTheElementIsOne() {
    program
        .define("Customer")
        .field("email", JavaType.BOOLEAN)
        .field("phone", DATE)
        .field("pregnant", JavaType.BOOLEAN)
        .field("isPregnant", JavaType.Declared.of("java.lang.Boolean"))
        .field("birthDate", DATE)
        .done();

    assertThat(element("Customer", "email")).isEmpty();
    assertThat(element("Customer", "phone").isPresent()).isFalse();
    assertThat(element("Customer", "pregnant")).contains("pregnancy");
    assertThat(element("Customer", "isPregnant")).contains("pregnancy");
    assertThat(element("Customer", "birthDate")).contains("birth_date");
  }

  @Test
  void containersAreTakenOff() {
    JavaType emails = lib("java.util.List", JavaType.STRING);
    program
        .define("Customer")
        .field("emails", emails)
        .field("phone", lib("java.util.Optional", JavaType.STRING))
        .field("mail", lib("java.util.Map", JavaType.STRING, emails))
        .field("street", new JavaType.Array(JavaType.STRING))
        .done();

    assertThat(inventory().members()).hasSize(4);
  }

  @Test
  void carriersAndLookAlikesAreRejectedWithTheirReason() {
    program
        .define("Customer")
        .texts(
            "emailTemplate", "fileName", "maxEmail", "phonePolicyName", "phoneId", "typeCourriel")
        .done();

    assertThat(inventory().members()).isEmpty();
    assertThat(texts(explain("Customer", "emailTemplate"))).anyMatch(t -> t.contains("a carrier"));
    assertThat(texts(explain("Customer", "maxEmail"))).anyMatch(t -> t.contains("a predicate"));
    assertThat(texts(explain("Customer", "phoneId"))).anyMatch(t -> t.contains("refers to"));
    assertThat(texts(explain("Customer", "typeCourriel")))
        .anyMatch(t -> t.contains("head comes first"));
  }

  @Test
  void anUnknownWordAfterAnEnglishDatumMakesItWeakButNotAfterARomanceOne() {
    program.define("Thing").texts("emailZork", "courrielZork", "zorkEmail", "emailValue2").done();

    assertThat(element("Thing", "emailZork")).isEmpty();
    assertThat(element("Thing", "courrielZork")).contains("email");
    assertThat(element("Thing", "zorkEmail")).contains("email");
    assertThat(element("Thing", "emailValue2")).contains("email");
  }

  @Test
  void aDoubtfulLookAlikeOnlyLowersTheConfidence() {
    program.define("Customer").texts("officePhone", "homePhone").done();

    assertThat(explain("Customer", "officePhone").isPersonal()).isTrue();
    assertThat(explain("Customer", "officePhone").confidence())
        .isLessThan(explain("Customer", "homePhone").confidence());
  }

  @Test
  void aFileLikeDatumMayBeKeptAsALink() {
    program.define("User").texts("imageUrl").done();

    assertThat(element("User", "imageUrl")).contains("photo");
  }

  @Test
  void annotationsNameTheDatumWhereTheMemberDoesNot() {
    program
        .define("Thing")
        .field("to", JavaType.STRING, annotation("Email"))
        .field("d", DATE, annotation("Column", "name", "birth_date"))
        .field("x", JavaType.STRING, annotation("JsonProperty", "value", "phoneNumber"))
        .field("born", DATE, annotation("Past"))
        .done();

    assertThat(element("Thing", "to")).contains("email");
    assertThat(element("Thing", "d")).contains("birth_date");
    assertThat(element("Thing", "x")).contains("phone");
    assertThat(element("Thing", "born")).contains("birth_date");
  }

  @Test
  void aMarkOfTheAuthorsDecides() {
    program
        .define("Thing")
        .field("a", JavaType.STRING, annotation("PersonalData"))
        .field("b", JavaType.STRING, annotation("PersonalData", "value", "phone"))
        .field("email", JavaType.STRING, annotation("PersonalData"))
        .done();

    assertThat(element("Thing", "a")).contains(Taxonomy.KIND_NOT_STATED);
    assertThat(element("Thing", "b")).contains("phone");
    assertThat(element("Thing", "email")).contains("email");
    assertThat(explain("Thing", "a").confidence()).isEqualTo(1.0);
  }

  @Test
  void whoChangedARecordIsDataOfTheStaff() {
    program
        .define("CustomerOrder")
        .texts("createdBy")
        .field("author", JavaType.STRING, annotation("CreatedBy"))
        .field("createdById", JavaType.Declared.of("app.Nowhere"))
        .done();

    assertThat(explain("CustomerOrder", "createdBy").subject()).isEqualTo("employee");
    assertThat(element("CustomerOrder", "author")).contains("username");
  }

  @Test
  void theSubjectComesFromTheTypeOrTheMember() {
    program.define("Thing").texts("customerEmail").done().define("User").texts("email").done();

    assertThat(explain("Thing", "customerEmail").subject()).isEqualTo("customer");
    assertThat(explain("User", "email").subject()).isEqualTo("user");
  }

  @Test
  void organisationsAndSettingsAreKeptApart() {
    program
        .define("Company")
        .texts("email", "name", "firstName")
        .done()
        .define("CompanyInvitation")
        .texts("email", "firstName")
        .done()
        .define("BankAgency")
        .texts("phone")
        .done()
        .define("MailProperties")
        .texts("password", "username")
        .done()
        .define("SmtpServer")
        .texts("password")
        .done()
        .define("Job")
        .field("password", JavaType.STRING, annotation("Value", "value", "${p}"))
        .done();

    LocatedInventory inventory = inventory();
    assertThat(inventory.organisationContacts())
        .extracting(m -> m.place().display())
        .containsExactly("BankAgency.phone", "Company.email");
    assertThat(inventory.infrastructureSecrets())
        .extracting(m -> m.place().display())
        .containsExactly("Job.password", "MailProperties.password", "SmtpServer.password");
    assertThat(inventory.members())
        .extracting(m -> m.place().display())
        .containsExactly(
            "Company.firstName", "CompanyInvitation.email", "CompanyInvitation.firstName");
  }

  @Test
  void workingTypesHoldNoDataUnlessTheyAreEntities() {
    program
        .define("CustomerService")
        .texts("email")
        .done()
        .define("Importer")
        .with(annotation("Component"))
        .texts("email")
        .done()
        .define("FieldKeys")
        .texts("email")
        .done()
        .define("RoomService")
        .with(annotation("Entity"))
        .texts("email")
        .done();

    assertThat(inventory().members())
        .extracting(m -> m.place().display())
        .containsExactly("RoomService.email");
  }

  @Test
  void aTypeHeldByAPersonGivesContextAndIsNoDatumItself() {
    program
        .define("Customer")
        .field("address", app("Address"))
        .done()
        .define("Address")
        .texts("city", "name")
        .done();

    assertThat(element("Customer", "address")).isEmpty();
    assertThat(element("Address", "city")).contains("city");
    assertThat(element("Address", "name")).isEmpty();
  }

  @Test
  void subtypesNestedTypesAndCopiesOfAPersonArePersons() {
    program
        .define("Buyer")
        .extending("app.Customer")
        .texts("name")
        .done()
        .define("Customer")
        .done()
        .define("Principal")
        .implementing("org.lib.UserDetails")
        .texts("name")
        .done()
        .define("Account")
        .with(annotation("Entity"))
        .texts("name", "note")
        .done()
        .define("AccountDto")
        .texts("name", "note")
        .done();

    assertThat(element("Buyer", "name")).contains("person_name");
    assertThat(element("Principal", "name")).contains("person_name");
    assertThat(element("AccountDto", "name")).contains("person_name");
  }

  @Test
  void aTypeAboutHealthMakesItsMembersHealthDataWhereItRefersToAPerson() {
    program
        .define("Symptoms")
        .field("fever", app("Level"))
        .field("customer", app("Customer"))
        .texts("id", "noteType")
        .done()
        .define("SymptomsCatalogue")
        .texts("fever")
        .done()
        .define("Level")
        .kind(TypeFact.Kind.ENUM)
        .done()
        .define("Customer")
        .done();

    assertThat(element("Symptoms", "fever")).contains("diagnosis");
    assertThat(element("Symptoms", "id")).isEmpty();
    assertThat(element("Symptoms", "noteType")).isEmpty();
    assertThat(element("SymptomsCatalogue", "fever")).isEmpty();
  }

  @Test
  void theOwnersNameAndTheMembersAreReadTogether() {
    program.define("Card").texts("number").done().define("Room").texts("number").done();

    assertThat(element("Card", "number")).contains("card_number");
    assertThat(element("Room", "number")).isEmpty();
  }

  @Test
  void aValueTypeCalledLikeAnElementCarriesIt() {
    program
        .define("EmailAddress")
        .texts("value", "other")
        .done()
        .define("Thing")
        .field("primary", lib("com.lib.PhoneNumber"))
        .done();

    assertThat(element("EmailAddress", "value")).contains("email");
    assertThat(element("EmailAddress", "other")).isEmpty();
    assertThat(element("Thing", "primary")).contains("phone");
  }

  @Test
  void aPersonsMemberPassesItsMeaningOnToTheValueOfItsType() {
    program
        .define("User")
        .field("incomes", lib("java.util.List", app("Item")))
        .done()
        .define("Item")
        .field("amount", DECIMAL)
        .texts("icon")
        .done();

    assertThat(element("Item", "amount")).contains("card_number");
    assertThat(element("Item", "icon")).isEmpty();
  }

  @Test
  void anAmountBesideACardOrInWhatBelongsToAPersonIsWhatThePersonPaid() {
    program
        .define("Payment")
        .field("amount", DECIMAL)
        .field("customer", app("Customer"))
        .texts("cardNumber")
        .done()
        .define("Transfer")
        .field("amount", DECIMAL)
        .field("customer", app("Customer"))
        .done()
        .define("Tariff")
        .field("amount", DECIMAL)
        .done()
        .define("Customer")
        .done();

    assertThat(element("Payment", "amount")).contains("payment_transaction");
    assertThat(element("Transfer", "amount")).contains("payment_transaction");
    assertThat(element("Tariff", "amount")).isEmpty();
  }

  @Test
  void mapperColumnsNameMembersAndOrphanColumnsAreListed() {
    program
        .define("Row")
        .texts("a")
        .done()
        .mapper(
            "m.xml",
            new MapperFacts(
                "app.Mapper",
                List.of(
                    new MapperFacts.ResultMap(
                        "r",
                        "app.Row",
                        null,
                        List.of(new MapperFacts.Mapping("a", "phone_number", null, null, 0)),
                        0)),
                List.of(),
                List.of(),
                1))
        .script(
            "s.sql",
            new SqlFacts(
                List.of(
                    new SqlFacts.Table(
                        "customers",
                        List.of(
                            new SqlFacts.Column("mobile", "varchar(9)", "", 0),
                            new SqlFacts.Column("email", "boolean", "", 0)),
                        0),
                    new SqlFacts.Table(
                        "t_row", List.of(new SqlFacts.Column("phone_number", "text", "", 0)), 0)),
                List.of(),
                List.of(),
                1));

    assertThat(inventory().members())
        .extracting(m -> m.place().display() + " " + m.element().id())
        .containsExactlyInAnyOrder("Row.a phone", "customers.mobile phone");
  }

  @Test
  void whatTheProjectDeclaresOverridesEverything() {
    program.define("Customer").texts("email", "zork", "street").done();
    DeclaredPersonalData declared =
        new DeclaredPersonalData(
            List.of(
                new DeclaredPersonalData.Mark(
                    Reach.MEMBER, p -> p.member().equals("zork"), true, "phone", "it is one"),
                new DeclaredPersonalData.Mark(
                    Reach.CLASS,
                    p -> p.owner().equals("app.Customer"),
                    false,
                    null,
                    "public figures")));

    LocatedInventory inventory = new InventoryBuilder(TAXONOMY, declared).build(program);

    assertThat(inventory.members())
        .extracting(m -> m.place().display() + " " + m.element().id() + " " + m.confidence())
        .containsExactly("Customer.zork phone 1.0");
    assertThat(texts(inventory.explain(new FieldRef("app.Customer", "email")).orElseThrow()))
        .containsExactly("the project says: public figures");
  }

  @Test
  void aClassThatIsMarkedAsPersonalHoldsItInItsValuesAlone() {
    program
        .define("Settings")
        .texts("zork")
        .field("log", lib("org.slf4j.Pattern"))
        .method(
            "run",
            JavaType.VOID,
            true,
            new Local(0, "blah", JavaType.STRING, Local.Role.PARAMETER, List.of(), 0))
        .done();
    DeclaredPersonalData declared =
        new DeclaredPersonalData(
            List.of(
                new DeclaredPersonalData.Mark(
                    Reach.CLASS, p -> p.owner().equals("app.Settings"), true, null, "profiles")));

    LocatedInventory inventory = new InventoryBuilder(TAXONOMY, declared).build(program);

    assertThat(inventory.members())
        .extracting(m -> m.place().display() + " " + m.element().id())
        .containsExactly("Settings.zork personal_data");
  }

  @Test
  void membersComeInTheOrderOfTheirPlaces() {
    program.define("User").texts("phone", "email").done().define("Customer").texts("email").done();

    assertThat(inventory().members())
        .extracting(m -> m.place().display())
        .containsExactly("Customer.email", "User.phone", "User.email");
  }

  @Test
  void saysNothingOfFieldsThatAreNotThere() {
    assertThat(inventory().explain(new FieldRef("app.Nobody", "email"))).isEmpty();
  }
}
