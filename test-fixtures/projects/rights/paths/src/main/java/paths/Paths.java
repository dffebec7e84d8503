package paths;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

class Paths {
  @Entity
  static class Member { // finds: no-rectification-path, no-access-path, no-restriction-path
    @Id Long id;
    String lastName;
    String email;
  }

  @Entity
  static class Player { // ok: a request changes it, reads it, and it has a state
    @Id Long id;
    String lastName;
    String email;
    boolean blocked;
  }

  @Entity
  static class Coach { // ok: a statement changes it; one finding for all that lack access or a state
    @Id Long id;
    String lastName;
    String email;
  }

  @Entity
  static class Stadium { // ok: no person
    @Id Long id;
    int seats;
  }

  interface CoachRepository extends JpaRepository<Coach, Long> {
    @Modifying
    @Query("update Coach c set c.email = :email where c.id = :id")
    void correct(Long id, String email);
  }

  static class Club {
    EntityManager entityManager;
    CoachRepository coaches;

    @PostMapping("/members")
    void join(String name, String email) {
      Member member = new Member();
      member.lastName = name;
      member.email = email;
      entityManager.persist(member);
    }

    @PostMapping("/players")
    void play(String name) {
      Player player = new Player();
      player.lastName = name;
      entityManager.persist(player);
      entityManager.persist(new Coach());
    }

    @PutMapping("/players/{id}")
    void correct(Long id, String name) {
      Player player = entityManager.find(Player.class, id);
      player.lastName = name;
      coaches.correct(id, name);
    }

    @GetMapping("/players/{id}")
    Player player(Long id) {
      return entityManager.find(Player.class, id);
    }
  }
}
