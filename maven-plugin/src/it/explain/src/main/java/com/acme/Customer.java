package com.acme;

public class Customer {
  private String email;
  private String colour;

  public String getEmail() {
    return email;
  }
}
