package care;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

class Care {
  @Entity
  static class Patient { // finds: undeclared-purpose, sensitive-data-without-exception
    @Id Long id;
    String lastName;
    String diagnosis;
  }

  @Entity
  static class Visitor { // ok: part of the one finding of a project that declares nothing
    @Id Long id;
    String lastName;
    String email;
  }

  @Entity
  static class Room { // ok: holds no personal data
    @Id Long id;
    int beds;
  }
}
