package demo;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DemoController {
  record Member(String firstName, String lastName, String email) {}

  @GetMapping("/demo/first")
  Member first() { // finds: public-personal-data-endpoint
    return new Member("Ada", "Lovelace", "ada@example.org");
  }
}
