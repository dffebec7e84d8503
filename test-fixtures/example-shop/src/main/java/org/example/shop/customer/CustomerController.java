package org.example.shop.customer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/customers")
public class CustomerController {
  private static final Logger log = LoggerFactory.getLogger(CustomerController.class);

  private final CustomerService service;

  public CustomerController(CustomerService service) {
    this.service = service;
  }

  @PostMapping
  public ResponseEntity<Long> register(
      @Valid @RequestBody Registration registration, HttpServletRequest request) {
    log.info("Registration from {}", request.getRemoteAddr());
    return ResponseEntity.ok(service.register(registration).getId());
  }
}
