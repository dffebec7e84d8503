package org.example.shop.customer;

import jakarta.persistence.Embeddable;

@Embeddable
public class Address {
  private String street;
  private String postalCode;
  private String city;
  private String country;

  public String getStreet() {
    return street;
  }

  public String getPostalCode() {
    return postalCode;
  }

  public String getCity() {
    return city;
  }

  public String getCountry() {
    return country;
  }
}
