package shop.message;

/** Two services have a class of this name, each with what it needs of the message. */
public class CustomerChanged {
  private String passportNumber;

  public String getPassportNumber() {
    return passportNumber;
  }

  /** Under this name the other service's class has nothing personal. */
  public String getReference() {
    return passportNumber;
  }

  /** The line that no log may have. */
  static final class Line {
    static String of(CustomerChanged changed) {
      return changed.getReference();
    }
  }
}
