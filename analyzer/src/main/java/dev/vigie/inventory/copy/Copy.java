package dev.vigie.inventory.copy;

/**
 * One member's value reaches another.
 *
 * @param from where it comes from: a field, a getter, or a parameter with a telling name
 * @param to the field or getter that it reaches
 * @param compared whether it is only looked up by it, which tells as much
 * @param where the method in which it happens, for a reader: {@code CustomerMapper.toDto}
 */
public record Copy(CopyNode from, CopyNode to, boolean compared, String where) {
  /** In words: "filled from Customer.email in CustomerMapper.toDto". */
  public String text() {
    return (compared ? "looked up by " : "filled from ") + from.display() + " in " + where;
  }
}
