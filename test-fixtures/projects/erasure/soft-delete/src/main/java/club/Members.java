package club;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.SQLDelete;
import org.hibernate.annotations.SQLRestriction;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

class Members {
  enum State {
    ACTIVE,
    DELETED
  }

  @Entity
  @SQLDelete(sql = "update member set deleted = true where id = ?")
  @SQLRestriction("deleted = false")
  static class Member { // finds: soft-delete-only
    @Id Long id;
    String lastName;
    String email;
    boolean deleted;
  }

  @Entity
  static class Volunteer { // finds: soft-delete-only
    @Id Long id;
    String lastName;
    String email;
    Instant deletedAt;
  }

  @Entity
  static class Donor { // finds: soft-delete-only
    @Id Long id;
    String lastName;
    String email;

    @Enumerated(EnumType.STRING)
    State state = State.ACTIVE;
  }

  @Entity
  static class Trainer { // finds: soft-delete-only
    @Id Long id;
    String lastName;
    String email;
    boolean deleted;
  }

  @Entity
  @SQLDelete(sql = "update parent set deleted = true where id = ?")
  static class Parent { // ok: a statement deletes marked rows for good
    @Id Long id;
    String lastName;
    String email;
    boolean deleted;
  }

  @Entity
  static class Pupil { // ok: marked first, removed later
    @Id Long id;
    String lastName;
    String email;
    boolean deleted;
  }

  @Entity
  @SQLDelete(sql = "update court set deleted = true where id = ?")
  static class Court { // ok: holds no personal data
    @Id Long id;
    int width;
    boolean deleted;
  }

  interface MemberRepository extends JpaRepository<Member, Long> {}

  interface ParentRepository extends JpaRepository<Parent, Long> {
    @Modifying
    @Query(value = "delete from parent where deleted = true", nativeQuery = true)
    void eraseMarked();
  }

  interface TrainerRepository extends JpaRepository<Trainer, Long> {
    @Modifying
    @Query("update Trainer t set t.deleted = true where t.id = :id")
    void deleteSoftly(Long id);
  }

  static class Office {
    MemberRepository members;
    ParentRepository parents;
    TrainerRepository trainers;
    EntityManager entityManager;

    void add(Member member, Parent parent, Trainer trainer) {
      members.save(member);
      parents.save(parent);
      trainers.save(trainer);
      entityManager.persist(new Volunteer());
      entityManager.persist(new Donor());
      entityManager.persist(new Pupil());
    }

    void leave(Member member, Parent parent, Volunteer volunteer, Donor donor, Pupil pupil) {
      members.delete(member);
      parents.delete(parent);
      parents.eraseMarked();
      trainers.deleteSoftly(3L);
      volunteer.deletedAt = Instant.now();
      donor.state = State.DELETED;
      pupil.deleted = true;
    }

    void end(Pupil pupil) {
      entityManager.remove(pupil);
    }
  }
}
