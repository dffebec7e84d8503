package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * What reaches a member by copies: the elements, and whether anything else does. It only grows, so
 * that passing it on comes to an end that does not depend on the order.
 */
final class Reach {
  private final Set<Element> elements = new TreeSet<>(Comparator.comparing(Element::id));
  private boolean mixed;

  Set<Element> elements() {
    return elements;
  }

  /** Whether something that is no such datum, or is not known, reaches it too. */
  boolean isMixed() {
    return mixed;
  }

  boolean isEmpty() {
    return elements.isEmpty() && !mixed;
  }

  /** Whether one datum and nothing else reaches it. */
  boolean isPure() {
    return elements.size() == 1 && !mixed;
  }

  boolean add(Element element) {
    return elements.add(element);
  }

  boolean mix() {
    boolean changed = !mixed;
    mixed = true;
    return changed;
  }

  boolean add(Reach other) {
    boolean changed = elements.addAll(other.elements);
    return other.mixed ? mix() || changed : changed;
  }
}
