package ways;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;

class Ways {
  @Entity
  @NamedQuery(name = "Session.purge", query = "delete from Session s where s.lastSeen < :day")
  static class Session { // ok: a named query asks for the age, whoever calls it
    @Id Long id;
    String email;
    LocalDate lastSeen;
  }

  @Entity
  static class Call { // ok: a derived query asks for the age
    @Id Long id;
    String phoneNumber;
    LocalDate madeOn;
  }

  @Entity
  static class Note { // finds: missing-retention-limit
    @Id Long id;
    String email;
    LocalDate madeOn;
  }

  @Document
  static class Click { // ok: an index that code makes lets it expire
    String id;
    String email;
    Instant at;
  }

  @Document
  static class View { // finds: missing-retention-limit
    String id;
    String email;
    Instant at;
  }

  interface CallRepository extends JpaRepository<Call, Long> {
    long deleteByMadeOnBefore(LocalDate day);
  }

  interface NoteRepository extends JpaRepository<Note, Long> {
    long deleteByEmail(String email);
  }

  static class Work {
    CallRepository calls;
    NoteRepository notes;
    MongoTemplate mongo;
    JdbcTemplate jdbc;

    void start() {
      mongo.indexOps(Click.class).ensureIndex(new Index("at", Sort.Direction.ASC).expire(9, TimeUnit.DAYS));
    }

    void views() {
      mongo.indexOps(View.class).ensureIndex(new Index("at", Sort.Direction.ASC));
    }

    void atHand() {
      calls.deleteByMadeOnBefore(LocalDate.now().minusYears(1));
      notes.deleteByEmail("x");
    }

    void fill() {
      jdbc.update("insert into lead (id, email) values (1, 'x')");
      jdbc.update("insert into applicant (id, email) values (1, 'x')");
      jdbc.update("insert into visit (id, email) values (1, 'x')");
    }

    @Scheduled(fixedRate = 1000)
    void purge() {
      jdbc.update("delete from applicant where id > 0");
      jdbc.execute("alter table visit drop partition p2019");
    }
  }
}
