package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.AnalysisResult;
import dev.vigie.Expertise;
import dev.vigie.inventory.PersonalMember;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose data it is, with the words of the catalogue. */
class SubjectsTest {
  private static Expertise expertise;

  @BeforeAll
  static void knowledge() throws Exception {
    expertise = BuiltInExpertise.read();
  }

  @ParameterizedTest
  @CsvSource({
    "Customer, customer",
    "Patient, patient",
    "PatientRecordDto, patient",
    "Employee, employee",
    "Mitarbeiter, employee",
    "Prospect, prospect",
    "Pupil, student",
    "Enfant, child",
    "User, user",
    "UserAccount, user",
    "CustomerAddress, customer",
    "Shipment, ''"
  })
  void theNameOfATypeSaysWhose(String type, String subject) {
    assertThat(subjects(source("shop", type, "String email;"))).containsExactly(subject);
  }

  @ParameterizedTest
  @CsvSource({
    "Shipment, customerEmail, customer",
    "Shipment, telephoneAcheteur, customer",
    "Customer, childFirstName, child",
    "Customer, customerChildFirstName, child",
    "Shipment, patientPhoneNumber, patient",
    "Shipment, driverPhoneNumber, passenger",
    "Shipment, userEmail, user",
    "Student, guardianPhoneNumber, beneficiary",
    "Patient, userEmail, patient",
    "Patient, contactEmail, patient",
    "Customer, userName, customer",
    "Customer, personalEmail, customer",
    "Customer, employeeEmail, employee"
  })
  void thePersonInAMembersNameGoesBeforeItsTypeButForOneThatSaysLess(
      String type, String member, String subject) {
    assertThat(subjects(source("shop", type, "String firstName; String " + member + ";"), member))
        .containsExactly(subject);
  }

  @Test
  void whatATypeInheritsFromSaysWhoseItIs() {
    assertThat(
            subjects(
                Map.of(
                    "shop/Customer.java", "package shop; class Customer {}",
                    "shop/Premium.java", "package shop; class Premium extends Customer {}",
                    "shop/Gold.java", "package shop; class Gold extends Premium { String email; }",
                    "shop/Profile.java",
                        "package shop; class Profile extends Customer { String phoneNumber; }")))
        .containsExactly("customer", "customer");
  }

  @Test
  void whatAPersonHoldsIsThatPersons() {
    assertThat(
            subjects(
                Map.of(
                    "shop/Patient.java", "package shop; class Patient { Home home; }",
                    "shop/Home.java", "package shop; class Home { String street; Spot spot; }",
                    "shop/Spot.java", "package shop; class Spot { String postalCode; }")))
        .containsExactly("patient", "patient");
  }

  @Test
  void whatATypeNamedAfterAPersonHoldsIsThatPersonsAlsoBehindAnInterface() {
    Map<String, String> texts = new TreeMap<>();
    texts.put(
        "shop/Home.java",
        "package shop; interface Home { String getStreet(); " + "String getFirstName(); }");
    texts.put(
        "shop/HomeImpl.java",
        "package shop; class HomeImpl implements Home { "
            + "String street; String firstName; public String getStreet() { return street; } "
            + "public String getFirstName() { return firstName; } }");
    texts.put("shop/CustomerHome.java", "package shop; class CustomerHome { Home home; }");

    assertThat(subjects(texts, "street")).containsExactly("customer");
  }

  @Test
  void whatSeveralPersonsHoldIsAllOfTheirs() {
    assertThat(
            subjects(
                Map.of(
                    "shop/Customer.java", "package shop; class Customer { Home home; }",
                    "shop/Employee.java", "package shop; class Employee { Home home; }",
                    "shop/User.java", "package shop; class User { Home home; }",
                    "shop/Home.java", "package shop; class Home { String street; }")))
        .containsExactly("customer, employee");
  }

  @Test
  void aRecordOfOnePersonIsThatPersonsAndOneOfSeveralIsNobodysInParticular() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("a/Customer.java", "package a; class Customer { String id; }");
    texts.put("a/Employee.java", "package a; class Employee { String id; }");
    texts.put("a/Shipment.java", "package a; class Shipment { Customer to; String phoneNumber; }");
    texts.put(
        "a/Visit.java", "package a; class Visit { Customer c; Employee e; String phoneNumber; }");

    assertThat(subjects(texts, "phoneNumber")).containsExactly("customer", "");
  }

  @Test
  void aPackageSaysWhoseWhereNothingElseDoes() {
    assertThat(
            subjects(
                Map.of(
                    "x/patients/Visit.java",
                        "package x.patients; class Visit { String phoneNumber; }",
                    "x/employees/Customer.java",
                        "package x.employees; class Customer { String phoneNumber; }",
                    "x/other/Visit.java", "package x.other; class Visit { String phoneNumber; }")))
        .containsExactly("customer", "", "patient");
  }

  @Test
  void aPackageThatAllTypesShareSaysNothingOfOne() {
    assertThat(subjects(source("com.patient", "Visit", "String phoneNumber;"))).containsExactly("");
  }

  @Test
  void whoChangedARecordIsStaff() {
    assertThat(
            subjects(source("shop", "Customer", "@org.x.CreatedBy String createdBy;"), "createdBy"))
        .containsExactly("employee");
  }

  private static Map<String, String> source(String in, String type, String members) {
    return Map.of(
        in.replace('.', '/') + "/" + type + ".java",
        "package " + in + "; class " + type + " { " + members + " }");
  }

  private static List<String> subjects(Map<String, String> texts) {
    return members(texts).stream().map(PersonalMember::subject).toList();
  }

  private static List<String> subjects(Map<String, String> texts, String member) {
    return members(texts).stream()
        .filter(found -> found.place().member().equals(member))
        .map(PersonalMember::subject)
        .toList();
  }

  private static List<PersonalMember> members(Map<String, String> texts) {
    AnalysisResult result = Fixtures.analyze(expertise, texts, List.of());
    return result.holdings().personal();
  }
}
