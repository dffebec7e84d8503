package dev.vigie.catalog;

import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is known of an element beside its words.
 *
 * @param labels as readers say it, by language
 * @param exports its name in other vocabularies, by vocabulary: {@code dpv}, {@code fideslang},
 *     {@code dlp}
 * @param holds sorts of value that it is kept as
 */
public record ElementEntry(
    Element element,
    Map<String, String> labels,
    Map<String, String> exports,
    Set<ValueKind> holds) {
  /** Copies the collections and keeps their order. */
  public ElementEntry {
    labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    exports = Collections.unmodifiableMap(new LinkedHashMap<>(exports));
    holds = Collections.unmodifiableSet(EnumSet.copyOf(holds));
  }
}
