package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.inventory.PersonalMember;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Comments that describe members of a person, in all languages of the catalogue, and comments that
 * only hold the words. Names are kept mute, so that nothing but the text can tell.
 */
class DescribingTextsTest {
  private static final Map<String, String> TELLING = telling();

  private static Map<String, String> telling() {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Birth date", "birth_date");
    texts.put("The customer's first name.", "first_name");
    texts.put("Date of birth (yyyy-mm-dd)", "birth_date");
    texts.put("Last name of the patient", "last_name");
    texts.put("Social security number", "social_security_number");
    texts.put("Prénom", "first_name");
    texts.put("Le prénom de l'étudiant", "first_name");
    texts.put("Date de naissance (jj/mm/aaaa)", "birth_date");
    texts.put("Nom de famille :", "last_name");
    texts.put("Adresse électronique de l'élève", "email");
    texts.put("Geburtsdatum", "birth_date");
    texts.put("Der Vorname des Kunden", "first_name");
    texts.put("Nachname der Person", "last_name");
    texts.put("Fecha de nacimiento", "birth_date");
    texts.put("El primer apellido del alumno", "last_name");
    texts.put("Correo electrónico", "email");
    texts.put("Data di nascita", "birth_date");
    texts.put("Il cognome del paziente", "last_name");
    texts.put("Codice fiscale", "tax_id");
    texts.put("Data de nascimento do aluno", "birth_date");
    texts.put("Sobrenome", "last_name");
    texts.put("Geboortedatum", "birth_date");
    texts.put("De achternaam van de klant", "last_name");
    return texts;
  }

  private static final List<String> MUTE =
      List.of(
          "the name of the file that holds the e-mail template",
          "E-mail template",
          "date the e-mail was sent",
          "first name and last name",
          "Name",
          "Product name",
          "Number of phone calls",
          "format of the birth date",
          "Le nom du fichier",
          "Type d'adresse",
          "Modèle d'e-mail",
          "prénom et date de naissance",
          "Anzahl der Vornamen",
          "Name der Datei",
          "Vorlage für die E-Mail",
          "nombre del archivo",
          "formato de la fecha de nacimiento",
          "nome del file",
          "tipo de telefone",
          "naam van het bestand",
          "see the birth date of the other one",
          "customer.getBirthDate()",
          "TODO read the birth date",
          "private Date birthDate;");

  private static Map<Integer, String> found(String owner, List<String> comments) {
    StringBuilder source = new StringBuilder(owner + " {\n");
    for (int i = 0; i < comments.size(); i++) {
      source.append("  String v").append(i).append("; // ").append(comments.get(i)).append('\n');
    }
    Map<Integer, String> elements = new LinkedHashMap<>();
    try {
      for (PersonalMember member :
          Fixtures.analyze(
                  BuiltInExpertise.read(),
                  Map.of("A.java", source.append("}\n").toString()),
                  List.of())
              .members()) {
        elements.put(member.at().line() - 2, member.element().id());
        assertThat(member.confidence()).isLessThan(PersonalMember.CERTAIN);
      }
    } catch (Exception e) {
      throw new AssertionError(e);
    }
    return elements;
  }

  @Test
  void aTextThatIsTheDatumTellsOfAPersonsMember() {
    List<String> texts = List.copyOf(TELLING.keySet());
    Map<Integer, String> found = found("class Patient", texts);

    Map<String, String> byText = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      byText.put(texts.get(i), found.getOrDefault(i, ""));
    }
    assertThat(byText).isEqualTo(TELLING);
  }

  @Test
  void theSameTextsTellNothingWhereNoPersonIs() {
    assertThat(found("class Parcel", List.copyOf(TELLING.keySet()))).isEmpty();
  }

  @Test
  void aTextThatHoldsTheWordsOnlyTellsNothing() {
    Map<Integer, String> found = found("class Patient", MUTE);

    assertThat(found.keySet()).as("first line is 0").isEmpty();
  }
}
