package dev.vigie.finding;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a rule's findings mean for the persons, and for those who mend them.
 *
 * @param feared what a finding makes likelier; empty where it touches rights of persons alone
 * @param effort to mend one
 * @param remedies what to do, in a sentence that fits all findings of the rule, by language
 * @param titles of the rule in other languages than English
 */
public record Stakes(
    Set<FearedEvent> feared,
    Effort effort,
    Map<String, String> remedies,
    Map<String, String> titles) {
  /** Of a rule that does not say: the commonest event, and neither little nor much work. */
  public static final Stakes UNSAID =
      new Stakes(Set.of(FearedEvent.ACCESS), Effort.MEDIUM, Map.of(), Map.of());

  /** Copies the collections, in order of the events and languages. */
  public Stakes {
    EnumSet<FearedEvent> copy = EnumSet.noneOf(FearedEvent.class);
    copy.addAll(feared);
    feared = Collections.unmodifiableSet(copy);
    remedies = Collections.unmodifiableMap(new TreeMap<>(remedies));
    titles = Collections.unmodifiableMap(new TreeMap<>(titles));
  }

  /**
   * What to do; in English where the rule does not say it in this language.
   *
   * @param language ISO 639 code
   */
  public Optional<String> remedy(String language) {
    return Optional.ofNullable(remedies.getOrDefault(language, remedies.get("en")));
  }
}
