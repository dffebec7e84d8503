package com.acme.people;

public class Customer {
  private String email;
  private String socialSecurityNumber;

  public String getEmail() {
    return email;
  }

  public String getSocialSecurityNumber() {
    return socialSecurityNumber;
  }
}
