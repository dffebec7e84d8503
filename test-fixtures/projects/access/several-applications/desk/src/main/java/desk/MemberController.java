package desk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class MemberController {
  record Member(String firstName, String lastName, String email) {}

  @GetMapping("/readers/first")
  Member first() { // ok: the chain of the module that it depends on guards it
    return new Member("Ada", "Lovelace", "ada@example.org");
  }
}
