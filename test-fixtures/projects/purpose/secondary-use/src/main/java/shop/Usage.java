package shop;

import com.segment.analytics.messages.IdentifyMessage;

class Usage {
  void customer(Customer customer) {
    IdentifyMessage.builder().userId(customer.email); // finds: use-beyond-declared-purpose
  }

  void count(java.util.List<Customer> customers) {
    IdentifyMessage.builder().userId("shop-" + customers.size()); // ok: a count
  }

  void visit(Visit visit) {
    IdentifyMessage.builder().userId(visit.email); // ok: the purpose is declared
  }

  void reader(Reader reader) {
    IdentifyMessage.builder().userId(reader.email); // ok: the recipient is declared
  }

  void lead(Lead lead) {
    IdentifyMessage.builder().userId(lead.email); // ok: no purpose is declared, which another rule tells where it is stored
  }

  static class Customer {
    Long id;
    String firstName;
    String lastName;
    String email;
  }

  static class Visit {
    Long id;
    String lastName;
    String email;
  }

  static class Reader {
    Long id;
    String lastName;
    String email;
  }

  static class Lead {
    Long id;
    String lastName;
    String email;
  }
}
