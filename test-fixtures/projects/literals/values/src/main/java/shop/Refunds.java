package shop;

class Refunds {
  private static final String HOUSE = "FR7630006000011234567890189";

  String account() {
    return "NL02ABNA0123456789"; // finds: real-data-in-source
  }

  String example() {
    return "GB82WEST12345698765432"; // ok: published example
  }
}
