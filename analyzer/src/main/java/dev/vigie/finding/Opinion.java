package dev.vigie.finding;

/**
 * What a second, independent reading of the code says of a finding.
 *
 * @param reason in words, as part of a sentence; empty where it is confirmed
 */
public record Opinion(Answer answer, String reason) {
  /** Everything that the finding rests on was found again. */
  public static final Opinion CONFIRMED = new Opinion(Answer.CONFIRMED, "");

  /** What it says, best first. */
  public enum Answer {
    CONFIRMED("confirmed"),
    COULD_NOT_TELL("could-not-tell"),
    CONTRADICTED("contradicted");

    private final String id;

    Answer(String id) {
      this.id = id;
    }

    /** Whether it speaks more for a finding than another. */
    public boolean isBetterThan(Answer other) {
      return compareTo(other) < 0;
    }

    /** Its name in reports. */
    public String id() {
      return id;
    }
  }

  /** The code says otherwise. */
  public static Opinion contradicted(String reason) {
    return new Opinion(Answer.CONTRADICTED, reason);
  }

  /** Too little is known. */
  public static Opinion couldNotTell(String reason) {
    return new Opinion(Answer.COULD_NOT_TELL, reason);
  }
}
