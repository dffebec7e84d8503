package shop;

import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/staff")
class StaffController {
  static class NewStaff {
    String username;

    @Size(min = 6)
    String password; // finds: weak-password-policy

    @Size(min = 12, max = 128)
    String pinPassword; // ok: long enough
  }

  record Staff(String firstName, String lastName, String email) {}

  @PostMapping("/users")
  void create(@RequestBody NewStaff staff) {} // finds: missing-account-withdrawal

  @GetMapping
  List<Staff> all() { // finds: unlogged-authentication
    return List.of();
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(a -> a.anyRequest().authenticated()).build();
  }
}
