package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
class Subscriber { // finds: lost-update-on-person, untraced-change-of-person
  @Id private Long id;
  private String lastName;
  private String email;

  public void setLastName(String lastName) {
    this.lastName = lastName;
  }

  public void setEmail(String email) {
    this.email = email;
  }
}
