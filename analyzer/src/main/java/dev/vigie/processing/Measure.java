package dev.vigie.processing;

import dev.vigie.finding.ReportedFinding;
import dev.vigie.source.Location;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A security measure as the CNIL's knowledge base of impact studies names them, and what the code
 * shows of it.
 *
 * @param evidence what speaks for it
 * @param against findings that count and speak against it
 * @param answers what people said of it in {@code privacy.yml}
 * @param share of what it should cover that it does cover, from 0 to 1; empty where that cannot be
 *     counted
 */
public record Measure(
    Kind kind,
    List<Evidence> evidence,
    List<ReportedFinding> against,
    List<Answer> answers,
    OptionalDouble share) {

  /**
   * Something that speaks for a measure.
   *
   * @param what id of what was seen: {@code encrypted-columns}
   * @param count how many
   * @param of how many there could be; 0 where that cannot be said
   * @param certain false where something is there whose rules cannot be read: a person must check
   * @param places of them
   */
  public record Evidence(String what, int count, int of, boolean certain, List<Location> places) {
    /** Copies the list. */
    public Evidence {
      places = List.copyOf(places);
    }

    /** What is certain. */
    public Evidence(String what, int count, int of, List<Location> places) {
      this(what, count, of, true, places);
    }
  }

  /**
   * What a person said.
   *
   * @param question of {@code privacy.yml}
   * @param at where it is answered
   */
  public record Answer(String question, String text, Location at) {}

  /** What can be said of a measure. */
  public enum State {
    /** Something speaks for it and nothing against. */
    FOUND,
    /** Something speaks for it and something against. */
    PARTLY,
    /** Only people speak for it. */
    DECLARED,
    /** Something speaks against it and nothing for. */
    MISSING,
    /** The code says nothing: a person must. */
    OPEN
  }

  /** The measures, in the order of the CNIL's sheets. */
  public enum Kind {
    ENCRYPTION("TEC_CHIF"),
    PSEUDONYMISATION("TEC_ANO"),
    PARTITIONING("TEC_CLO"),
    ACCESS_CONTROL("TEC_CTLA"),
    TRACEABILITY("TEC_LOG"),
    ARCHIVING("TEC_ARCH"),
    MINIMISATION("TEC_MINI"),
    RETENTION("LGL_DUR"),
    INTEGRITY("TEC_INT"),
    WEB("SEC_WEB"),
    BACKUP("SEC_BKP"),
    MONITORING("SEC_LOG"),
    UPDATES("SEC_EXP"),
    NETWORK("SEC_NET"),
    CONTRACTS("SEC_CTR"),
    BREACHES("ORG_VIOL"),
    BY_DESIGN("ORG_PBD"),
    MALWARE("SEC_MAL"),
    WORKSTATIONS("SEC_WKS"),
    PHYSICAL("SEC_PHY"),
    PAPER("TEC_PAP"),
    POLICY("ORG_POL"),
    PERSONNEL("ORG_PERS");

    private final String sheet;

    Kind(String sheet) {
      this.sheet = sheet;
    }

    /** In JSON and keys of messages. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /** The CNIL's sheet. */
    public String sheet() {
      return sheet;
    }
  }

  /** Copies the lists. */
  public Measure {
    evidence = List.copyOf(evidence);
    against = List.copyOf(against);
    answers = List.copyOf(answers);
  }

  /** What can be said of it. */
  public State state() {
    boolean seen = evidence.stream().anyMatch(each -> each.count() > 0);
    if (seen) {
      boolean short_ = share.isPresent() && share.getAsDouble() < 1;
      return against.isEmpty() && !short_ ? State.FOUND : State.PARTLY;
    }
    if (!against.isEmpty()) {
      return State.MISSING;
    }
    return answers.isEmpty() ? State.OPEN : State.DECLARED;
  }
}
