package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Taxonomy;
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

  /** Whose records hold little that is not about them; orders and tasks name others. */
  private static final Set<String> LOOKED_AFTER = Set.of("patient", "child", "student");

  private final Judging judging;
  private final OpenMembers members;
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
    this.belonging = belonging;
    this.fields = fields;
    this.notStated = judging.lexicon().taxonomy().element(Taxonomy.KIND_NOT_STATED).orElse(null);
  }

  void judge() {
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      boolean near = context.person().ordinal() >= Person.SIBLINGS.ordinal();
      if (context.role() == null && !context.animal() && (near || belongs(type, context))) {
        judge(type, context);
      }
    }
  }

  private boolean belongs(TypeDeclaration type, TypeContext context) {
    return belonging.contains(type.name()) && LOOKED_AFTER.contains(context.subject());
  }

  private void judge(TypeDeclaration type, TypeContext context) {
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
      if (own != null && members.isOpen(field, own, measures)) {
        (members.isFlag(field) ? flags : open).add(field);
      }
    }
    if (open.isEmpty() && flags.isEmpty()) {
      return;
    }
    inherited(type, known);
    boolean belongs = belongs(type, context);
    if (!isRecord(known, open.size(), context, belongs)) {
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
    Element kind = context.about() != null ? context.about() : known.serious();
    open.forEach(field -> add(field, context, kind, why, owner));
    // The flags of an account say what it may do
    boolean close = context.isPerson() || context.person() == Person.HELD || belongs;
    if (close && known.count() >= flags.size() && !known.isAccount()) {
      flags.forEach(field -> add(field, context, kind, why, owner));
    }
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
    if (!known.isIdentity()) {
      return false;
    }
    boolean half = context.person() == Person.HELD || known.isWholeIdentity();
    return count >= (half ? 1 : MOSTLY) * open;
  }

  private void add(
      Field field, TypeContext context, @Nullable Element kind, String why, String owner) {
    Judgement own = fields.get(field.ref());
    Element element =
        own != null && own.element() != null ? own.element() : kind != null ? kind : notStated;
    if (element == null) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Evidence.Kind.PROPAGATION, why, Weighing.PERSON_RECORD));
    evidence.add(new Evidence(Evidence.Kind.OWNER, owner, Weighing.HELD_BY_PERSON));
    evidence.add(
        new Evidence(
            Evidence.Kind.WORDS, "nothing in its name says that it is about anything else", 0));
    fields.put(
        field.ref(),
        new Judgement(
            Judgement.Verdict.PERSONAL,
            element,
            context.subject(),
            Weighing.confidence(evidence),
            evidence));
  }
}
