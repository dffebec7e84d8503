package com.acme.web;

import com.acme.people.Customer;

class CustomerPageTest {
  void print(Customer customer) {
    System.out.println(customer.getSocialSecurityNumber());
  }
}
