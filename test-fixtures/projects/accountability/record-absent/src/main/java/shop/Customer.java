package shop;

public class Customer {
  private Long id;
  private String email;
}
