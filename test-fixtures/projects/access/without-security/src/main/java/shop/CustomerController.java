package shop;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customers")
class CustomerController {
  record Customer(String firstName, String lastName, String email) {}

  @GetMapping
  List<Customer> all() { // finds: unprotected-personal-data-endpoint, missing-security-framework
    return List.of();
  }

  @PostMapping
  void add(@RequestBody Customer customer) {} // ok: only collects
}
