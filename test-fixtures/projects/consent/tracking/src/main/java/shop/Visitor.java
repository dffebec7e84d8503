package shop;

class Visitor {
  private Long id;
  private String firstName;
  private String lastName;
  private String email;
  private java.time.Instant agreedAt;

  String getEmail() {
    return email;
  }

  boolean hasTrackingConsent() {
    return agreedAt != null;
  }
}
