package dev.vigie.inventory;

/**
 * One reason to hold that a member is personal data, or that it is not.
 *
 * @param kind what sort of reason
 * @param text in words, for a reader: "the words 'birth date' in the name"
 * @param weight positive speaks for, negative against
 */
public record Evidence(Kind kind, String text, double weight) {
  /** Sorts of reason. */
  public enum Kind {
    WORDS,
    TYPE,
    OWNER,
    ANNOTATION,
    COLUMN,
    /** What a comment, a description, a label or a column's comment says in words. */
    TEXT,
    PROPAGATION,
    /** A value that the sources show. */
    SAMPLE,
    NEGATIVE,
    DECLARED
  }
}
