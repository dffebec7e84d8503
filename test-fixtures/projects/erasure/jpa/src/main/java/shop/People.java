package shop;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.annotations.OnDelete;
import org.hibernate.annotations.OnDeleteAction;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

class People {
  @Entity
  static class Prospect { // finds: missing-erasure-path
    @Id Long id;
    String lastName;
    String email;
  }

  @Entity
  static class Customer { // ok: a derived query deletes
    @Id Long id;
    String lastName;
    String email;

    @OneToMany(cascade = CascadeType.ALL)
    List<Delivery> deliveries;
  }

  @Entity
  static class Delivery { // ok: goes with the customer
    @Id Long id;
    String street;
    String phoneNumber;
  }

  @Entity
  static class Complaint { // ok: the database deletes it with the customer
    @Id Long id;
    String phoneNumber;

    @ManyToOne
    @OnDelete(action = OnDeleteAction.CASCADE)
    Customer customer;
  }

  @Entity
  static class Review { // finds: missing-erasure-path
    @Id Long id;
    String firstName;
    String email;
    @ManyToOne Customer customer;
  }

  @Entity
  static class Visitor { // ok: anonymised
    @Id Long id;
    String lastName;
    String email;

    void anonymise() {
      lastName = null;
      email = null;
    }
  }

  @Entity
  static class Guest { // ok: a statement with a parameter deletes
    @Id Long id;
    String email;
  }

  @Entity
  static class Caller { // ok: the entity manager removes it
    @Id Long id;
    String phoneNumber;
  }

  @Entity
  static class Imported { // ok: nothing here fills it, another system owns the table
    @Id Long id;
    String email;
  }

  @Entity
  static class Setting { // ok: only who changed it last
    @Id Long id;
    String value;
    String username;
  }

  @Entity
  static class Witness { // finds: missing-erasure-path
    @Id Long id;
    String email;
    String phoneNumber;
  }

  interface ProspectRepository extends JpaRepository<Prospect, Long> {}

  interface ReviewRepository extends JpaRepository<Review, Long> {}

  interface VisitorRepository extends JpaRepository<Visitor, Long> {}

  interface SettingRepository extends JpaRepository<Setting, Long> {}

  interface CustomerRepository extends JpaRepository<Customer, Long> {
    long deleteByLastName(String lastName);
  }

  interface GuestRepository extends JpaRepository<Guest, Long> {
    @Modifying
    @Query("delete from People$Guest g where g.id = :id")
    void cleanUp(Long id);

    @Modifying
    @Query("delete Guest g where g.id = :id")
    void cleanUpShort(Long id);
  }

  static class Desk {
    ProspectRepository prospects;
    CustomerRepository customers;
    ReviewRepository reviews;
    VisitorRepository visitors;
    GuestRepository guests;
    SettingRepository settings;
    EntityManager entityManager;

    void fill(Prospect prospect, Customer customer, Review review, Visitor visitor, Guest guest) {
      prospects.save(prospect);
      customers.save(customer);
      reviews.save(review);
      visitors.save(visitor);
      guests.save(guest);
      settings.save(new Setting());
      entityManager.persist(new Caller());
      entityManager.persist(new Delivery());
      entityManager.persist(new Complaint());
      entityManager.merge(new Witness());
    }

    void erase(Long id, String name) {
      customers.deleteByLastName(name);
      guests.cleanUpShort(id);
      entityManager.remove(entityManager.find(Caller.class, id));
      for (Visitor visitor : visitors.findAll()) {
        visitor.anonymise();
      }
    }

    /** Deletes nothing of persons, whatever it is called. */
    void deleteFromList(List<Witness> witnesses, Witness witness) {
      witnesses.remove(witness);
    }
  }
}
