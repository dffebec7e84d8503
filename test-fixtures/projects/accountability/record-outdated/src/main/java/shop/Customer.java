package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {
  @Id private Long id;
  private String email; // ok: the record lists it
  private String birthDate; // finds: outdated-record-of-processing

  public String getEmail() {
    return email;
  }
}
