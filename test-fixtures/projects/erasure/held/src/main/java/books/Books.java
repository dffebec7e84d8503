package books;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;

class Books {
  @Entity
  static class Invoice { // ok: must be kept by law
    @Id Long id;
    String lastName;
    String street;
  }

  @Entity
  static class Payer { // ok: erased elsewhere
    @Id Long id;
    String lastName;
    String iban;
  }

  @Entity
  static class Debtor { // finds: missing-erasure-path
    @Id Long id;
    String lastName;
    String iban;
  }

  void keep(EntityManager entityManager) {
    entityManager.persist(new Invoice());
    entityManager.persist(new Payer());
    entityManager.persist(new Debtor());
  }
}
