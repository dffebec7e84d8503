package dev.vigie.report.impact;

import dev.vigie.source.Location;
import java.util.Comparator;

/**
 * What speaks for a criterion.
 *
 * @param what as a reader says it: {@code Customer.iban}, a rule's id, a purpose
 */
public record Sign(Kind kind, String what, Location at) {
  /** By kind, then by place. */
  public static final Comparator<Sign> ORDER =
      Comparator.comparing(Sign::kind).thenComparing(Sign::at).thenComparing(Sign::what);

  /** Sort of sign. */
  public enum Kind {
    /** Data that is held. */
    DATA,
    /** A finding. */
    FINDING,
    /** Data goes somewhere. */
    DESTINATION,
    /** A purpose that the project declares. */
    PURPOSE
  }
}
