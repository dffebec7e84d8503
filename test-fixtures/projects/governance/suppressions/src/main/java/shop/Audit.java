package shop;

class Audit {
  void write(Customer customer) {
    System.out.println(customer.email);
  }
}
