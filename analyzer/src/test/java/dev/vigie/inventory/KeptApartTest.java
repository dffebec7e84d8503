package dev.vigie.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.testing.Linked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no personal data, and not nothing either. */
class KeptApartTest {
  private static LocatedInventory inventory(String type) {
    return new InventoryBuilder(SmallTaxonomy.read()).build(Linked.of("package app; " + type));
  }

  private static List<String> names(List<PersonalMember> members) {
    return members.stream().map(m -> m.place().member()).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Jobs { String smtpPassword; }",
        "class Jobs { @Value(\"${x}\") String paymentApiKey; }",
        "class Jobs { @Value(\"${x}\") String token; }",
        "class ServerSettings { String apiKey; }",
        "class MailProperties { String token; }"
      })
  void whatOpensASystemIsASecretOfTheApplication(String type) {
    LocatedInventory inventory = inventory(type);

    assertThat(inventory.infrastructureSecrets()).hasSize(1);
    assertThat(inventory.members()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Lexer { String token; }",
        "class Jobs { String apiKeyName; }",
        "class Jobs { int smtpToken; }",
        "class Jobs { static final String SMTP_PASSWORD = \"smtp.password\"; }",
        "class Jobs { @Value(\"${x}\") String title; }",
        "class SmtpKeys { String token; }"
      })
  void whatOnlySoundsLikeOneIsNone(String type) {
    assertThat(inventory(type).infrastructureSecrets()).isEmpty();
  }

  @Test
  void theAccountOfAPersonOpensNoSystem() {
    LocatedInventory inventory =
        inventory("class Customer { String password; String email; String serverPassword; }");

    assertThat(inventory.infrastructureSecrets()).isEmpty();
    assertThat(names(inventory.members())).containsExactly("password", "email", "serverPassword");
  }

  @Test
  void aWeakWordForHowToReachAnOrganisationIsItsContact() {
    LocatedInventory inventory =
        inventory("class Company { String mail; String name; Address address; String size; }");

    assertThat(names(inventory.organisationContacts())).containsExactly("mail");
    assertThat(inventory.members()).isEmpty();
  }
}
