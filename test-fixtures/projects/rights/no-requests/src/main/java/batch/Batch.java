package batch;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;

class Batch {
  @Entity
  static class Person { // ok: a batch answers no requests
    @Id Long id;
    String lastName;
    String email;
  }

  void run(EntityManager entityManager) {
    entityManager.persist(new Person());
  }
}
