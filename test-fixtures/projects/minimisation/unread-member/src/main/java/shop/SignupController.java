package shop;

import java.time.LocalDate;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class SignupController {
  record Form(String email, LocalDate birthDate, String phone) {}

  record Card(String phone) {}

  interface Signups extends JpaRepository<Signup, Long> {}

  interface Mail {
    void greet(String address);
  }

  private final Signups signups;
  private final Mail mail;

  SignupController(Signups signups, Mail mail) {
    this.signups = signups;
    this.mail = mail;
  }

  @PostMapping("/sign-ups")
  void add(@RequestBody Form form) {
    Signup signup = new Signup();
    signup.setEmail(form.email());
    signup.setBirthDate(form.birthDate());
    signup.setPhone(form.phone());
    mail.greet(signups.save(signup).getEmail());
  }

  @GetMapping("/sign-ups/{id}")
  Card card(@PathVariable Long id) {
    return new Card(signups.findById(id).orElseThrow().getPhone());
  }
}
