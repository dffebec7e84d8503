package shop;

class PaymentTest {
  private static final String REAL = "DE75512108001245126199"; // finds: real-data-in-tests
  private static final String EXAMPLE = "DE89370400440532013000"; // ok: published example
  private static final String WRONG = "DE75512108001245126198"; // ok: the check digits are wrong
  private static final String HASH = "a4d55a8d778e5022fab701977c5d840b"; // ok: no number of a person
}
