package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.ValueKind;
import java.util.Set;

/** What the members beside a member say of it. */
final class Beside {
  private static final String NOTE = "free_comment";

  /** What is written down on these is about them. */
  private static final Set<String> CARED_FOR = Set.of("patient", "child", "student");

  private static final Set<String> ADDRESS = Set.of("street", "postal_code", "postal_address");
  static final Set<String> ADDRESS_PARTS =
      Set.of("street", "postal_code", "postal_address", "city", "region_country", "gps_position");
  private static final Set<String> IDENTITY = Set.of("IDENTITY", "OFFICIAL_ID");

  /** What somebody lives on and in: beside one of these, a weak word for another is one too. */
  private static final Set<String> MEANS =
      Set.of("income", "credit_standing", "balance", "tax_data", "housing", "social_assistance");

  private static final String CONTACT = "CONTACT";

  private static final Set<String> PLACES = Set.of(CONTACT, "LOCATION");

  /** Types that are called after it are households. */
  private static final String HOUSEHOLD = "family";

  private final Lexicon lexicon;

  Beside(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether one of them tells who somebody is. */
  boolean isIdentity(TypeContext owner) {
    return owner.siblings().stream().anyMatch(id -> IDENTITY.contains(family(id)));
  }

  /** Whether one of them is what a person alone has; groups can be reached, and use systems. */
  boolean isPersons(TypeContext owner) {
    return owner.siblings().stream()
        .map(this::family)
        .anyMatch(f -> !PLACES.contains(f) && !MemberSigns.NO_ANCHORS.contains(f));
  }

  /**
   * A weak word in a type that is called after what it is of, such as a debt or a household, whose
   * address it may be, too.
   */
  boolean isOfItsType(Candidate candidate, Member member) {
    Element about = member.owner().about();
    String family = candidate.element().family();
    return about != null
        && !candidate.isStrong()
        && !TypeNames.SERIOUS.contains(about.family())
        && member.type().kind() != ValueKind.FLAG
        && (family.equals(about.family())
            || (about.id().equals(HOUSEHOLD) && family.equals(CONTACT)));
  }

  /**
   * A weak word beside what says who somebody is. How to reach somebody may be how to reach the
   * firm beside them.
   */
  boolean isOfIdentified(Candidate candidate, Member member) {
    return !candidate.isStrong()
        && member.type().kind() != ValueKind.FLAG
        && !PLACES.contains(candidate.element().family())
        && isIdentity(member.owner());
  }

  /** Whether one of them is surely a part of an address. */
  boolean isAddress(TypeContext owner) {
    return owner.siblings().stream().anyMatch(ADDRESS::contains);
  }

  /**
   * A weak word for what is about somebody's health, beside a sure one: a weight and a diagnosis.
   */
  boolean isItsLike(Candidate candidate, TypeContext owner) {
    String family = candidate.element().family();
    return !candidate.isStrong()
        && TypeNames.SERIOUS.contains(family)
        && owner.siblings().stream().anyMatch(id -> family(id).equals(family));
  }

  /** A weak word for what somebody lives on, beside a sure one: a debt and a salary. */
  boolean isPartOfMeans(Candidate candidate, Member member) {
    TypeContext owner = member.owner();
    return !candidate.isStrong()
        && member.type().kind() != ValueKind.FLAG
        && MEANS.contains(candidate.element().id())
        && owner.siblings().stream().anyMatch(MEANS::contains);
  }

  /** A weak word for a part of an address, beside a sure one or in a type called so. */
  boolean isPartOfAddress(Candidate candidate, TypeContext owner) {
    return !candidate.isStrong()
        && ADDRESS_PARTS.contains(candidate.element().id())
        && (owner.address() || isAddress(owner));
  }

  /**
   * A note on a person that somebody cares for, or beside what is about the health, beliefs or
   * convictions of one.
   */
  boolean isNoteOnPerson(Candidate candidate, Member member) {
    TypeContext owner = member.owner();
    return candidate.element().id().equals(NOTE)
        && (member.linked() || owner.person() == TypeContext.Person.SIBLINGS)
        && !owner.animal()
        && ((member.belongs() && CARED_FOR.contains(owner.subject()))
            || owner.siblings().stream().anyMatch(id -> TypeNames.SERIOUS.contains(family(id))));
  }

  private String family(String element) {
    return lexicon.taxonomy().element(element).map(e -> e.family()).orElse("");
  }
}
