package dev.vigie.fleet.row;

import java.io.Serializable;

/**
 * A column of a table.
 *
 * @param meaning what stands in it, for the documentation
 */
public record Column(String name, Kind kind, String meaning) implements Serializable {
  /** What a value is. No value is ever absent: an empty text or list says that there is none. */
  public enum Kind {
    TEXT,
    TEXTS,
    NUMBER,
    FRACTION,
    TRUTH
  }

  static Column text(String name, String meaning) {
    return new Column(name, Kind.TEXT, meaning);
  }

  static Column texts(String name, String meaning) {
    return new Column(name, Kind.TEXTS, meaning);
  }

  static Column number(String name, String meaning) {
    return new Column(name, Kind.NUMBER, meaning);
  }

  static Column fraction(String name, String meaning) {
    return new Column(name, Kind.FRACTION, meaning);
  }

  static Column truth(String name, String meaning) {
    return new Column(name, Kind.TRUTH, meaning);
  }
}
