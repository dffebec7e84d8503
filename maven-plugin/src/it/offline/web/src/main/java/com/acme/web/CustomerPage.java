package com.acme.web;

import com.acme.people.Customer;
import com.acme.nowhere.lost.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class CustomerPage {
  private static final Logger log = LoggerFactory.getLogger(CustomerPage.class);

  private Thing thing;

  void show(Customer customer) {
    thing.start();
    log.info("shown to {}", customer.getSocialSecurityNumber());
  }
}
