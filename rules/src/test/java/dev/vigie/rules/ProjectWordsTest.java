package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.Expertise;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.source.SourceProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project says of words and members, in its privacy.yml, and what becomes of it. */
class ProjectWordsTest {
  private static Expertise expertise;

  @TempDir private Path folder;
  private ProjectFolder project;

  @BeforeAll
  static void knowledge() throws Exception {
    expertise = BuiltInExpertise.read();
  }

  @BeforeEach
  void folder() throws Exception {
    project = new ProjectFolder(folder);
  }

  private void source(String type, String members) throws Exception {
    project.write(
        "src/main/java/shop/" + type + ".java",
        "package shop;\nclass " + type + " {\n" + members + "\n}\n");
  }

  @Test
  void furtherWordsAndOwnElementsAreFound() throws Exception {
    source("Customer", "String mailbox; String clubCard; String other;");
    project.settings(
        """
        words: {email: [mailbox]}
        elements:
          - {id: loyalty_number, family: IDENTITY, sensitivity: highly_personal, label: club card,
             words: [club card]}
        """);

    assertThat(project.members(expertise))
        .containsExactly("Customer.mailbox email", "Customer.clubCard loyalty_number");
    assertThat(notes()).isEmpty();
  }

  @Test
  void aWordThatMeansNothingHereIsNotFound() throws Exception {
    source("Customer", "String email; String birthDate; String emailAddress;");
    source("Client", "String phoneNumber;");
    project.settings("ignore-words: [email, birth_date]");

    assertThat(project.members(expertise))
        .containsExactly("Client.phoneNumber phone", "Customer.emailAddress email");
  }

  @Test
  void aPersonWordThatIsIgnoredMakesNoPerson() throws Exception {
    source("Patient", "String phoneNumber; String name;");
    assertThat(project.members(expertise)).contains("Patient.name person_name");

    project.settings("ignore-words: [patient]");

    assertThat(project.members(expertise)).containsExactly("Patient.phoneNumber phone");
  }

  @Test
  void personsOfTheProjectSayWhose() throws Exception {
    source("Sociétaire", "String name;");
    source("Abonne", "String name;");
    assertThat(subjects()).doesNotContain("customer");

    project.settings("persons: {customer: [societaire, abonne]}");

    assertThat(subjects()).containsExactly("customer", "customer");
  }

  @Test
  void organisationsOfTheProjectHaveContactDataOfTheirOwn() throws Exception {
    source("PointRelais", "String email; String phoneNumber;");
    assertThat(project.members(expertise)).hasSize(2);

    project.settings("organisations: [point relais]");

    assertThat(project.members(expertise)).isEmpty();
    assertThat(project.survey(expertise).holdings().organisationContacts())
        .extracting(m -> m.element().id())
        .containsExactly("email", "phone");
  }

  @Test
  void aWordTakenFromAnotherElementAndOneThatIsNeverFoundAreTold() throws Exception {
    source("Customer", "String mobile; String emailTemplate;");
    project.settings("words:\n  email: [phoneNumber]\n  iban:\n    - phone template\n");

    assertThat(notes())
        .containsExactly(
            "privacy.yml:2: the word 'phoneNumber' means email in this project; elsewhere it means"
                + " phone");
  }

  @Test
  void marksDecideOfEverySortOfMember() throws Exception {
    source(
        "Customer",
        """
        String email;
        static class Line { String phoneNumber; }
        void find(String firstName) {}
        """);
    project
        .write("src/main/java/shop/Card.java", "package shop; record Card(String iban) {}")
        .write(
            "src/main/java/shop/Person.java",
            "package shop; interface Person { String getPhoneNumber(); }")
        .write(
            "src/main/java/shop/Api.java",
            "package shop; class Api { void get(@x.RequestParam String email) {} }")
        .write("src/main/resources/V1.sql", "create table VISIT (phone_number varchar(9), q int);");
    assertThat(project.members(expertise)).hasSize(6);

    project.settings(
        """
        not-personal:
          - {member: shop.Customer.email, reason: r}
          - {member: Customer.Line.phoneNumber, reason: r}
          - {member: Card.iban, reason: r}
          - {member: Person.getPhoneNumber(), reason: r}
          - {member: Api.get(email), reason: r}
          - {member: visit.phone_number, reason: r}
          - {member: Customer.find(firstName), reason: r}
        personal:
          - {member: visit.q, element: medical_data, reason: r}
        """
            .replace("medical_data", "iban"));

    assertThat(project.members(expertise)).containsExactly("VISIT.q iban");
    assertThat(notes()).isEmpty();
    assertThat(project.explained(expertise, "Customer.find(firstName)"))
        .contains("not personal data")
        .contains("the project says: r");
  }

  @Test
  void aMemberThatItsClassDoesNotHaveIsAMistake() throws Exception {
    source("Person", "String email;");
    project.write(
        "src/main/java/shop/Customer.java",
        """
        package shop;
        class Customer extends Person {
          static final String KEY = "x";
          String code;
          String getCode() { return code; }
          void find(String name) {}
        }
        """);
    project.write("src/main/resources/V1.sql", "create table customer (code varchar(9));");
    project.settings(
        """
        personal:
          - {member: Customer.cod, reason: r}
          - {member: Customer.email, reason: r}
          - {member: Customer.KEY, reason: r}
          - {member: Customer.getCode(), reason: r}
          - {member: Customer.find(nam), reason: r}
          - {member: customer.CODE, reason: r}
        """);

    assertThat(mistakes())
        .containsExactly(
            "privacy.yml:2:14: 'Customer.cod' is no member of Customer (did you mean 'code'?)",
            "privacy.yml:3:14: 'Customer.email' is no member of Customer (it is declared in Person:"
                + " write 'Person.email')",
            "privacy.yml:4:14: 'Customer.KEY' cannot be marked (it is a constant and holds no"
                + " data)",
            "privacy.yml:5:14: 'Customer.getCode()' cannot be marked (it gives what its body"
                + " returns: name the field that this is)",
            "privacy.yml:6:14: 'Customer.find(nam)' is no member of Customer (did you mean"
                + " 'find(name)'?)",
            "privacy.yml:7:14: 'customer.CODE' cannot be marked (the column stands for a member:"
                + " name Customer.code)");
  }

  @Test
  void whatIsAboutNothingThatWasReadIsToldButMayBeElsewhere() throws Exception {
    source("Customer", "String code;");
    project.settings(
        """
        personal:
          - {member: Custmer.code, reason: r}
          - {class: Custmer, reason: r}
          - {package: shp, reason: r}
        not-personal:
          - {class: "*Catalogue", reason: r}
        """);

    assertThat(notes())
        .containsExactly(
            "privacy.yml:2: the member 'Custmer.code' is about nothing that was analysed (did you"
                + " mean 'Customer.code'?)",
            "privacy.yml:3: the class 'Custmer' is about nothing that was analysed (did you mean"
                + " 'Customer'?)",
            "privacy.yml:4: the package 'shp' is about nothing that was analysed (did you mean"
                + " 'shop'?)",
            "privacy.yml:6: the class '*Catalogue' is about nothing that was analysed (check the"
                + " name; it may also be in a part that this run does not see)");
  }

  @Test
  void keptClassesAndExcludedPathsThatMeetNothingAreToldButMayBeElsewhere() throws Exception {
    source("Customer", "String code;");
    source("Order", "String code;");
    project.settings(
        """
        exclude:
          - "**/Order.java"
          - "**/generated/**"
        retention:
          customer: {period: P3Y}
          Custmer: {period: P3Y}
        legal-hold:
          Invoice: books
        """);

    assertThat(notes())
        .containsExactlyInAnyOrder(
            "privacy.yml:3: the pattern '**/generated/**' excludes nothing that was found (paths"
                + " are from the root of the repository; it may also mean a part that this run"
                + " does not see)",
            "privacy.yml:6: 'Custmer' under 'retention' is no class and no table that was analysed"
                + " (did you mean 'Customer'?)",
            "privacy.yml:8: 'Invoice' under 'legal-hold' is no class and no table that was analysed"
                + " (check the name; it may also be in a part that this run does not see)");
  }

  @Test
  void aMarkOfALibraryIsAboutItsCalls() throws Exception {
    project.write(
        "src/main/java/shop/Page.java",
        "package shop; class Page { Object o(lib.UserModel m) { return m.getEmail(); } }");
    project.settings("not-personal:\n  - {member: UserModel.getEmail(), reason: r}\n");

    assertThat(notes()).isEmpty();
    assertThat(project.explained(expertise, "Page.java:1"))
        .contains("UserModel.getEmail(), a call: not personal data")
        .contains("the project says: r");
  }

  @Test
  void aBrokenClassMayHaveTheMember() throws Exception {
    source("Customer", "String code; int x = ;");
    project.settings("personal:\n  - {member: Customer.other, reason: r}\n");

    assertThat(notes()).singleElement().asString().contains("is about nothing that was analysed");
  }

  @Test
  void settingsUnderANameThatIsNotReadAreAMistake() throws Exception {
    source("Customer", "String email;");
    project.write("privacy.yaml", "ignore-words: [email]\n");

    assertThatThrownBy(() -> project.survey(expertise))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is not read under this name")
        .hasMessageContaining("call it privacy.yml");
  }

  private List<String> subjects() throws Exception {
    return project.survey(expertise).holdings().personal().stream()
        .map(PersonalMember::subject)
        .toList();
  }

  private List<String> notes() throws Exception {
    return project.survey(expertise).problems().stream()
        .filter(problem -> !problem.costsResults())
        .map(SourceProblem::toString)
        .toList();
  }

  private List<String> mistakes() {
    List<String> mistakes = new ArrayList<>();
    assertThatThrownBy(() -> project.survey(expertise))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e ->
                e.problems().stream()
                    .map(Problem::toString)
                    .map(text -> text.substring(text.indexOf("privacy.yml")))
                    .forEach(mistakes::add));
    return mistakes;
  }
}
