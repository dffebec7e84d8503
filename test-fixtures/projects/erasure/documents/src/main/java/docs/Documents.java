package docs;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.repository.MongoRepository;
import org.springframework.data.redis.core.RedisHash;

class Documents {
  @Document
  static class Account { // finds: missing-erasure-path
    @Id String id;
    String email;
    String lastName;
  }

  @Document
  static class Contact { // ok: the template removes it
    @Id String id;
    String email;
  }

  @Document
  static class Visit { // ok: expires
    @Id String id;
    String email;

    @Indexed(expireAfter = "30d")
    java.time.Instant at;
  }

  @RedisHash(value = "basket", timeToLive = 3600)
  static class Basket { // ok: expires
    @Id String id;
    String email;
  }

  interface AccountRepository extends MongoRepository<Account, String> {}

  static class Service {
    AccountRepository accounts;
    MongoTemplate mongo;

    void fill(Account account, Contact contact, Visit visit) {
      accounts.save(account);
      mongo.insert(contact);
      mongo.insert(visit);
    }

    void erase() {
      mongo.remove(new Query(), Contact.class);
    }
  }
}
