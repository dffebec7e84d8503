package dev.vigie.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What people say for the impact study.
 *
 * @param exposure from where the program can be reached: {@code internet}, {@code internal} or
 *     {@code offline}
 * @param said answers by question
 */
public record ImpactAnswers(Optional<Written> exposure, Map<String, Said> said) {
  /** Nothing is said. */
  public static final ImpactAnswers NONE = new ImpactAnswers(Optional.empty(), Map.of());

  /**
   * One answer.
   *
   * @param met whether it is so
   * @param reason in a sentence, with its place
   */
  public record Said(boolean met, Written reason) {}

  /** Copies the map, keeping its order. */
  public ImpactAnswers {
    said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
  }
}
