package dev.vigie.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentifierTest {
  @Test
  void splitsAtCapitalsUnderscoresHyphensAndDigits() {
    assertThat(Identifier.words("dateNaissance")).containsExactly("date", "naissance");
    assertThat(Identifier.words("DATE_NAISSANCE")).containsExactly("date", "naissance");
    assertThat(Identifier.words("birth-date.value")).containsExactly("birth", "date", "value");
    assertThat(Identifier.words("addressLine2")).containsExactly("address", "line", "2");
    assertThat(Identifier.words("_email$")).containsExactly("email");
  }

  @Test
  void keepsAcronymsTogetherAndTheirPlurals() {
    assertThat(Identifier.words("customerIPAddress")).containsExactly("customer", "ip", "address");
    assertThat(Identifier.words("userID")).containsExactly("user", "id");
    assertThat(Identifier.words("photoURLs")).containsExactly("photo", "urls");
    assertThat(Identifier.words("USState")).containsExactly("us", "state");
  }

  @Test
  void dropsAccentsAndWritesUmlautsOut() {
    assertThat(Identifier.words("prénomUsuel")).containsExactly("prenom", "usuel");
    assertThat(Identifier.words("Straße")).containsExactly("strasse");
    assertThat(Identifier.words("geschäftÄnderung")).containsExactly("geschaeft", "aenderung");
    assertThat(Identifier.words("niñoÇa")).containsExactly("nino", "ca");
  }

  @Test
  void joinsEverySpellingToOneForm() {
    assertThat(Identifier.joined("date_naissance"))
        .isEqualTo(Identifier.joined("dateNaissance"))
        .isEqualTo(Identifier.joined("datenaissance"));
  }

  @Test
  void findsNoWordsWhereThereAreNone() {
    assertThat(Identifier.words("")).isEmpty();
    assertThat(Identifier.words("__")).isEmpty();
  }
}
