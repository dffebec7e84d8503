package shop;

interface Accounts {
  boolean knows(String email);
}
