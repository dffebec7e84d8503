package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.TypeContext.Person;
import java.util.List;
import java.util.Set;

/** Weighs how near the type around a member is to a person, and what stands beside the member. */
final class PersonEvidence {
  /** What the use of a system leaves behind of whoever used it. */
  private static final Set<String> TRACES =
      Set.of("username", "ip_address", "mac_address", "device_id", "user_agent", "cookie_id");

  private static final Set<String> SHEETS = Set.of(TypeNames.MONEY, "LIFE");

  private static final Set<String> PLACES = Set.of("postal_code", "city");

  private static final String KEY = "user_identifier";
  private static final String NAME = "person_name";
  private static final Set<String> NAMES = Set.of(NAME, "first_name", "last_name", "title");

  private final Grammar grammar;
  private final NameReader reader;
  private final Beside beside;

  PersonEvidence(Lexicon lexicon, NameReader reader) {
    this.grammar = lexicon.taxonomy().grammar();
    this.reader = reader;
    this.beside = new Beside(lexicon);
  }

  /** Whether no address stands where such a datum needs one. */
  boolean lacksAddress(Candidate candidate, TypeContext owner) {
    return grammar.needsAddress().contains(candidate.element().id())
        && !candidate.isStrong()
        && !owner.address()
        && !beside.isAddress(owner);
  }

  /**
   * Whether a type is called after a town or a postal code, and names nobody: it says where towns
   * are.
   */
  boolean isOfPlace(Candidate candidate, Member member) {
    TypeContext owner = member.owner();
    return owner.person() == Person.NONE
        && !member.belongs()
        && Beside.ADDRESS_PARTS.contains(candidate.element().id())
        && !member.typeWords().isEmpty()
        && reader.read(String.join("_", member.typeWords())).matches().stream()
            .anyMatch(match -> match.whole() && PLACES.contains(match.word().element().id()));
  }

  /** Adds what the owner says of a candidate. */
  void add(Candidate candidate, Member member) {
    TypeContext owner = member.owner();
    Element element = candidate.element();
    boolean needsPerson = !candidate.isStrong() && grammar.needsPerson().contains(element.id());
    String named = reader.read(member.name()).subject();
    if (needsPerson && !named.isEmpty() && !owner.isPerson()) {
      candidate.add(Evidence.Kind.WORDS, "the name speaks of a " + named, Weighing.ABOUT_PERSON);
      return;
    }
    double weight = owner.person().weight();
    if (owner.person() == Person.SIBLINGS && !candidate.isStrong()) {
      boolean identity = beside.isIdentity(owner);
      boolean alike = element.family().equals("CONTACT") && !needsPerson;
      if (!identity && !alike) {
        weight = 0;
      } else if (identity) {
        needsPerson = false;
      }
    }
    if (owner.person().ordinal() > Person.SIBLINGS.ordinal()
        && (owner.siblings().stream().anyMatch(TypeRoles.PERSONS_ONLY::contains)
            || (owner.person() == Person.ABOUT && beside.isPersons(owner)))) {
      needsPerson = false;
    }
    if (beside.isNoteOnPerson(candidate, member)) {
      candidate.add(
          Evidence.Kind.OWNER,
          "it is a note on a person, or beside what is about somebody's health",
          Weighing.SIBLINGS);
      return;
    }
    if (needsPerson && !owner.isPerson() && isOfOffice(candidate, member)) {
      candidate.add(
          Evidence.Kind.OWNER,
          owner.simpleName() + " is called after an office, which a person holds",
          Weighing.ABOUT_PERSON);
      return;
    }
    if (needsPerson && !owner.isPerson() && isRole(candidate, member)) {
      candidate.add(
          Evidence.Kind.WORDS, "a text that is called so names whoever it was", Weighing.ROLE);
      return;
    }
    if (needsPerson && !owner.isPerson()) {
      candidate.add(
          Evidence.Kind.OWNER,
          owner.simpleName() + " is no person, and the word alone says little",
          Weighing.NO_PERSON_TYPE);
      return;
    }
    if (weight > 0) {
      candidate.add(Evidence.Kind.OWNER, owner.why(), weight);
    } else if (!candidate.isStrong() && !named.isEmpty() && namesBoth(candidate, member)) {
      candidate.add(Evidence.Kind.WORDS, "the name speaks of a " + named, Weighing.ABOUT_PERSON);
    } else {
      neighbours(candidate, member);
    }
  }

  /**
   * Whether a member's name is nothing but the word for the datum and another one for a person. The
   * key of a person names one by itself.
   */
  private boolean namesBoth(Candidate candidate, Member member) {
    String name = Identifier.joined(member.name());
    return !candidate.element().id().equals(KEY)
        && reader.read(member.name()).matches().stream()
            .anyMatch(
                match ->
                    match.whole()
                        && match.doubts().isEmpty()
                        && match.word().element().equals(candidate.element())
                        && !Identifier.joined(match.word().text()).equals(name));
  }

  /** What stands beside a member makes up for a type that says nothing of a person. */
  private void neighbours(Candidate candidate, Member member) {
    TypeContext owner = member.owner();
    if (beside.isItsLike(candidate, owner)) {
      candidate.add(
          Evidence.Kind.OWNER,
          "other members are about somebody's health, beliefs or convictions",
          Weighing.SIBLINGS);
    } else if (beside.isPartOfMeans(candidate, member)) {
      candidate.add(
          Evidence.Kind.OWNER, "other members are about what somebody lives on", Weighing.MEANS);
    } else if (beside.isPartOfAddress(candidate, owner)) {
      candidate.add(
          Evidence.Kind.OWNER, "it stands beside the parts of an address", Weighing.ADDRESS);
    } else if (isKeyOfPerson(candidate, member)) {
      candidate.add(
          Evidence.Kind.WORDS, "a text so called tells one person from others", Weighing.KEY_TEXT);
    } else if (member.linked()
        && !candidate.isStrong()
        && TRACES.contains(candidate.element().id())
        && !owner.infrastructure()
        && member.type().single() != null) {
      candidate.add(Evidence.Kind.OWNER, "another member names the person", Weighing.NAMED_BESIDE);
    } else if (member.type().single() == null) {
      // What holds a value has none itself: the child of a node is nobody's
      return;
    } else if (beside.isOfItsType(candidate, member) || isNamedInType(candidate, member)) {
      candidate.add(
          Evidence.Kind.OWNER,
          owner.simpleName() + " is about somebody's life or money",
          Weighing.NAMED_BESIDE);
    } else if (beside.isOfIdentified(candidate, member)) {
      candidate.add(
          Evidence.Kind.OWNER, "another member says who it is about", Weighing.NAMED_BESIDE);
    }
  }

  /** Whether it is a text that is called after the key of a person: {@code String customerId}. */
  private boolean isKeyOfPerson(Candidate candidate, Member member) {
    NameReading reading = reader.read(member.name());
    return candidate.element().id().equals(KEY)
        && member.type().single() == ValueKind.TEXT
        && member.type().known()
        && member.type().telling().isEmpty()
        && !member.typeWords().isEmpty()
        && !member.owner().infrastructure()
        && !reading.subject().isEmpty()
        && reading.matches().stream()
            .anyMatch(m -> m.whole() && m.word().element().equals(candidate.element()));
  }

  /** A weak word for money or life in a type whose name speaks of the same: further income. */
  private boolean isNamedInType(Candidate candidate, Member member) {
    String family = candidate.element().family();
    return !candidate.isStrong()
        && SHEETS.contains(family)
        && member.type().kind() != ValueKind.FLAG
        && reader.read(String.join("_", member.typeWords())).matches().stream()
            .filter(match -> match.doubts().isEmpty())
            .anyMatch(match -> match.word().element().family().equals(family));
  }

  /**
   * Whether a text is called after what somebody did or is: {@code verfasser}, {@code approvedBy}.
   * Other than a name, such a word means nobody but a person. What passes through a method under it
   * may be anything: {@code referrer} is a page there.
   */
  private boolean isRole(Candidate candidate, Member member) {
    boolean passing = member.typeWords().isEmpty();
    if (!candidate.element().id().equals(NAME) || !member.type().isPlainText() || passing) {
      return false;
    }
    return reader.read(member.name()).matches().stream()
        .filter(match -> match.word().element().equals(candidate.element()))
        .anyMatch(match -> match.doubts().isEmpty() && !match.word().exact() && !isName(match));
  }

  /** Whether it is a name in a type that is called after an office: {@code CompanyOfficer.name}. */
  private boolean isOfOffice(Candidate candidate, Member member) {
    List<String> type = member.typeWords();
    MemberType value = member.type();
    return NAMES.contains(candidate.element().id())
        && !type.isEmpty()
        && grammar.offices().contains(type.get(type.size() - 1))
        && value.single() == ValueKind.TEXT
        && value.known()
        && !reader.read(member.name()).organisation();
  }

  private boolean isName(NameReading.Match match) {
    List<String> words = Identifier.words(match.word().text());
    return words.stream().anyMatch(grammar.naming()::contains);
  }
}
