package dev.vigie.report.impact;

import dev.vigie.catalog.Element;
import dev.vigie.source.Location;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Personal data that a program holds.
 *
 * @param element its kind
 * @param subjects whose it is: {@code customer}; empty where nobody can tell
 * @param member what holds it, as a reader says it: {@code Customer.email}
 * @param at where that is declared
 */
public record Held(Element element, Set<String> subjects, String member, Location at)
    implements Comparable<Held> {
  private static final Comparator<Held> ORDER =
      Comparator.comparing(Held::at)
          .thenComparing(Held::member)
          .thenComparing(held -> held.element().id())
          .thenComparing(held -> held.subjects().toString());

  /** Copies the set. */
  public Held {
    subjects = Collections.unmodifiableSet(new TreeSet<>(subjects));
  }

  /** Whether it is data of one of these persons. */
  public boolean isOfAny(Set<String> persons) {
    return subjects.stream().anyMatch(persons::contains);
  }

  @Override
  public int compareTo(Held other) {
    return ORDER.compare(this, other);
  }
}
