package shop;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

@Entity
public class Patient {
  @Id private Long id;
  private String firstName;
  private String lastName;
  private String diagnosis;
  private String bloodType;
}
