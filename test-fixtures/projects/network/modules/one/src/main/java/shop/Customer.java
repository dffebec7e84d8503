package shop;

public class Customer {
  private Long id;
  private String firstName;
  private String lastName;
  private String email;

  public Long getId() {
    return id;
  }

  public String getEmail() {
    return email;
  }

  public String getLastName() {
    return lastName;
  }
}
