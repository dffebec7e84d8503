package shop.message;

/** Two services have a class of this name, each with what it needs of the message. */
public class CustomerChanged {
  private String email;
  private String iban;

  public String getEmail() {
    return email;
  }

  public String getIban() {
    return iban;
  }

  /** What the customer buys for, and nobody in particular. */
  public String getReference() {
    return "order";
  }

  /** The line that a log may have. */
  static final class Line {
    static String of(CustomerChanged changed) {
      return changed.getReference();
    }
  }
}
