package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.inventory.Holdings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the form of a type says of its members, with the words of the catalogue. */
class EvidenceOfFormTest {
  private static Expertise expertise;

  @TempDir private Path folder;
  private ProjectFolder project;

  @BeforeAll
  static void knowledge() throws Exception {
    expertise = BuiltInExpertise.read();
  }

  @BeforeEach
  void project() throws Exception {
    project = new ProjectFolder(folder);
  }

  private List<String> found(String... declarations) throws Exception {
    for (int i = 0; i < declarations.length; i++) {
      project.write("src/main/java/app/T" + i + ".java", "package app;\n" + declarations[i] + "\n");
    }
    Holdings holdings = project.survey(expertise).holdings();
    return holdings.personal().stream()
        .map(m -> m.place().member() + " " + m.element().id())
        .sorted()
        .toList();
  }

  @Test
  void membersCalledAfterTheirTypeAreReadWithoutItWhereItIsAPerson() throws Exception {
    assertThat(
            found(
                "class Sindico { String nomeSindico; String emailSindico; String telefoneSindico;"
                    + " String rgSindico; }",
                "class Filme { String nomeFilme; String generoFilme; String telefoneFilme; }"))
        .contains("nomeSindico first_name", "rgSindico national_id")
        .noneMatch(each -> each.startsWith("nomeFilme"));
  }

  @Test
  void aPackageCalledVendorOrGeneratedIsPartOfTheProgram() throws Exception {
    project.write(
        "src/main/java/app/vendor/Seller.java",
        "package app.vendor; class Seller { String email; }");
    project.write(
        "src/main/java/app/generated/dto/UserDto.java",
        "package app.generated.dto; class UserDto { static class Inner { String email; } }");
    project.write(
        "third_party/src/main/java/lib/Person.java", "package lib; class Person { String email; }");

    assertThat(project.survey(expertise).holdings().personal())
        .extracting(member -> member.place().owner())
        .containsExactlyInAnyOrder("app.vendor.Seller", "app.generated.dto.UserDto.Inner");
  }

  @Test
  void aPinCodeBesideACityIsAPostalCode() throws Exception {
    assertThat(
            found(
                "class Customer { String email; String city; String pinCode; }",
                "class PoliceStation { String district; String city; String pincode; }",
                "class CustomerCard { String iban; String pinCode; }",
                "class Klant { String email; String plaats; String postcode; String pincode; }"))
        .contains("pinCode postal_code", "pinCode pin", "pincode pin")
        .doesNotContain("pincode postal_code")
        .filteredOn(each -> each.startsWith("pincode"))
        .hasSize(1);
  }

  @Test
  void aBuilderIsTheOnlyPlaceOfWhatTheObjectDoesNotKeep() throws Exception {
    assertThat(
            found(
                "class CaseId { String id; static class Builder { String vorname; String nachname;"
                    + " String geburtsdatum; CaseId build() { return null; } } }"))
        .containsExactly("geburtsdatum birth_date", "nachname last_name", "vorname first_name");
  }

  @Test
  void whatATypeCanDoMakesItNoProgramWhereItHoldsSeveralDataOfAPerson() throws Exception {
    assertThat(
            found(
                "interface TextProvider { String text(); }",
                "class Waiting implements TextProvider { String email; String mobilePhone;"
                    + " public String text() { return email; } }",
                "class Posting implements TextProvider { String email;"
                    + " public String text() { return \"\"; } }"))
        .containsExactly("email email", "mobilePhone phone");
  }

  @Test
  void aTextCalledAfterTheKeyOfAPersonIsANumberByWhichSomebodyIsKnown() throws Exception {
    assertThat(
            found(
                "class Begin { String patientId; }",
                "class Again { Long patientId; }",
                "class Other { String clientId; }"))
        .containsExactly("patientId user_identifier");
  }

  @Test
  void anEnumOfYesAndNoIsAFlag() throws Exception {
    assertThat(
            found(
                "enum Answer { YES, NO, NOT_SURE }",
                "enum Channel { POST, MAIL }",
                "class Patient { String firstName; Answer phoneNumber; Answer nameKnown; }"))
        .containsExactly("firstName first_name");
  }

  @Test
  void whatGeneratorsNeedForThemselvesIsNobodys() throws Exception {
    assertThat(
            found(
                "class Patient { String firstName; String lastName; String birthDate;"
                    + " String __helper; }"))
        .hasSize(3);
  }

  @Test
  void listsAndWholeNumbersThatNoWordSpeaksOfAreNotTakenForAPersons() throws Exception {
    assertThat(
            found(
                "import java.util.List; class Patient { String firstName; String lastName;"
                    + " String birthDate; String email; String plumage; int wingspan;"
                    + " List<String> perches; }"))
        .contains("plumage personal_data")
        .noneMatch(each -> each.startsWith("wingspan") || each.startsWith("perches"));
  }

  @Test
  void whatPeopleTypeIntoAPageStandsInTheBeanBehindIt() throws Exception {
    String property =
        " String getPassword() { return password; } void setPassword(String p) { password = p; } ";
    assertThat(
            found(
                "import jakarta.inject.Named; @Named class SignInBean { String password; String"
                    + " firstName;"
                    + property
                    + "}",
                "import org.springframework.stereotype.Service; @Service class SignIn {"
                    + " String password;"
                    + property
                    + "}"))
        .containsExactly("password password");
  }

  @Test
  void aValueThatAWindowWatchesIsCalledByItsNameWithoutProperty() throws Exception {
    assertThat(
            found(
                "import javafx.beans.property.SimpleStringProperty; class Lid {"
                    + " SimpleStringProperty voornaamProperty; String familienaamProperty; }"))
        .containsExactly("voornaamProperty first_name");
  }

  @Test
  void whatElseStandsInAnAddressIsAPartOfIt() throws Exception {
    assertThat(
            found(
                "class Cliente { String nome; Endereco endereco; }",
                "class Endereco { Long id; String rua; String cep; String complemento;"
                    + " boolean ativo; }"))
        .contains("complemento postal_address")
        .noneMatch(each -> each.startsWith("id") || each.startsWith("ativo"));
  }

  @Test
  void marksOfSortsAreNoPartOfNames() throws Exception {
    assertThat(
            found(
                "class Involucrado { String glApellidos; String nrColor; String glAlias;"
                    + " String glSector; }",
                "class Ordinary { String glApellidos; String color; String size; String weight; }"))
        .containsExactly("glApellidos last_name");
  }

  @Test
  void amountsOfABillAreWhoseItSays() throws Exception {
    assertThat(
            found(
                "class Bill { String customerEmail; double totalAmount; double taxRate; }",
                "class Invoice { String companyName; double totalAmount; }"))
        .containsExactly("customerEmail email", "totalAmount payment_transaction");
  }

  @Test
  void theAddressOfABranchIsNobodys() throws Exception {
    assertThat(
            found(
                "import jakarta.persistence.Entity; @Entity class BranchProfile { Long id;"
                    + " String city; String address; }",
                "import jakarta.persistence.Entity; @Entity class ecole { Long id; String ville;"
                    + " String adresse; }"))
        .isEmpty();
  }
}
