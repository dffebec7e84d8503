package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Customer {
  @Id private Long id;
  private String email; // ok: the record lists it
  private String birthDate; // ok: and this

  public String getEmail() {
    return email;
  }
}
