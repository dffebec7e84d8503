package org.acme.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {
  @Id private Long id;
  private String email;
  private String nationalId;
  private String lastName;

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public String getNationalId() {
    return nationalId;
  }

  public String getLastName() {
    return lastName;
  }
}
