package dev.vigie.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the valid name that a user most likely meant. */
public final class NearestName {
  /** More names than this help nobody. */
  private static final int MANY = 20;

  private NearestName() {}

  /** "did you mean 'x'?", or "" where no name is near. */
  public static String hint(String written, Iterable<String> names) {
    return of(written, names).map(name -> "did you mean '" + name + "'?").orElse("");
  }

  /** As {@link #hint}; where no name is near, all of them, unless they are many. */
  public static String hintOrAll(String written, Iterable<String> names) {
    String near = hint(written, names);
    if (!near.isEmpty()) {
      return near;
    }
    List<String> all = new ArrayList<>();
    names.forEach(all::add);
    return all.isEmpty() || all.size() > MANY ? "" : "these exist: " + String.join(", ", all);
  }

  /**
   * The name with the least edits, where these are at most a third of its length (and at least two
   * are allowed).
   */
  public static Optional<String> of(String written, Iterable<String> names) {
    String best = null;
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int edits = distance(written, name);
      if (edits < least || (edits == least && best != null && name.compareTo(best) < 0)) {
        least = edits;
        best = name;
      }
    }
    return best != null && least <= Math.max(2, best.length() / 3)
        ? Optional.of(best)
        : Optional.empty();
  }

  /** Levenshtein's distance, with two rows. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    int[] current = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, Math.min(previous[j], current[j - 1]) + 1);
      }
      int[] swap = previous;
      previous = current;
      current = swap;
    }
    return previous[b.length()];
  }
}
