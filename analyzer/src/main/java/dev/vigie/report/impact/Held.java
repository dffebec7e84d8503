package dev.vigie.report.impact;

import dev.vigie.catalog.Element;
import dev.vigie.source.Location;
import java.util.Collections;
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
    int byPlace = at.compareTo(other.at);
    if (byPlace != 0) {
      return byPlace;
    }
    int byMember = member.compareTo(other.member);
    return byMember != 0 ? byMember : element.id().compareTo(other.element.id());
  }
}
