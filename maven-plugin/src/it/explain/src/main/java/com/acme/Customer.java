package com.acme;

public class Customer {
  private String email;
  private String code;

  public String getEmail() {
    return email;
  }
}
