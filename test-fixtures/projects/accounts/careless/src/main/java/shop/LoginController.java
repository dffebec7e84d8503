package shop;

import io.jsonwebtoken.Jwts;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LoginController {
  record Credentials(String email, String password) {}

  private final Accounts accounts;

  LoginController(Accounts accounts) {
    this.accounts = accounts;
  }

  @PostMapping("/login")
  String login(@RequestBody Credentials credentials) { // finds: account-enumeration, unlimited-login-attempts, irrevocable-access
    if (!accounts.knows(credentials.email())) {
      throw new IllegalArgumentException("User not found");
    }
    return Jwts.builder().subject(credentials.email()).compact();
  }

  @PostMapping("/forgot")
  void forgot(@RequestBody String email) {} // ok: the same answer whoever asks
}
