package care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

class Care {
  @interface PersonalData {
    String purpose() default "";

    String exception() default "";
  }

  @Entity
  static class Patient { // ok: an activity covers it
    @Id Long id;
    String lastName;
    String diagnosis;
  }

  @Entity
  static class Visitor { // finds: undeclared-purpose
    @Id Long id;
    String lastName;
    String email;
  }

  @Entity
  @PersonalData(purpose = "emergencies", exception = "9(2)(c)")
  static class BloodDonor { // ok: an annotation says it
    @Id Long id;
    String lastName;
    String bloodGroup;
  }

  @Entity
  static class Inmate { // finds: undeclared-purpose, sensitive-data-without-exception
    @Id Long id;
    String lastName;
    String criminalRecord;
  }
}
