package shop;

class Old {
  void write(Customer customer) {
    System.out.println(customer.email);
  }
}
