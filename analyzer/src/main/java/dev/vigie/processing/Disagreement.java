package dev.vigie.processing;

import dev.vigie.source.Location;
import java.util.List;
import java.util.Locale;

/**
 * Where code no longer agrees with what people declared.
 *
 * @param activity name of the activity; empty where it is about none
 * @param values what a sentence about it needs, in the order of its kind
 * @param declared where it was declared; the place in the code where nothing was
 * @param found places in the code that say otherwise
 */
public record Disagreement(
    Kind kind, String activity, List<String> values, Location declared, List<Location> found) {
  /** What does not agree. */
  public enum Kind {
    /** A class or table that is not there. Value: its name. */
    CLASS_GONE,
    /** A package that is not there. Value: its name. */
    PACKAGE_GONE,
    /** A declared kind of data that nothing of the activity holds. Value: id of the element. */
    DATA_GONE,
    /** The activity covers no personal data. */
    EMPTY,
    /** The code states another period. Values: store, declared days, found days. */
    PERIOD_DIFFERS,
    /** A period is declared, and nothing ends the storage. Values: store, declared days. */
    PERIOD_NOT_KEPT,
    /** Nothing sends data to a declared recipient. Value: its name. */
    RECIPIENT_NOT_REACHED,
    /** Data reaches a party that nobody declared. Values: its name, its country or nothing. */
    RECIPIENT_NOT_DECLARED,
    /** The declared country is not the known one. Values: recipient, declared, known. */
    COUNTRY_DIFFERS,
    /** Data of persons that the activity does not name. Value: the subject. */
    PERSONS_NOT_DECLARED,
    /** Special data and no declared exception. Value: id of the element. */
    EXCEPTION_MISSING;

    /** In JSON and keys of messages. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the lists. */
  public Disagreement {
    values = List.copyOf(values);
    found = List.copyOf(found);
  }
}
