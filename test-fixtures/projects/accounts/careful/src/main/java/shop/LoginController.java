package shop;

import io.jsonwebtoken.Jwts;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LoginController {
  record Credentials(String email, String password) {}

  record Staff(String firstName, String lastName, String email) {}

  @PostMapping("/login")
  String login(@RequestBody Credentials credentials) { // ok: one answer for all, and attempts are limited
    return Jwts.builder().subject(credentials.email()).compact();
  }

  @PostMapping("/users")
  void create(@RequestBody Credentials credentials) {} // ok: accounts can be deleted

  @DeleteMapping("/users/{name}")
  void delete(@PathVariable String name) {}

  @PostMapping("/logout")
  void logout() {}

  @GetMapping("/staff")
  List<Staff> all() { // ok: sign-ins are listened to
    return List.of();
  }

  @EventListener
  void signedIn(AbstractAuthenticationEvent event) {}

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(a -> a.anyRequest().authenticated()).build();
  }
}
