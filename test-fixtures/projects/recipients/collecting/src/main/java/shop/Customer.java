package shop;

class Customer {
  Long id;
  String firstName;
  String lastName;
  String email;
}
