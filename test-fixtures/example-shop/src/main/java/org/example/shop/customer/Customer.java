package org.example.shop.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Past;
import java.time.LocalDate;
import org.example.shop.security.EncryptedText;

@Entity
public class Customer {
  @Id @GeneratedValue private Long id;

  @NotBlank private String firstName;
  @NotBlank private String lastName;

  @Email
  @Column(unique = true)
  private String email;

  private String phone;
  @Past private LocalDate dateOfBirth;
  @Embedded private Address address;

  /** For refunds. */
  private String iban;

  @Convert(converter = EncryptedText.class)
  private String taxNumber;

  private String password;

  protected Customer() {}

  public Customer(String firstName, String lastName, String email, String password) {
    this.firstName = firstName;
    this.lastName = lastName;
    this.email = email;
    this.password = password;
  }

  public Long getId() {
    return id;
  }

  public String getFirstName() {
    return firstName;
  }

  public String getLastName() {
    return lastName;
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  public String getPhone() {
    return phone;
  }

  public void setPhone(String phone) {
    this.phone = phone;
  }

  public LocalDate getDateOfBirth() {
    return dateOfBirth;
  }

  public Address getAddress() {
    return address;
  }

  public void setAddress(Address address) {
    this.address = address;
  }

  public String getIban() {
    return iban;
  }

  public void setIban(String iban) {
    this.iban = iban;
  }

  public String getTaxNumber() {
    return taxNumber;
  }

  public void setTaxNumber(String taxNumber) {
    this.taxNumber = taxNumber;
  }

  @Override
  public String toString() {
    return "Customer " + id + " (" + firstName + " " + lastName + ", " + email + ")";
  }
}
