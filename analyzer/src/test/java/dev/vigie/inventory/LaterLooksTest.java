package dev.vigie.inventory;

import static dev.vigie.inventory.TestProgram.app;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is judged after names: by what else is known of the type, and of the program. */
class LaterLooksTest {
  private static final Taxonomy TAXONOMY = SmallTaxonomy.read();
  private static final JavaType DECIMAL = JavaType.Declared.of("java.math.BigDecimal");

  private final TestProgram program = new TestProgram();

  private Optional<String> element(String type, String field) {
    return new InventoryBuilder(TAXONOMY)
        .build(program)
        .of(new FieldRef("app." + type, field))
        .map(m -> m.element().id());
  }

  @Test
  void numbersInWhatIsCalledAfterSomebodysMoneyAreAmounts() {
    program.define("Customer").texts("fullName").done();
    program
        .define("DebtHistory")
        .field("customer", app("Customer"))
        .field("capital", DECIMAL)
        .field("interestRate", DECIMAL)
        .field("version", JavaType.Declared.of("java.lang.Long"))
        .done()
        .define("DebtKinds")
        .field("capital", DECIMAL)
        .done();

    assertThat(element("DebtHistory", "capital")).contains("credit_standing");
    assertThat(element("DebtHistory", "interestRate")).isEmpty();
    assertThat(element("DebtHistory", "version")).isEmpty();
    assertThat(element("DebtKinds", "capital")).isEmpty();
  }

  @Test
  void aWordForAPersonAndOneForANumberAreTheNumberOfThatPerson() {
    program
        .define("Movement")
        .texts("studentNo", "numeroStudent", "newStudentNo", "studentsNo", "clientNo", "trainNo")
        .field("customerNo", JavaType.Declared.of("java.lang.Long"))
        .field("userNo", DECIMAL)
        .done();

    for (String number :
        new String[] {"studentNo", "numeroStudent", "newStudentNo", "customerNo"}) {
      assertThat(element("Movement", number)).as(number).contains("user_identifier");
    }
    // A plural is a count, and what may be a program's or is no whole number is nobody's
    for (String other : new String[] {"studentsNo", "clientNo", "trainNo", "userNo"}) {
      assertThat(element("Movement", other)).as(other).isEmpty();
    }
  }

  @Test
  void aWordForAPersonInTheNameMakesUpForATypeThatSaysNothing() {
    program.define("Shipment").texts("customerOrigin", "clientOrigin", "origin").done();

    assertThat(element("Shipment", "customerOrigin")).contains("nationality");
    assertThat(element("Shipment", "clientOrigin")).isEmpty();
    assertThat(element("Shipment", "origin")).isEmpty();
  }

  @Test
  void aWholeNumberThatIsCalledAnIdIsTheKeyOfARow() {
    program
        .define("Customer")
        .texts("fullName")
        .field("customerId", JavaType.Declared.of("java.lang.Long"))
        .done();
    program.define("CustomerSheet").texts("fullName", "customerId").done();

    assertThat(element("Customer", "customerId")).isEmpty();
    assertThat(element("CustomerSheet", "customerId")).contains("user_identifier");
  }

  @Test
  void whomAMailIsFromOrGoesToIsAPerson() {
    program.define("Mail").texts("from", "to", "body").done();
    program.define("Message").texts("sender", "route").done();
    program.define("Edge").texts("from", "to", "body").done();
    program.define("MailCount").field("to", DECIMAL).texts("body").done();

    assertThat(element("Mail", "from")).contains("email");
    assertThat(element("Mail", "to")).contains("email");
    assertThat(element("Message", "sender")).isEmpty();
    assertThat(element("Edge", "from")).isEmpty();
    assertThat(element("MailCount", "to")).isEmpty();
  }

  @Test
  void whatSomebodyWritesToSomebodyIsPersonal() {
    program.define("Mail").texts("to", "body").done();
    program.define("PrivateMessage").texts("body", "format").done();
    program.define("Message").field("sender", app("Thing")).texts("body").done();
    program.define("Thing").texts("label").done();
    program.define("MailTemplate").texts("body").done();
    program.define("Page").texts("to", "body").done();
    program.define("MailNote").texts("to", "body", "templateName").done();

    assertThat(element("Mail", "body")).contains("message_content");
    assertThat(element("PrivateMessage", "body")).contains("message_content");
    assertThat(element("PrivateMessage", "format")).isEmpty();
    assertThat(element("Message", "body")).contains("message_content");
    assertThat(element("MailTemplate", "body")).isEmpty();
    assertThat(element("Page", "body")).isEmpty();
    assertThat(element("MailNote", "body")).isEmpty();
    assertThat(element("MailNote", "to")).isEmpty();
  }

  @Test
  void coordinatesOfWhatMovesAreWhereSomebodyWas() {
    program.define("Position").field("lat", DECIMAL).field("lon", DECIMAL).done();
    program
        .define("Fix")
        .field("lat", DECIMAL)
        .field("lon", DECIMAL)
        .field("speed", DECIMAL)
        .done();
    program
        .define("Ride")
        .texts("startLat", "startLon", "endLat", "endLon", "venueLat", "venueLon")
        .done();
    program.define("Speeds").field("speed", DECIMAL).field("lat", DECIMAL).done();

    assertThat(element("Position", "lat")).isEmpty();
    assertThat(element("Fix", "lat")).contains("gps_position");
    assertThat(element("Fix", "speed")).isEmpty();
    assertThat(element("Ride", "endLon")).contains("gps_position");
    assertThat(element("Ride", "venueLon")).isEmpty();
    assertThat(element("Speeds", "lat")).isEmpty();
  }

  @Test
  void whoWasThereIsAboutWhomeverTheRecordRefersTo() {
    program
        .define("Attendance")
        .field("studentId", JavaType.Declared.of("java.lang.Long"))
        .texts("timeIn", "version")
        .done();
    program.define("AttendancePlan").texts("timeIn").done();
    program
        .define("Enrolment")
        .field("studentId", JavaType.Declared.of("java.lang.Long"))
        .texts("timeIn")
        .done();

    assertThat(element("Attendance", "timeIn")).contains("working_time");
    assertThat(element("Attendance", "version")).isEmpty();
    assertThat(element("AttendancePlan", "timeIn")).isEmpty();
    assertThat(element("Enrolment", "timeIn")).isEmpty();
  }

  @Test
  void whatCountsPersonsIsAboutNoneOfThem() {
    JavaType whole = JavaType.Declared.of("int");
    program.define("StudentStatistics").field("symptoms", whole).texts("email").done();
    program.define("StudentSheet").field("symptoms", whole).done();

    assertThat(element("StudentStatistics", "symptoms")).isEmpty();
    assertThat(element("StudentStatistics", "email")).isPresent();
    assertThat(element("StudentSheet", "symptoms")).contains("diagnosis");
  }

  @Test
  void aRowUnderTheNameOfWhatReadsRowsHoldsData() {
    program.define("UserModelDao").texts("username", "password").done();
    program
        .define("LoginDao")
        .texts("username", "password")
        .field("connection", app("Connection"))
        .done()
        .define("Connection")
        .texts("url")
        .done()
        .define("PackageDao")
        .texts("username", "password")
        .done();

    assertThat(element("UserModelDao", "username")).contains("username");
    assertThat(element("LoginDao", "username")).isEmpty();
    assertThat(element("PackageDao", "username")).isEmpty();
  }

  @Test
  void aClientWithWhatOnlyFirmsHaveIsOne() {
    program.define("Client").texts("email", "fullName", "industry", "turnover").done();
    program.define("ClientSheet").texts("email", "fullName", "industry").done();

    assertThat(element("Client", "email")).isEmpty();
    assertThat(element("ClientSheet", "email")).contains("email");
  }

  @Test
  void whatListsTownsIsAboutNobody() {
    program.define("City").texts("postalCode", "city").done();
    program.define("Customer").texts("postalCode", "city").done();

    assertThat(element("City", "postalCode")).isEmpty();
    assertThat(element("Customer", "postalCode")).contains("postal_code");
  }

  @Test
  void whatOpensAMailAccountThatMailIsSentFromIsTheProgramsOwn() {
    program.define("MailSheet").texts("password", "body").done();
    program.define("MailList").texts("customerId", "body").done();
    program.define("ChangeMailForm").texts("password", "email").done();

    assertThat(element("MailSheet", "password")).isEmpty();
    assertThat(element("MailList", "customerId")).contains("user_identifier");
    assertThat(element("ChangeMailForm", "password")).contains("password");
  }

  @Test
  void aUuidThatIsCalledAnIdIsTheKeyOfARow() {
    program
        .define("Customer")
        .texts("fullName")
        .field("customerId", JavaType.Declared.of("java.util.UUID"))
        .field("password", JavaType.Declared.of("java.util.UUID"))
        .done();

    assertThat(element("Customer", "customerId")).isEmpty();
    assertThat(element("Customer", "password")).contains("password");
  }

  @Test
  void anAmountInTheRecordOfAPersonIsThatPersons() {
    program.define("Customer").texts("fullName").field("totalAmount", DECIMAL).done();
    program.define("Product").field("totalAmount", DECIMAL).done();

    assertThat(element("Customer", "totalAmount")).isPresent();
    assertThat(element("Product", "totalAmount")).isEmpty();
  }

  @Test
  void aTextThatIsCalledAfterAPersonNamesOneBesideDataOfPersons() {
    program.define("Certificate").texts("customer", "nationalId").done();
    program.define("Course").texts("student").done();
    program.define("Pairing").texts("student", "customer").done();
    program.define("Login").texts("user", "password").done();

    assertThat(element("Certificate", "customer")).contains("person_name");
    assertThat(element("Course", "student")).isEmpty();
    assertThat(element("Pairing", "student")).contains("person_name");
    assertThat(element("Login", "user")).isEmpty();
  }

  @Test
  void aNameUnderWhichThreeOtherTypesHoldPersonalDataIsEnough() {
    for (String type : new String[] {"CustomerForm", "CustomerLetter", "StudentSheet"}) {
      program.define(type).texts("fullName", "origin", "arrears").done();
    }
    program.define("Rows").texts("origin", "arrears").done();

    assertThat(element("StudentSheet", "origin")).contains("nationality");
    assertThat(element("Rows", "origin")).contains("nationality");
    assertThat(element("StudentSheet", "arrears")).contains("credit_standing");
    assertThat(element("Rows", "arrears")).contains("credit_standing");
  }

  @Test
  void whatAProgramForAnimalsSaysOfHealthIsNobodys() {
    program.define("Visit").texts("symptoms").done();
    program.define("Customer").texts("fullName", "symptoms").done();
    program.define("Pet").texts("label").done();
    program.define("PetForm").texts("label").done();
    assertThat(element("Visit", "symptoms")).isPresent();

    program.define("MascotaSheet").texts("label").done();

    assertThat(element("Visit", "symptoms")).isEmpty();
    assertThat(element("Customer", "symptoms")).isPresent();
  }

  @Test
  void whatAnAnimalIsCalledIsNobodysName() {
    program.define("Pet").texts("fullName", "customerFullName", "mail", "phone").done();
    program.define("Sheet").texts("fullName").done();

    assertThat(element("Pet", "fullName")).isEmpty();
    assertThat(element("Pet", "customerFullName")).contains("person_name");
    assertThat(element("Sheet", "fullName")).contains("person_name");
  }

  @Test
  void oneOrTwoOtherTypesAreNotEnough() {
    program.define("CustomerForm").texts("fullName", "arrears").done();
    program.define("StudentSheet").texts("fullName", "arrears").done();
    program.define("Rows").texts("arrears").done();

    assertThat(element("Rows", "arrears")).isEmpty();
  }

  @Test
  void theNameOfWhoeverHoldsAnOfficeIsAPersons() {
    program.define("CompanyOfficer").texts("name", "displayName").done();
    program.define("Machine").kind(TypeFact.Kind.CLASS).texts("name").done();

    assertThat(element("CompanyOfficer", "name")).contains("person_name");
    assertThat(element("Machine", "name")).isEmpty();
  }

  @Test
  void theAddressOfAPlaceIsNobodysUnlessAMemberNamesAPerson() {
    program.define("CourseVenue").texts("street", "city", "postalCode").done();
    program.define("HomeVenue").texts("street", "postalCode", "customerPhone").done();

    assertThat(element("CourseVenue", "street")).isEmpty();
    assertThat(element("CourseVenue", "city")).isEmpty();
    assertThat(element("HomeVenue", "street")).contains("street");
  }

  @Test
  void theOtherAnswersOfAQuestionnaireAboutHealthAreAboutIt() {
    program
        .define("IntakeQuestionnaire")
        .texts("symptoms", "sleep", "version")
        .field("travelled", JavaType.Declared.of("boolean"))
        .done();
    program.define("CourseQuestionnaire").texts("sleep").done();

    assertThat(element("IntakeQuestionnaire", "sleep")).contains("health_record");
    assertThat(element("IntakeQuestionnaire", "travelled")).contains("health_record");
    assertThat(element("IntakeQuestionnaire", "version")).isEmpty();
    assertThat(element("CourseQuestionnaire", "sleep")).isEmpty();
  }
}
