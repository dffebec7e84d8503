package dev.vigie.catalog.literal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What values tell by themselves. Immutable.
 *
 * @param validators in order of writing: where several accept, the earlier one comes first
 */
public record Literals(List<LiteralValidator> validators, List<ReservedValue> reserved) {
  /** Nothing known. */
  public static final Literals NONE = new Literals(List.of(), List.of());

  /** Longer values are texts, not data of one kind. */
  private static final int LONGEST = 320;

  /** Copies the lists. */
  public Literals {
    validators = List.copyOf(validators);
    reserved = List.copyOf(reserved);
  }

  /** All that a value may be. */
  public List<Reading> read(String value) {
    List<Reading> readings = new ArrayList<>();
    if (value.isBlank() || value.length() > LONGEST) {
      return readings;
    }
    for (LiteralValidator validator : validators) {
      if (validator.accepts(value)) {
        readings.add(new Reading(validator, reserved(validator.element(), value).orElse("")));
      }
    }
    return readings;
  }

  /** Why a value of an element is nobody's, where that is so. */
  public Optional<String> reserved(String element, String value) {
    return reserved.stream()
        .filter(r -> !r.doubtful() && r.holds(element, value))
        .map(ReservedValue::reason)
        .findFirst();
  }

  /**
   * What a value may be.
   *
   * @param reserved why it is nobody's; empty where it may be somebody's
   */
  public record Reading(LiteralValidator validator, String reserved) {}
}
