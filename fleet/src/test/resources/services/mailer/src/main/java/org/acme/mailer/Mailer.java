package org.acme.mailer;

import org.acme.contracts.CustomerRegistered;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.jms.core.JmsTemplate;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
public class Mailer {
  private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);

  private final JmsTemplate jms;
  private final RabbitTemplate rabbit;

  public Mailer(JmsTemplate jms, RabbitTemplate rabbit) {
    this.jms = jms;
    this.rabbit = rabbit;
  }

  @KafkaListener(topics = "customer-registered")
  public void registered(CustomerRegistered event) {
    LOG.info("letter for {}", event.reference());
    jms.convertAndSend("letters", new Letter(event.contact(), "Welcome"));
    rabbit.convertAndSend("people", "person.created", event.contact());
  }

  record Letter(String to, String text) {}
}
