package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Negative;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a type says of its members.
 *
 * @param simpleName as a reader says it
 * @param role what it is instead of a holder of personal data; null where it may be one
 * @param person how near it is to a person
 * @param why the reason for {@code person}, for a reader
 * @param subject whose data; empty where the code does not say
 * @param kept whether an annotation says that it is kept or sent as it is
 * @param infrastructure whether its credentials are those of the application
 * @param siblings ids of the elements that strong words of its members name
 * @param about what the type is about, where that is health, another special category or crime, or
 *     the money or life of whoever it belongs to
 * @param address whether the type is called after an address
 * @param animal whether the type is about an animal: its health is nobody's
 */
record TypeContext(
    String simpleName,
    Negative.@Nullable Role role,
    Person person,
    String why,
    String subject,
    boolean kept,
    boolean infrastructure,
    Set<String> siblings,
    @Nullable Element about,
    boolean address,
    boolean animal) {

  TypeContext {
    siblings = Set.copyOf(siblings);
  }

  TypeContext with(Person nearer, String reason, String ofSubject) {
    return as(role, nearer, reason, subject.isEmpty() ? ofSubject : subject);
  }

  /** The same of a member that holds data whatever else the type is. */
  TypeContext asHolder() {
    return as(null, person, why, subject);
  }

  TypeContext of(String newSubject) {
    return as(role, person, why, newSubject);
  }

  private TypeContext as(
      Negative.@Nullable Role instead, Person nearness, String reason, String whose) {
    return new TypeContext(
        simpleName,
        instead,
        nearness,
        reason,
        whose,
        kept,
        infrastructure,
        siblings,
        about,
        address,
        animal);
  }

  boolean isPerson() {
    return person == Person.PERSON;
  }

  /** How near a type is to a person. */
  enum Person {
    /** Nothing says that it has to do with a person. */
    NONE,
    /** A word that may mean a person or a thing. */
    AMBIGUOUS,
    /** Its members' strong words say so. */
    SIBLINGS,
    /** A person holds it. */
    HELD,
    /** A person is named in its name, but it is something else: {@code CustomerAddress}. */
    ABOUT,
    /** It is a person. */
    PERSON;

    double weight() {
      return switch (this) {
        case PERSON -> Weighing.PERSON;
        case ABOUT -> Weighing.ABOUT_PERSON;
        case HELD -> Weighing.HELD_BY_PERSON;
        case SIBLINGS -> Weighing.SIBLINGS;
        case AMBIGUOUS, NONE -> 0;
      };
    }
  }
}
