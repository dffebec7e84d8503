package dev.vigie.fleet.link;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.fleet.scan.Fleets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Ten small services that send each other what they know of customers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServicesTest {
  private final List<String> links = new ArrayList<>();
  private final List<String> ways = new ArrayList<>();
  private final List<JsonNode> flows = new ArrayList<>();

  @BeforeAll
  void scan(@TempDir Path folder) throws Exception {
    Path services = Fleets.services(folder.resolve("services"));
    Path out = folder.resolve("out");
    Fleets.scan(Fleets.inputs(services), out, Fleets.options());
    for (String line : Fleets.rows(out, "links", 1)) {
      JsonNode row = new ObjectMapper().readTree(line);
      links.add(
          text(row, "sender")
              + " → "
              + text(row, "receiver")
              + ": "
              + text(row, "address")
              + (row.get("certain").asBoolean() ? "" : " (uncertain)"));
    }
    for (String line : Fleets.rows(out, "flows", 1)) {
      JsonNode row = new ObjectMapper().readTree(line);
      if (!text(row, "origin").equals(text(row, "repository"))) {
        flows.add(row);
        ways.add(
            text(row, "origin")
                + " "
                + text(row, "member")
                + " → "
                + text(row, "repository")
                + " "
                + text(row, "destination")
                + (row.get("certain").asBoolean() ? "" : " (uncertain)"));
      }
    }
  }

  private static String text(JsonNode row, String name) {
    return row.get(name).asText();
  }

  @Test
  void requestsAndMessagesFindWhoTakesThem() {
    assertThat(links)
        .containsExactlyInAnyOrder(
            "accounts → audit: GET audit/lookup",
            "accounts → audit: POST audit/entries",
            "accounts → billing: PUT billing.shop.svc/api/customers/{id}",
            "accounts → mailer: kafka customer-registered",
            "accounts → notifications: POST notifications/api/notices",
            "mailer → directory: amqp people/person.created",
            "mailer → printing: jms letters",
            "reports → billing: GET {billing.address}/api/customers/{number}/invoices/{month}"
                + " (uncertain)",
            "reports → directory: POST directory/people/{key}/names");
  }

  @Test
  void personalDataIsFollowedToTheLogOfAnotherService() {
    assertThat(ways)
        .contains(
            "accounts Customer.email → notifications the SLF4J log",
            "accounts Customer.lastName → audit the SLF4J log",
            "accounts Customer.email → audit the console",
            "accounts Customer.nationalId → billing the SLF4J log",
            "reports Person.lastName → directory the SLF4J log");
  }

  @Test
  void aFlowGoesOnOverAThirdService() {
    assertThat(ways)
        .contains(
            "accounts Customer.email → printing the SLF4J log",
            "accounts Customer.email → directory the SLF4J log");
    assertThat(flows)
        .filteredOn(row -> text(row, "repository").equals("printing"))
        .allSatisfy(row -> assertThat(row.get("via")).hasSize(2));
  }

  @Test
  void whatGoesOverADoubtfulLinkIsMarked() {
    assertThat(ways)
        .contains("reports Person.socialSecurityNumber → billing the SLF4J log (uncertain)");
  }

  @Test
  void whatIsSentBesidePersonalDataIsNotTakenForIt() throws IOException {
    // the notice's text, the letter's reference, the page of a lookup, and the month are no data of
    // persons
    assertThat(flows)
        .noneMatch(row -> text(row, "path").endsWith("Mailer.java"))
        .noneMatch(
            row ->
                text(row, "path").endsWith("NoticeController.java")
                    && row.get("line").asInt() != 20)
        .noneMatch(
            row ->
                text(row, "path").endsWith("AuditController.java")
                    && row.get("line").asInt() == 18);
  }
}
