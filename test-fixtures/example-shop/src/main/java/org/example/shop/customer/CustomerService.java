package org.example.shop.customer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
public class CustomerService {
  private static final Logger log = LoggerFactory.getLogger(CustomerService.class);

  private final CustomerRepository customers;
  private final PasswordEncoder passwords;

  public CustomerService(CustomerRepository customers, PasswordEncoder passwords) {
    this.customers = customers;
    this.passwords = passwords;
  }

  @Transactional
  public Customer register(Registration registration) {
    if (customers.findByEmail(registration.email()).isPresent()) {
      log.warn("Somebody registers again as {}", registration.email());
      throw new IllegalArgumentException("This address is registered already");
    }
    Customer customer =
        new Customer(
            registration.firstName(),
            registration.lastName(),
            registration.email(),
            passwords.encode(registration.password()));
    customers.save(customer);
    log.info("Registered customer {}", customer.getId());
    return customer;
  }

  @Transactional
  public void changeBankAccount(Long id, String iban) {
    Customer customer = customers.findById(id).orElseThrow();
    String before = customer.getIban();
    customer.setIban(iban);
    log.info(describeChange(customer, before));
  }

  private static String describeChange(Customer customer, String before) {
    return "Customer " + customer.getId() + " changed account " + before + " to " + customer.getIban();
  }

  @Transactional(readOnly = true)
  public Customer find(Long id) {
    Customer customer = customers.findById(id).orElseThrow();
    log.debug("Found {}", customer);
    return customer;
  }
}
