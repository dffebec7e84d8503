package com.acme;

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
