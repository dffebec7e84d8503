package shop;

import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaTemplate;

class Topics {
  NewTopic forever() {
    return new NewTopic("customers", 3, (short) 1).configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")); // finds: topic-without-end
  }

  NewTopic built() {
    return TopicBuilder.name("customers").config("retention.ms", "-1").build(); // finds: topic-without-end
  }

  NewTopic compacted() {
    return TopicBuilder.name("customers").compact().build(); // finds: topic-without-end
  }

  NewTopic finite() {
    return TopicBuilder.name("customers").config("retention.ms", "604800000").build(); // ok: a week
  }

  NewTopic size() {
    return TopicBuilder.name("customers").config("retention.bytes", "-1").build(); // ok: no time
  }

  static class Sender {
    private final KafkaTemplate<String, String> kafka;

    Sender(KafkaTemplate<String, String> kafka) {
      this.kafka = kafka;
    }

    void send(Customer customer) {
      kafka.send("customers", customer.email);
    }
  }

  static class Customer {
    Long id;
    String firstName;
    String lastName;
    String email;
  }
}
