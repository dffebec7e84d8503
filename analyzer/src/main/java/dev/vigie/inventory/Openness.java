package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.ValueKind;
import java.util.Set;

/** Says how far a copy may decide what a member holds. */
final class Openness {
  /** Ids of elements that under a name which says nothing are ids of records, or say nothing. */
  private static final Set<String> ONLY_BY_NAME = Set.of("user_identifier", "employee_id");

  private final Judging judging;
  private final LookAlikes lookAlikes;
  private final Set<String> legalPersons;

  Openness(Judging judging) {
    this.judging = judging;
    this.lookAlikes = new LookAlikes(judging.lexicon());
    this.legalPersons = judging.lexicon().taxonomy().grammar().legalPersons();
  }

  /** How open a member is. */
  enum Degree {
    /** It is known what it holds, or that it holds nothing. */
    CLOSED,
    /** Its name points to something, not strongly enough. */
    WEAK,
    /** It is personal data, but not for certain. */
    LIKELY,
    /** Its name says nothing. */
    NAMELESS,
    /** Part of something that works on data, a builder: it passes on what it gets. */
    PASSING;

    boolean passesOn() {
      return this == WEAK || this == NAMELESS || this == PASSING;
    }
  }

  Degree of(Member member, Judgement judgement) {
    if (judgement.isPersonal()) {
      return judgement.confidence() < PersonalMember.CERTAIN ? Degree.LIKELY : Degree.CLOSED;
    }
    if (judgement.verdict() != Judgement.Verdict.NONE || member.type().kind() == null) {
      return Degree.CLOSED;
    }
    Negative.Role role = member.owner().role();
    if (role != null && role != Negative.Role.ORGANISATION) {
      return Degree.PASSING;
    }
    if (judgement.element() != null) {
      boolean ruledOut =
          judgement.evidence().stream().anyMatch(e -> e.weight() <= Weighing.WRONG_VALUE);
      return ruledOut ? Degree.CLOSED : Degree.WEAK;
    }
    return isNameless(member, judgement) ? Degree.NAMELESS : Degree.CLOSED;
  }

  private boolean isNameless(Member member, Judgement judgement) {
    NameReading reading = judging.reader().read(member.name());
    MemberType type = member.type();
    return type.kind() != ValueKind.FLAG
        && type.known()
        && type.telling().isEmpty()
        && reading.rejections().isEmpty()
        && reading.instead() == null
        && !reading.predicate()
        && !reading.organisation()
        && reading.words().stream().noneMatch(legalPersons::contains)
        && judgement.evidence().stream()
            .noneMatch(
                e -> e.kind() == Evidence.Kind.DECLARED || e.kind() == Evidence.Kind.NEGATIVE);
  }

  /** Whether a member whose name says nothing can hold an element at all. */
  boolean fits(Member member, Element element) {
    ValueKind kind = member.type().kind();
    NameWords words = new NameWords(member.name(), judging.lexicon());
    return kind != null
        && judging.lexicon().holds(element).contains(kind)
        && !ONLY_BY_NAME.contains(element.id())
        && !lookAlikes.rulesOut(words, element);
  }

  /** Whether its type is called like the element, and so lists what there is of it: {@code Job}. */
  boolean isCatalogue(Member member, Element element) {
    String type = String.join("_", member.typeWords());
    return judging.reader().read(type).matches().stream()
        .anyMatch(m -> m.word().element().equals(element));
  }

  /** Whether its name says too little without a person around it. */
  boolean needsPerson(Judgement judgement) {
    return judgement.evidence().stream().anyMatch(e -> e.weight() == Weighing.NO_PERSON_TYPE);
  }
}
