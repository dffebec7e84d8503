package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.Judgement.Verdict;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Annotation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Judges a member: what points to an element, against who owns it and what kind of value it is. */
final class MemberJudge {
  private static final Set<String> CONTACT = Set.of("CONTACT", "LOCATION");

  /** Animals have these as well as persons. */
  private static final Set<String> ANIMALS_TOO = Set.of("birth_date", "gender", "family");

  /** What a type that is called after an animal has beside these is the animal's, too. */
  private static final Set<String> CALLED =
      Set.of("person_name", "first_name", "nickname", "photo", "age");

  /** Organisations have one as well as persons. */
  private static final String TAX_ID = "tax_id";

  /** Kinds of numbers by which a program, or an employer, knows somebody. */
  private static final Set<String> NUMBERS = Set.of(PersonNumbers.ELEMENT, "employee_id");

  /** Spring's and Hibernate's convention for who changed a record: data of the staff. */
  private static final String STAFF = "employee";

  private final Lexicon lexicon;
  private final NameReader reader;
  private final MemberSubject subjects;
  private final TextEvidence texts;
  private final PersonEvidence persons;

  MemberJudge(Lexicon lexicon, NameReader reader, TextEvidence texts) {
    this.lexicon = lexicon;
    this.reader = reader;
    this.subjects = new MemberSubject(lexicon);
    this.texts = texts;
    this.persons = new PersonEvidence(lexicon, reader);
  }

  /** What a member is, and why. */
  Judgement judge(Member member) {
    if (member.type().never() != null) {
      return Judgement.none(against(Evidence.Kind.TYPE, member.type().never()));
    }
    List<Candidate> candidates = new Candidates(lexicon, reader, texts, member).gather();
    Candidate best = null;
    double highest = -1;
    for (Candidate candidate : candidates) {
      weigh(candidate, member);
      double confidence = Weighing.confidence(candidate.evidence());
      if (confidence > highest) {
        best = candidate;
        highest = confidence;
      }
    }
    NameReading reading = reader.read(member.name());
    if (best == null) {
      List<Evidence> reasons = new ArrayList<>();
      reading.rejections().forEach(r -> reasons.add(against(Evidence.Kind.NEGATIVE, ruledOut(r))));
      if (reasons.isEmpty()) {
        reasons.add(
            new Evidence(
                Evidence.Kind.WORDS, "'" + reading.spoken() + "' is no word for personal data", 0));
      }
      return Judgement.none(reasons.stream().distinct().toArray(Evidence[]::new));
    }
    return verdict(best, highest, member, reading);
  }

  private Judgement verdict(Candidate best, double confidence, Member member, NameReading reading) {
    Verdict verdict = Verdict.NONE;
    if (confidence >= Weighing.LIKELY) {
      verdict = isDeclared(best) ? Verdict.PERSONAL : byOwner(best, member, reading);
    }
    boolean no = verdict == Verdict.NONE;
    Comparator<Evidence> order = Comparator.comparingDouble(Evidence::weight);
    best.evidence().sort(no ? order : order.reversed());
    return new Judgement(
        verdict,
        best.element(),
        subject(member, reading, best.element()),
        no ? Weighing.confidence(best.evidence()) : confidence,
        best.evidence());
  }

  private static boolean isDeclared(Candidate candidate) {
    return candidate.evidence().stream()
        .anyMatch(e -> e.kind() == Evidence.Kind.DECLARED && e.weight() > 0);
  }

  /** What looks like personal data may be the system's, an organisation's, or only pass through. */
  private Verdict byOwner(Candidate best, Member member, NameReading reading) {
    TypeContext owner = member.owner();
    Annotation injected = injected(member);
    if (best.element().family().equals("CREDENTIAL")
        && (injected != null || owner.infrastructure())) {
      best.add(
          Evidence.Kind.OWNER, "it opens a system: the type is about machinery or settings", 0);
      return Verdict.INFRASTRUCTURE_SECRET;
    }
    if (injected != null) {
      best.add(
          Evidence.Kind.ANNOTATION,
          "@" + injected.simpleName() + ": it is no datum",
          Weighing.RULED_OUT);
      return Verdict.NONE;
    }
    // How to reach the head of a school is about the head, not the school
    boolean named = !reading.subject().isEmpty();
    boolean ofOrganisation = !named && isOrganisation(member);
    if (ofOrganisation && best.element().id().equals(TAX_ID)) {
      best.add(Evidence.Kind.OWNER, owner.simpleName() + " is an organisation", Weighing.RULED_OUT);
      return Verdict.NONE;
    }
    if ((ofOrganisation || reading.organisation()) && CONTACT.contains(best.element().family())) {
      best.add(Evidence.Kind.OWNER, "it is contact data of an organisation", 0);
      return Verdict.ORGANISATION_CONTACT;
    }
    if (owner.role() != null && owner.role() != Negative.Role.ORGANISATION) {
      best.add(
          Evidence.Kind.OWNER,
          owner.simpleName() + " holds no data: it is " + owner.role().id(),
          Weighing.RULED_OUT);
      return Verdict.NONE;
    }
    return Verdict.PERSONAL;
  }

  /** Whether a type is an organisation, by its form or by the last word of its name. */
  private boolean isOrganisation(Member member) {
    TypeContext owner = member.owner();
    List<String> words = member.typeWords();
    return owner.role() == Negative.Role.ORGANISATION
        || (owner.person().ordinal() < Person.HELD.ordinal()
            && !words.isEmpty()
            && lexicon.isOrganisation(words.get(words.size() - 1)));
  }

  private @Nullable Annotation injected(Member member) {
    Set<String> names = lexicon.taxonomy().annotations().injected();
    for (Annotation annotation : member.annotations()) {
      if (names.contains(annotation.simpleName())) {
        return annotation;
      }
    }
    return null;
  }

  private void weigh(Candidate candidate, Member member) {
    Element element = candidate.element();
    TypeContext owner = member.owner();
    ValueKind kind = member.type().single();
    if (kind != null && member.type().wrapped() != null) {
      candidate.add(
          Evidence.Kind.TYPE, "its type is nothing but one " + kind.id() + ": the value itself", 0);
    }
    if (kind == null && member.type().holder() != null) {
      candidate.add(
          Evidence.Kind.TYPE,
          "its type is one of the sources: the data is in its members",
          Weighing.RULED_OUT);
    }
    if (kind != null && !lexicon.holds(element).contains(kind)) {
      candidate.add(
          Evidence.Kind.TYPE,
          "a " + kind.id() + " holds no " + element.label().toLowerCase(Locale.ROOT),
          Weighing.WRONG_VALUE);
    } else if (kind == ValueKind.TEXT
        && !member.type().telling().isEmpty()
        && !member.type().known()
        && element.sensitivity() == Sensitivity.CREDENTIAL) {
      candidate.add(
          Evidence.Kind.TYPE,
          "a " + member.type().telling() + " is an object, and a credential a text",
          Weighing.RULED_OUT);
    } else if (kind != null && !member.type().known()) {
      candidate.add(
          Evidence.Kind.TYPE, "its type is not known to be a plain value", Weighing.UNKNOWN_TYPE);
    }
    if ((kind == ValueKind.NUMBER || member.type().isUuid())
        && NUMBERS.contains(element.id())
        && !isDeclared(candidate)
        && new PersonNumbers(lexicon).isKey(reader.read(member.name()).words())) {
      candidate.add(
          Evidence.Kind.TYPE,
          "a number or UUID that is called an id is the key of a row",
          Weighing.RULED_OUT);
    }
    if (kind == ValueKind.NUMBER
        && !member.type().decimal()
        && !isDeclared(candidate)
        && member.typeWords().stream().anyMatch(lexicon.taxonomy().grammar().tallies()::contains)) {
      candidate.add(
          Evidence.Kind.OWNER,
          owner.simpleName() + " counts: a whole number in it says how many",
          Weighing.RULED_OUT);
    }
    if (owner.animal()
        && (element.family().equals("HEALTH")
            || ANIMALS_TOO.contains(element.id())
            || (CALLED.contains(element.id()) && isOfAnimal(member)))) {
      candidate.add(
          Evidence.Kind.OWNER, owner.simpleName() + " is about an animal", Weighing.RULED_OUT);
    }
    if (owner.role() == Negative.Role.ORGANISATION && !candidate.isStrong()) {
      candidate.add(
          Evidence.Kind.OWNER, owner.simpleName() + " is an organisation", Weighing.NO_PERSON_TYPE);
      return;
    }
    persons.add(candidate, member);
    if (member.belongs() && !owner.isPerson()) {
      candidate.add(
          Evidence.Kind.OWNER,
          owner.simpleName() + " belongs to a person",
          candidate.isStrong() ? Weighing.BELONGS : Weighing.WEAK_BELONGS);
    }
    if (owner.kept()) {
      candidate.add(
          Evidence.Kind.OWNER, owner.simpleName() + " is kept or sent as it is", Weighing.KEPT);
    }
    if (persons.isOfPlace(candidate, member)) {
      candidate.add(
          Evidence.Kind.OWNER,
          owner.simpleName() + " lists places, and nobody is named in it",
          Weighing.NO_PERSON_TYPE);
    }
    if (persons.lacksAddress(candidate, owner)) {
      candidate.add(Evidence.Kind.OWNER, "no address stands beside it", Weighing.NO_ADDRESS);
    }
  }

  /** Whether nothing but an animal is named in the type, and nobody by the member. */
  private boolean isOfAnimal(Member member) {
    return member.owner().person().ordinal() < Person.HELD.ordinal()
        && member.typeWords().stream().anyMatch(lexicon.taxonomy().grammar().animals()::contains)
        && reader.read(member.name()).subject().isEmpty();
  }

  private String subject(Member member, NameReading reading, Element element) {
    boolean staffTrace =
        reading.instead() != null
            || member.annotations().stream()
                .anyMatch(
                    a -> lexicon.taxonomy().annotations().staffTrace().contains(a.simpleName()));
    if (staffTrace) {
      return reading.instead() == null ? STAFF : reading.instead().subject();
    }
    String own = subjects.of(reading, element, member.owner().subject());
    return own.isEmpty()
        ? member.arrivals().stream().map(Arrival::subject).findFirst().orElse("")
        : own;
  }

  private static String ruledOut(NameReading.Rejection rejection) {
    return "no "
        + rejection.word().element().label().toLowerCase(Locale.ROOT)
        + ", because of "
        + rejection.reason();
  }

  private static Evidence against(Evidence.Kind kind, String text) {
    return new Evidence(kind, text, Weighing.RULED_OUT);
  }
}
