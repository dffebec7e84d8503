package dev.vigie.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Names findings so that they are recognised again: {@code privacyFinding/v1}.
 *
 * <p>It is made of the rule, the cause ({@link Finding#anchor()}), what encloses the place ({@link
 * Finding#within()}) and, among findings that are equal in these, the ordinal in order of place.
 * Lines and paths are no part of it: it stays while code above the finding comes and goes, and when
 * a file moves.
 */
public final class Fingerprints {
  /** Key of this fingerprint in reports. A change of the recipe needs a new number here. */
  public static final String NAME = "privacyFinding/v1";

  /**
   * Order of findings in every report: by place, then rule; total, so that no thread's timing
   * shows.
   */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(Finding::ruleId)
          .thenComparing(Finding::anchor)
          .thenComparing(Finding::within)
          .thenComparing(Finding::toString);

  /** Of SHA-256's 32 bytes, these are kept: no two of a billion findings collide by chance. */
  private static final int BYTES = 16;

  private Fingerprints() {}

  /** A finding with its fingerprint. */
  public record Identified(Finding finding, String fingerprint) {}

  /** The findings in {@link #ORDER}, each with a fingerprint that no other of them has. */
  public static List<Identified> of(List<Finding> findings) {
    List<Finding> ordered = new ArrayList<>(findings);
    ordered.sort(ORDER);
    MessageDigest sha256 = sha256();
    Map<String, Integer> seen = new HashMap<>();
    List<Identified> identified = new ArrayList<>(ordered.size());
    for (Finding finding : ordered) {
      String cause = framed(finding.ruleId()) + framed(finding.anchor()) + framed(finding.within());
      int ordinal = seen.merge(cause, 1, Integer::sum);
      byte[] digest = sha256.digest((cause + ordinal).getBytes(StandardCharsets.UTF_8));
      identified.add(new Identified(finding, HexFormat.of().formatHex(digest, 0, BYTES)));
    }
    return identified;
  }

  /** With its length in front, so that parts cannot flow into each other. */
  private static String framed(String part) {
    return part.length() + ":" + part + "\n";
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
