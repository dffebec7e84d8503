package org.acme.accounts;

import org.acme.contracts.CustomerDto;
import org.acme.contracts.CustomerRegistered;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpMethod;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Service;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

@Service
public class Registration {
  private static final String TOPIC = "customer-registered";

  private final NotificationClient notifications;
  private final RestClient billing;
  private final RestTemplate rest;
  private final KafkaTemplate<String, CustomerRegistered> kafka;

  @Value("${audit.url}")
  private String auditUrl;

  public Registration(
      NotificationClient notifications,
      RestClient.Builder builder,
      RestTemplate rest,
      KafkaTemplate<String, CustomerRegistered> kafka) {
    this.notifications = notifications;
    this.billing = builder.baseUrl("http://billing.shop.svc:8080/api").build();
    this.rest = rest;
    this.kafka = kafka;
  }

  public void register(Customer customer) {
    notifications.send(new NotificationClient.Notice(customer.getEmail(), "Welcome"));
    CustomerDto dto = new CustomerDto();
    dto.setEmail(customer.getEmail());
    dto.setNationalId(customer.getNationalId());
    billing.put().uri("/customers/{id}", customer.getId()).body(dto).retrieve().toBodilessEntity();
    rest.getForObject(auditUrl + "/lookup?q={q}", String.class, customer.getLastName());
    rest.exchange(
        auditUrl + "/entries", HttpMethod.POST, new HttpEntity<>(customer.getEmail()), Void.class);
    kafka.send(TOPIC, new CustomerRegistered("r-1", customer.getEmail()));
  }
}
