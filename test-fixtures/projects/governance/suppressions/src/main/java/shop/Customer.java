package shop;

class Customer {
  String email;

  @SuppressWarnings("vigie:personal-data-in-log") // finds: unreasoned-suppression
  void bare() {
    System.out.println(email);
  }

  @SuppressWarnings("vigie:personal-data-in-log - shown to the person only") // ok: a reason
  void shown() {
    System.out.println(email);
  }

  @SuppressPrivacy(value = "personal-data-in-log", reason = "a demonstration") // ok: a reason
  void own() {
    System.out.println(email);
  }

  @SuppressPrivacy("personal-data-in-log") // finds: unreasoned-suppression
  void ownBare() {
    System.out.println(email);
  }

  @SuppressPrivacy(value = "personal-data-in-log", until = "2031-01-31") // finds: unreasoned-suppression
  void dayOnly() {
    System.out.println(email);
  }
}
