package dev.vigie.rule.lifecycle;

import dev.vigie.source.Location;
import java.util.Optional;

/**
 * That a sign is there.
 *
 * @param words what was seen, as a phrase that ends a sentence
 * @param at where
 */
public record Seen(String words, Optional<Location> at) {
  static Seen at(String words, Location at) {
    return new Seen(words, Optional.of(at));
  }
}
