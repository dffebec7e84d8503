package shop;

import io.sentry.Sentry;

class Reports {
  void failed(Customer customer) {
    Sentry.setExtra("mail", customer.getEmail()); // ok: and the service that gets it
  }
}
