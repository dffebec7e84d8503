package mail;

import org.springframework.jdbc.core.JdbcTemplate;

class Lists {
  private static final String DELETE = "delete from recipient where id = ?";

  JdbcTemplate jdbc;

  void subscribe(long id, String email, String lastName) {
    jdbc.update(
        "insert into subscriber (id, email, last_name) " + "values (?, ?, ?)", id, email, lastName);
    jdbc.update("insert into recipient (id, email) values (?, ?)", id, email);
    jdbc.update("insert into article (id, weight) values (?, ?)", id, 3);
  }

  void erase(long id) {
    jdbc.update(DELETE, id);
  }
}
