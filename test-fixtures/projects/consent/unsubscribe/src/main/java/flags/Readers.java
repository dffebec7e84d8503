package flags;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

class Readers {
  @Entity
  static class Reader {
    @Id Long id;
    String email;
    boolean newsletterConsent; // ok: there is a way out, and records of consent

    void subscribe() {
      newsletterConsent = true;
    }
  }

  @Entity
  static class ConsentRecord {
    @Id Long id;
    java.time.Instant at;
    String text;
  }

  void unsubscribe(Reader reader) {}
}
