package dev.vigie.inventory;

import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.ValueKind;
import java.util.Set;

/** What the members beside a member say of it. */
final class Beside {
  private static final String NOTE = "free_comment";

  /** What is written down on these is about them. */
  private static final Set<String> CARED_FOR = Set.of("patient", "child", "student");

  private static final Set<String> ADDRESS = Set.of("street", "postal_code", "postal_address");
  private static final Set<String> ADDRESS_PARTS =
      Set.of("street", "postal_code", "postal_address", "city", "region_country", "gps_position");
  private static final Set<String> IDENTITY = Set.of("IDENTITY", "OFFICIAL_ID");

  /** What somebody lives on and in: beside one of these, a weak word for another is one too. */
  private static final Set<String> MEANS =
      Set.of("income", "credit_standing", "balance", "tax_data", "housing", "social_assistance");

  private final Lexicon lexicon;

  Beside(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether one of them tells who somebody is. */
  boolean isIdentity(TypeContext owner) {
    return owner.siblings().stream().anyMatch(id -> IDENTITY.contains(family(id)));
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
