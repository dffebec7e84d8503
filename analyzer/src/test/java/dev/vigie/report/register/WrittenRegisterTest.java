package dev.vigie.report.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.config.ConfigurationException;
import dev.vigie.rule.Register;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WrittenRegisterTest {
  private static Register.Content read(String json) throws ConfigurationException {
    return WrittenRegister.read("register.json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void listsDataAndThirdPartiesOfAllActivitiesWithTheirLines() throws Exception {
    Register.Content content =
        read(
            """
            {
              "id" : "x@not.Listed#here",
              "activities" : [
                { "id" : "a", "data" : [ { "id" : "email@shop.Customer#email" } ] },
                {
                  "id" : "b",
                  "rows" : { "stores" : [ { "text" : "Customer" } ] },
                  "data" : [
                    { "id" : "iban@shop.Customer#iban" },
                    { "id" : "email@shop.Customer#email" }
                  ],
                  "destinations" : [ { "label" : "the log", "party" : "" }, { "party" : "Sentry" } ]
                }
              ]
            }
            """);

    assertThat(content.data())
        .containsOnlyKeys("shop.Customer#email", "shop.Customer#iban")
        .containsEntry("shop.Customer#email", 4)
        .containsEntry("shop.Customer#iban", 9);
    assertThat(content.recipients()).containsOnlyKeys("Sentry").containsEntry("Sentry", 12);
  }

  @Test
  void whatIsNoRecordOfProcessingIsAMistakeOfTheUser() {
    assertThatThrownBy(() -> read("{\n\"activities\": [\n}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("register.json:3")
        .hasMessageContaining("is no JSON");
    assertThatThrownBy(() -> read("{\"version\": 1}"))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("is no record of processing");
  }

  @Test
  void anEmptyRecordIsOne() throws Exception {
    assertThat(read("{\"activities\": []}").data()).isEmpty();
  }
}
