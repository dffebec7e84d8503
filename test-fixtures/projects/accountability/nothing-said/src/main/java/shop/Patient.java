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

  void show() {
    // finds: suppression-without-reason
    System.out.println(diagnosis); // vigie:allow personal-data-in-log
    // ok: with a reason
    System.out.println(bloodType); // vigie:allow personal-data-in-log — shown to the patient alone
  }
}
