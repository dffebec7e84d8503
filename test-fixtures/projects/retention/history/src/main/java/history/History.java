package history;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.springframework.data.redis.core.RedisHash;

class History {
  @Entity
  @org.hibernate.envers.Audited
  static class Patient { // finds: history-without-purge, missing-retention-limit
    @Id Long id;
    String lastName;
    String phoneNumber;
  }

  @Entity
  @org.hibernate.envers.Audited
  static class Nurse { // finds: missing-retention-limit
    @Id Long id;
    String lastName;
    String phoneNumber;
  }

  @Entity
  @org.hibernate.envers.Audited
  static class Ward { // ok: no personal data
    @Id Long id;
    int beds;
  }

  @RedisHash(value = "call", timeToLive = 60)
  static class Call { // ok: expires
    String id;
    String phoneNumber;
  }
}
