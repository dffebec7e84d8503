package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements that a member may hold, each with what points to it. */
final class Candidates {
  private final Lexicon lexicon;
  private final NameReader reader;
  private final Member member;
  private final TextEvidence texts;
  private final Map<Element, Candidate> byElement = new LinkedHashMap<>();

  Candidates(Lexicon lexicon, NameReader reader, TextEvidence texts, Member member) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.texts = texts;
    this.member = member;
  }

  /** All of them, the better named first. */
  List<Candidate> gather() {
    PlaceEvidence place = new PlaceEvidence(lexicon, reader, member, this);
    new AnnotationEvidence(lexicon, reader, member, this).add();
    new NameEvidence(lexicon, reader, member, this).add();
    place.amount();
    texts.add(member, byElement);
    place.about();
    new Samples(lexicon).count(member, reader.read(member.name()), this);
    place.copied();
    return new ArrayList<>(byElement.values());
  }

  /** The candidate of an element, a new one where there is none. */
  Candidate of(Element element) {
    return byElement.computeIfAbsent(element, Candidate::new);
  }

  /** What is known of an element so far. */
  Optional<Candidate> known(Element element) {
    return Optional.ofNullable(byElement.get(element));
  }

  /** All so far. */
  Collection<Candidate> all() {
    return byElement.values();
  }

  /** Whether nothing points to any element yet. */
  boolean none() {
    return byElement.isEmpty();
  }

  void staffTrace(String text) {
    lexicon.taxonomy().element(Taxonomy.STAFF_TRACE).ifPresent(e -> of(e).addStaffTrace(text));
  }

  /** Whether the member holds a text or a number. */
  boolean isValue() {
    return member.type().single() == ValueKind.TEXT || member.type().single() == ValueKind.NUMBER;
  }
}
