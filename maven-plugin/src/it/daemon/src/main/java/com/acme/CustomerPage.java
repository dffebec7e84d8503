package com.acme;

import java.util.logging.Logger;

class CustomerPage {
  private static final Logger log = Logger.getLogger("page");

  void show(Customer customer) {
    log.info("shown to " + customer.getSocialSecurityNumber());
  }
}
