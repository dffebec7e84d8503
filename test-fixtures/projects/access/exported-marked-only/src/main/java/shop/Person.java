package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Person {
  @Id private Long id;
  private String lastName;
  private String email;
}
