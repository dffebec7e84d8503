package shop;

class Customer {
  Long id;
  String firstName;
  String lastName;
  String email;
  String phoneNumber;
  String password;
}
