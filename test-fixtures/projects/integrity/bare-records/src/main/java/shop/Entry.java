package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Entry { // ok: never changed once it is there
  @Id private Long id;
  private String lastName;
  private String email;
}
