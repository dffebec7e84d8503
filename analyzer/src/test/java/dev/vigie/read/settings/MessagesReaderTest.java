package dev.vigie.read.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.MessageFacts;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MessagesReaderTest {
  private static MessageFacts read(String text) {
    return new MessagesReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void shortTextsUnderKeysOfSeveralPartsAreKept() {
    MessageFacts facts =
        read(
            """
            # names
            customer.firstName = Pr\\u00e9nom
            label_birth_date: Date of birth
            save=Save
            customer.empty=
            customer.long=%s
            customer.lines=one\\ntwo
            """
                .formatted("x".repeat(81)));

    assertThat(facts.messages())
        .extracting(it -> it.key() + "=" + it.text())
        .containsExactly("customer.firstName=Prénom", "label_birth_date=Date of birth");
    assertThat(facts.lines()).isEqualTo(7);
  }
}
