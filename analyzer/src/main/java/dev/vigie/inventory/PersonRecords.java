package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges what else stands in the record of a person. A type that is about a person, and of which
 * most values are known to be personal data, is a record of that person: its other values relate to
 * that person too, unless they say how the record is kept or shown, or are about an organisation.
 */
final class PersonRecords {
  private static final int LEAST = 2;

  /** In a type that is no person, nor held by one, so many times more values must be known. */
  private static final int MOSTLY = 3;

  /**
   * In a type that is a person, or belongs to one whom somebody looks after, one known value stands
   * for so many others.
   */
  private static final int SOME = 3;

  /** A type in whose name nothing speaks of a person must have so many known values. */
  private static final int MANY = 7;

  /** Whose records hold little that is not about them; orders and tasks name others. */
  private static final Set<String> LOOKED_AFTER =
      Set.of("patient", "child", "student", "beneficiary", "resident", "relative", "candidate");

  private final Judging judging;
  private final OpenMembers members;
  private final WorkEvents events;
  private final Set<String> belonging;
  private final Map<FieldRef, Judgement> fields;
  private final @Nullable Element notStated;

  /**
   * Changes the judgements that it is given.
   *
   * @param belonging types that refer to one person
   */
  PersonRecords(Judging judging, Set<String> belonging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.members = new OpenMembers(judging);
    this.events = new WorkEvents(judging);
    this.belonging = belonging;
    this.fields = fields;
    this.notStated = judging.lexicon().taxonomy().element(Taxonomy.KIND_NOT_STATED).orElse(null);
  }

  void judge() {
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      boolean near = context.person().ordinal() >= Person.SIBLINGS.ordinal();
      Element event = event(type, context);
      boolean may = near || event != null || belongs(type, context);
      if (context.role() == null && !context.animal() && may) {
        judge(type, context, event);
      }
    }
  }

  private boolean belongs(TypeDeclaration type, TypeContext context) {
    Element about = context.about();
    boolean serious = about != null && TypeNames.SERIOUS.contains(about.family());
    return belonging.contains(type.name()) && (serious || LOOKED_AFTER.contains(context.subject()));
  }

  /** What a type that belongs to a person records of that person's working life. */
  private @Nullable Element event(TypeDeclaration type, TypeContext context) {
    boolean owned = belonging.contains(type.name()) || context.person() == Person.HELD;
    boolean named =
        type.fields().stream()
            .anyMatch(field -> isPerson(field) || (events.isAttendance(type) && refers(field)));
    return owned || named ? events.of(type) : null;
  }

  /** Whether it is the key of a person's record: {@code memberId}. */
  private boolean refers(Field field) {
    NameReading reading = judging.reader().read(field.name());
    return !reading.subject().isEmpty()
        && new PersonNumbers(judging.lexicon()).isKey(reading.words());
  }

  /** Whether a value stands for a person: it is called after one, and says who it is. */
  private boolean isPerson(Field field) {
    Judgement own = fields.get(field.ref());
    return own != null
        && own.isPersonal()
        && judging.lexicon().persons(Identifier.joined(field.name())).stream()
            .anyMatch(word -> !word.ambiguous());
  }

  private void judge(TypeDeclaration type, TypeContext context, @Nullable Element event) {
    KnownValues known = new KnownValues(MemberSubject.isAnybody(context.subject()));
    List<Field> open = new ArrayList<>();
    List<Field> flags = new ArrayList<>();
    for (Field field : type.fields()) {
      Judgement own = fields.get(field.ref());
      if (own != null) {
        known.add(own);
      }
    }
    boolean measures = known.serious() != null;
    for (Field field : type.fields()) {
      Judgement own = fields.get(field.ref());
      if (own != null
          && members.isOpen(
              field,
              own,
              members.saying(field, measures, event != null, events.isAttendance(type)))) {
        (members.isFlag(field) ? flags : open).add(field);
      }
    }
    if (open.isEmpty() && flags.isEmpty()) {
      return;
    }
    inherited(type, known);
    boolean belongs = event != null || belongs(type, context);
    boolean record =
        event != null
            // Whose it is counts as known
            ? (known.count() + 1) * SOME >= open.size()
            : isRecord(known, open.size(), context, belongs)
                && (belongs || isPersonsOnly(type, context, known));
    if (!record) {
      return;
    }
    String why =
        known.count()
            + " of the "
            + (known.count() + open.size())
            + " values beside it are data of a person";
    String owner =
        context.person().ordinal() < Person.SIBLINGS.ordinal()
            ? context.simpleName() + " belongs to a person"
            : context.why();
    Element about = context.about() != null ? context.about() : known.serious();
    Element kind = about != null ? about : event;
    open.forEach(field -> add(field, context, kind, why, owner));
    // The flags of an account, a customer or an employee say what may be done with the record
    boolean close =
        known.serious() != null || event != null || LOOKED_AFTER.contains(context.subject());
    // What is said of somebody's health is said in flags
    int most = known.count() * (known.serious() != null ? SOME : 1);
    if (close && most >= flags.size() && !known.isAccount()) {
      flags.forEach(field -> add(field, context, kind, why, owner));
    }
  }

  /**
   * Whether a record is never one of an organisation, which nothing speaks against in what is a
   * person or is held by one; and where no name says whose it is, whether much of it is known.
   */
  private boolean isPersonsOnly(TypeDeclaration type, TypeContext context, KnownValues known) {
    return switch (context.person()) {
      case PERSON, HELD -> true;
      case ABOUT -> type.fields().stream().noneMatch(members::isOfLegalPerson);
      case SIBLINGS ->
          known.count() >= MANY && type.fields().stream().noneMatch(members::isOfLegalPerson);
      case AMBIGUOUS, NONE -> false;
    };
  }

  /** What a person's type inherits from another person's is known of both. */
  private void inherited(TypeDeclaration type, KnownValues known) {
    for (String supertype : judging.program().supertypes(type.name())) {
      TypeDeclaration parent = judging.program().type(supertype).orElse(null);
      if (parent == null
          || supertype.equals(type.name())
          || !judging.context(supertype).isPerson()) {
        continue;
      }
      for (Field field : parent.fields()) {
        Judgement own = fields.get(field.ref());
        if (own != null) {
          known.add(own);
        }
      }
    }
  }

  /**
   * How many values must be known: some of what a patient or an employee has, half of an account's
   * or of what names a person wholly, most of what is no person.
   */
  private static boolean isRecord(
      KnownValues known, int open, TypeContext context, boolean belongs) {
    boolean person = context.isPerson();
    int count = known.count();
    if (count < (person && known.isIdentity() && !known.isAccount() ? 1 : LEAST)) {
      return false;
    }
    if (belongs && count * SOME >= open) {
      return true;
    }
    if (person) {
      return known.isAccount() ? count >= open : count * SOME >= open;
    }
    if (context.person() == Person.HELD) {
      return count >= open;
    }
    return known.isIdentity() && count >= (known.isWholeIdentity() ? 1 : MOSTLY) * open;
  }

  /** Of lists and whole numbers that no word speaks of, as many are keys and counts as data. */
  private boolean isDatum(Field field) {
    MemberType type = judging.type(field.type());
    return !type.container()
        && !type.isUuid()
        && (type.kind() != ValueKind.NUMBER || type.decimal());
  }

  private void add(
      Field field, TypeContext context, @Nullable Element kind, String why, String owner) {
    Judgement own = fields.get(field.ref());
    Element element =
        own != null && own.element() != null ? own.element() : kind != null ? kind : notStated;
    if (element == null || (element.equals(notStated) && !isDatum(field))) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Evidence.Kind.PROPAGATION, why, Weighing.PERSON_RECORD));
    evidence.add(new Evidence(Evidence.Kind.OWNER, owner, Weighing.HELD_BY_PERSON));
    evidence.add(
        new Evidence(
            Evidence.Kind.WORDS, "nothing in its name says that it is about anything else", 0));
    fields.put(field.ref(), Judgement.personal(element, context.subject(), evidence));
  }
}
