package club;

public class Member {
  private String email;
  private String phoneNumber;

  public String getEmail() {
    return email;
  }

  public String getPhoneNumber() {
    return phoneNumber;
  }
}
