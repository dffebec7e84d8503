package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided of a member, and why: also why it is not personal data.
 *
 * @param verdict what it is
 * @param element its kind; null where nothing in it points to one
 * @param subject whose data; empty where the code does not say
 * @param confidence from 0 to 1, of being what the verdict says; of {@link Verdict#NONE}, of being
 *     personal all the same
 * @param evidence strongest first; for a "no", what speaks against comes first
 */
public record Judgement(
    Verdict verdict,
    @Nullable Element element,
    String subject,
    double confidence,
    List<Evidence> evidence) {
  /** What a member is. */
  public enum Verdict {
    /** Data of a natural person. */
    PERSONAL,
    /** How to reach a legal person or a site. */
    ORGANISATION_CONTACT,
    /** What opens a system, not a person's account. */
    INFRASTRUCTURE_SECRET,
    /** None of these. */
    NONE
  }

  /** Copies the list. */
  public Judgement {
    evidence = List.copyOf(evidence);
  }

  /**
   * What the evidence adds up to, also below 0; what is missing to {@link PersonalMember#LIKELY} is
   * how far a member was from being held to be personal.
   */
  public double sum() {
    double sum = evidence.stream().mapToDouble(Evidence::weight).sum();
    return Math.round(sum * 100) / 100.0;
  }

  /** Whether neither a name nor the project says anything of the member. */
  boolean saysNothing() {
    return verdict == Verdict.NONE && element == null && !isDeclared();
  }

  /** Whether the project says what the member is. */
  boolean isDeclared() {
    return evidence.stream().anyMatch(e -> e.kind() == Evidence.Kind.DECLARED);
  }

  /** Whether it is data of a natural person. */
  public boolean isPersonal() {
    return verdict == Verdict.PERSONAL;
  }

  /** No, for a reason that leaves nothing to weigh. */
  static Judgement no(String why) {
    return none(new Evidence(Evidence.Kind.TYPE, why, Weighing.RULED_OUT));
  }

  /**
   * Personal data, as surely as the evidence weighs.
   *
   * @param element that of another judgement where it comes from there, which then has one
   */
  static Judgement personal(@Nullable Element element, String subject, List<Evidence> evidence) {
    return new Judgement(
        Verdict.PERSONAL, element, subject, Weighing.confidence(evidence), evidence);
  }

  static Judgement none(Evidence... evidence) {
    return new Judgement(Verdict.NONE, null, "", 0, List.of(evidence));
  }
}
