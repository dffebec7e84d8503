package org.acme.billing;

import org.acme.contracts.CustomerDto;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers")
public class CustomerController {
  private static final Logger LOG = LoggerFactory.getLogger(CustomerController.class);

  @PutMapping("/{number}")
  public void change(@PathVariable String number, @RequestBody CustomerDto customer) {
    LOG.info("changed {}", customer.getNationalId());
  }

  @GetMapping("/{number}/invoices/{month}")
  public String invoices(@PathVariable String number, @PathVariable String month) {
    LOG.warn("asked for {}", number);
    return "";
  }
}
