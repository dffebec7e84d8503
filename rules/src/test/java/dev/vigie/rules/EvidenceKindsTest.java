package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.inventory.Holdings;
import dev.vigie.inventory.PersonalMember;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Kinds of evidence beside the name, with the words of the catalogue, in whole small projects. */
class EvidenceKindsTest {
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

  private void type(String declaration) throws Exception {
    project.write("src/main/java/app/T.java", "package app;\n" + declaration + "\n");
  }

  private Holdings holdings() throws Exception {
    return project.survey(expertise).holdings();
  }

  private static List<String> names(List<PersonalMember> members) {
    return members.stream().map(m -> m.place().member() + " " + m.element().id()).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Patient, firstName, letterSent",
    "Patient, vorname, briefVersendet",
    "Patient, prenom, courrielEnvoye",
    "Paciente, apellidos, correoEnviado",
    "Paziente, cognome, emailInviata",
    "Patient, voornaam, mailVerstuurd",
    "Paciente, sobrenome, emailEnviado"
  })
  void thatSomethingWasSentIsNoDatumOfWhoeverGotIt(String type, String name, String sent)
      throws Exception {
    type("class " + type + " { String " + name + "; boolean " + sent + "; }");

    assertThat(holdings().personal()).extracting(m -> m.place().member()).containsExactly(name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "dbPassword",
        "redisPassword",
        "mongoPassword",
        "smtpPasswort",
        "keystorePassword",
        "clientSecret",
        "webhookSecret"
      })
  void aSecretThatIsNamedAfterASystemIsKeptApart(String name) throws Exception {
    type("class Jobs { String " + name + "; }");

    assertThat(holdings().infrastructureSecrets()).hasSize(1);
    assertThat(holdings().personal()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"userPassword", "loginPassword", "motDePasse", "wachtwoord"})
  void aPasswordOfAnAccountIsPersonal(String name) throws Exception {
    type("class Jobs { String " + name + "; }");

    assertThat(names(holdings().personal())).containsExactly(name + " password");
  }

  @Test
  void settingsHaveSecretsOfTheApplication() throws Exception {
    type(
        """
        import org.springframework.beans.factory.annotation.Value;
        class Jobs {
          @Value("${pay.key}") private String payApiKey;
          @Value("${jwt.secret}") private String jwtSecret;
          @Value("${title}") private String title;
        }
        @io.smallrye.config.ConfigMapping(prefix = "db")
        interface Db { String username(); String password(); String host(); }
        """);

    assertThat(holdings().infrastructureSecrets())
        .extracting(m -> m.place().member())
        .containsExactly("payApiKey", "jwtSecret", "password()");
    assertThat(holdings().personal()).isEmpty();
  }

  @Test
  void weakWordsForHowToReachAnOrganisationAreItsContacts() throws Exception {
    type("class Association { String nom; String adresse; String ville; String description; }");

    assertThat(holdings().organisationContacts())
        .extracting(m -> m.place().member())
        .containsExactly("adresse", "ville");
    assertThat(holdings().personal()).isEmpty();
  }

  @Test
  void aTableCalledAfterAPersonSaysWhatItsShortColumnsAre() throws Exception {
    type(
        """
        import javax.persistence.*;
        @Entity @Table(name = "T_PERSONNE")
        class Ligne {
          @Column(name = "NOM") private String b;
          @Column(name = "LIB_STATUT") private String f;
        }
        """);

    assertThat(names(holdings().personal())).containsExactly("b last_name");
  }

  @Test
  void columnsOfAChangeLogInJsonAreRead() throws Exception {
    type("class Nothing {}");
    project.write(
        "src/main/resources/db/changelog/members.json",
        """
        {"databaseChangeLog": [{"changeSet": {"id": "1", "author": "a", "changes": [
          {"createTable": {"tableName": "members", "columns": [
            {"column": {"name": "member_no", "type": "bigint"}},
            {"column": {"name": "birthdate", "type": "date"}}
          ]}}]}}]}
        """);
    project.write("src/main/resources/db/other.json", "{\"phone\": \"none\"}");

    assertThat(names(holdings().personal())).contains("birthdate birth_date");
  }

  @Test
  void consentsAreDataWhereverTheWordForThemStands() throws Exception {
    type("class Customer { boolean consentNewsletter; boolean acceptTerms; boolean emailSent; }");

    assertThat(names(holdings().personal()))
        .containsExactly("consentNewsletter consent_record", "acceptTerms consent_record");
  }

  @Test
  void aColumnOfGeneratedCodeNamesWhatIsReadUnderIt() throws Exception {
    type(
        "record Row(String x) { static Row of(org.jooq.Record r) {"
            + " return new Row(r.get(Made.CUSTOMER.LAST_NAME)); } }"
            + " class Made { static final Made CUSTOMER = new Made();"
            + " public final org.jooq.TableField<Object, String> LAST_NAME = null; }");

    assertThat(names(holdings().personal())).containsExactly("x last_name");
  }
}
