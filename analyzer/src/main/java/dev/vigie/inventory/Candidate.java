package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import java.util.ArrayList;
import java.util.List;

/**
 * An element that a member may hold, with what speaks for and against it so far. Lives while one
 * member is judged.
 */
final class Candidate {
  private final Element element;
  private final List<Evidence> evidence = new ArrayList<>();
  private boolean strong;
  private boolean named;
  private boolean traced;
  private boolean described;

  Candidate(Element element) {
    this.element = element;
  }

  Element element() {
    return element;
  }

  List<Evidence> evidence() {
    return evidence;
  }

  /** Whether something means the element wherever it stands. */
  boolean isStrong() {
    return strong;
  }

  /** Whether a word has been counted. */
  boolean isNamed() {
    return named;
  }

  void add(Evidence.Kind kind, String text, double weight) {
    evidence.add(new Evidence(kind, text, weight));
  }

  /** Counts something that means the element wherever it stands, without naming it. */
  void addStrong(Evidence.Kind kind, String text, double weight) {
    strong = true;
    add(kind, text, weight);
  }

  /** Counts a word. */
  void addName(Evidence.Kind kind, String text, boolean isStrong, double weight) {
    named = true;
    strong |= isStrong;
    add(kind, text, weight);
  }

  /** Counts what is written of the member; of several texts, the first. */
  void addText(String text, double weight, boolean isStrong) {
    if (!described) {
      described = true;
      strong |= isStrong;
      add(Evidence.Kind.TEXT, text, weight);
    }
  }

  /** Counts, once, that the member says who changed a record. */
  void addStaffTrace(String text) {
    if (!traced) {
      traced = true;
      addStrong(Evidence.Kind.WORDS, text, Weighing.STAFF_TRACE);
    }
  }
}
