package dev.vigie.processing;

import dev.vigie.source.Location;
import java.util.List;

/**
 * Whether the code has a way for persons to exercise a right.
 *
 * @param found places that do what the right asks
 * @param lacking names of stores for which none was found
 */
public record RightPath(Right right, List<Location> found, List<String> lacking) {
  /** A right of the persons, with its article. */
  public enum Right {
    ACCESS("access", "GDPR Art. 15"),
    RECTIFICATION("rectification", "GDPR Art. 16"),
    ERASURE("erasure", "GDPR Art. 17"),
    RESTRICTION("restriction", "GDPR Art. 18");

    private final String id;
    private final String law;

    Right(String id, String law) {
      this.id = id;
      this.law = law;
    }

    /** In JSON and keys of messages. */
    public String id() {
      return id;
    }

    /** The article that gives it. */
    public String law() {
      return law;
    }
  }

  /** Copies the lists. */
  public RightPath {
    found = List.copyOf(found);
    lacking = List.copyOf(lacking);
  }
}
