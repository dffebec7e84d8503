package dates;

import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;

class Dates {
  @MappedSuperclass
  static class Changed {
    Instant changedAt;
  }

  @Embeddable
  static class Times {
    Instant lastLogin;
  }

  @Entity
  static class Guest { // finds: no-date-for-expiry, missing-retention-limit
    @Id Long id;
    String lastName;
    LocalDate birthDate;
  }

  @Entity
  static class Visitor extends Changed { // finds: missing-retention-limit
    @Id Long id;
    String lastName;
  }

  @Entity
  static class Member { // finds: missing-retention-limit
    @Id Long id;
    String lastName;
    @Embedded Times times;
  }

  @Entity
  static class Caller { // finds: missing-retention-limit
    @Id Long id;
    String lastName;
    long lastContact;
  }

  void fill(EntityManager entityManager) {
    entityManager.persist(new Guest());
    entityManager.persist(new Visitor());
    entityManager.persist(new Member());
    entityManager.persist(new Caller());
  }
}
