package org.acme.reports;

import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.reactive.function.client.WebClient;

public class Reports {
  private final WebClient billing;
  private final Client http;

  public Reports(@Value("${billing.address}") String billingAddress, Client http) {
    this.billing = WebClient.create(billingAddress);
    this.http = http;
  }

  public void report(Person person) {
    billing
        .get()
        .uri(
            uri ->
                uri.path("/api/customers/{number}/invoices/{month}")
                    .build(person.getSocialSecurityNumber(), "05"))
        .retrieve()
        .bodyToMono(String.class);
    http.target("http://directory:8080")
        .path("people")
        .path("{key}")
        .path("names")
        .request()
        .post(Entity.json(new Named(person.getLastName())));
  }

  public record Named(String label) {}

  public static class Person {
    private String socialSecurityNumber;
    private String lastName;

    public String getSocialSecurityNumber() {
      return socialSecurityNumber;
    }

    public String getLastName() {
      return lastName;
    }
  }
}
