package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.source.Location;
import java.util.List;

/**
 * A member that holds personal data, and why we think so.
 *
 * @param subject whose data: {@code customer}, {@code employee}, …; empty where the code does not
 *     say
 * @param confidence from 0 to 1
 * @param evidence strongest first
 * @param at where it is declared
 */
public record PersonalMember(
    Place place,
    Element element,
    String subject,
    double confidence,
    List<Evidence> evidence,
    Location at) {
  /** From this confidence on, the answer is "certain"; below it, "likely". */
  public static final double CERTAIN = 0.8;

  /** From this confidence on, a member is held to be personal data. */
  public static final double LIKELY = Weighing.LIKELY;

  /** Whether the answer is "certain" rather than "likely". */
  public boolean isCertain() {
    return confidence >= CERTAIN;
  }

  /** Copies the list. */
  public PersonalMember {
    evidence = List.copyOf(evidence);
  }
}
