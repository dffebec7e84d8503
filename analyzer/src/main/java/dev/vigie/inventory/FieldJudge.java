package dev.vigie.inventory;

import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.inventory.copy.Copies;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges every field of a program, getters of interfaces that no type of the sources implements,
 * and columns.
 */
final class FieldJudge {
  /** Who teaches a course or signs a report is named in it, but it is not about them. */
  private static final String PROFESSIONAL = "professional";

  private final Judging judging;
  private final MappedColumns mapped;
  private final ColumnNames columns;
  private final Copies copies;
  private final Descriptions descriptions;
  private final MemberNames names;
  private final Map<FieldRef, Judgement> fields = new LinkedHashMap<>();
  private final Map<Place, Member> members = new LinkedHashMap<>();
  private final List<Found> others = new ArrayList<>();
  private final Set<String> belonging = new HashSet<>();

  /** A judged place that is no field. */
  record Found(Place place, Judgement judgement, Location at) {}

  /**
   * All judged places, in order of the program.
   *
   * @param built members of builders, which hold what the object that is made holds
   */
  record Judged(
      Map<FieldRef, Judgement> fields,
      Set<FieldRef> built,
      List<Found> others,
      ColumnNames columns,
      MappedColumns mapped) {}

  FieldJudge(Judging judging, Copies copies) {
    this.judging = judging;
    this.copies = copies;
    this.names = new MemberNames(judging.lexicon(), judging.reader(), judging.typeNames());
    Taxonomy taxonomy = judging.lexicon().taxonomy();
    this.mapped = judging.mappedColumns();
    this.columns = new ColumnNames(judging.program(), mapped);
    MessageLabels labels =
        new MessageLabels(judging.program(), judging.typeNames(), taxonomy.prose().labelTails());
    this.descriptions = new Descriptions(taxonomy.annotations(), columns, labels);
  }

  Judged judge() {
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      boolean belongs = belongsToPerson(type);
      if (belongs) {
        belonging.add(type.name());
      }
      boolean linked =
          belongs || context.person().ordinal() >= Person.HELD.ordinal() || namesPerson(type);
      List<String> core = judging.typeName(type.simpleName()).core();
      for (Field field : type.fields()) {
        if (Members.mayHoldData(field)) {
          boolean ofPerson = belongs && !isKey(field);
          fields.put(field.ref(), judge(type, field, context, core, linked, ofPerson));
        }
      }
      if (type.isAbstract() && !type.test()) {
        accessors(type, context, core, linked, belongs);
      }
    }
    new HeldValues(judging, fields).judge();
    copy();
    new CodedValues(judging, fields).judge();
    new PersonRecords(judging, belonging, fields).judge();
    new Questionnaires(judging, fields).judge();
    new MoneySheets(judging, belonging, fields).judge();
    new AddressParts(judging, fields).judge();
    new PostalPins(judging, fields).judge();
    new Correspondents(judging, fields).judge();
    new Tracks(judging, fields).judge();
    new WeakWords(judging, fields).judge();
    new PersonTexts(judging, fields).judge();
    new SharedNames(judging, fields).judge();
    Set<FieldRef> built = new BuiltValues(judging, fields).judge();
    for (ColumnNames.Column column : columns.orphans()) {
      column(column);
    }
    new KeptApart(judging, members, fields).judge();
    return new Judged(fields, built, others, columns, mapped);
  }

  private Judgement judge(
      TypeDeclaration type,
      Field field,
      TypeContext context,
      List<String> core,
      boolean linked,
      boolean belongs) {
    List<Annotation> annotations = Members.annotations(type, field);
    List<Alias> aliases = judging.aliases(annotations);
    aliases.addAll(mapped.of(field.ref()));
    Member member =
        new Member(
            names.of(type, field),
            aliases,
            judging.type(field.type()),
            annotations,
            descriptions.of(field, annotations),
            isTyped(type, field, context) ? context.asHolder() : context,
            core,
            linked,
            belongs,
            new Samples(judging.lexicon()).of(field));
    Place place = new Place.OfField(field.ref());
    members.put(place, member);
    return judging.judge(place, member);
  }

  /** Whether it is what people type into a form, behind whose page the type stands. */
  private boolean isTyped(TypeDeclaration type, Field field, TypeContext context) {
    Set<String> backing = judging.lexicon().taxonomy().annotations().backing();
    MemberType value = judging.type(field.type());
    return context.role() == Negative.Role.BEHAVIOUR
        && Members.isMarked(type.annotations(), backing)
        && value.kind() != null
        && !value.container()
        && Members.isProperty(type, field);
  }

  /** Passes on what members hold to those that are filled from them. */
  private void copy() {
    Map<Place, Judgement> known = new LinkedHashMap<>();
    fields.forEach((ref, judgement) -> known.put(new Place.OfField(ref), judgement));
    others.forEach(found -> known.put(found.place(), found.judgement()));
    Map<Place, Judgement> judged = new CopyJudge(judging, copies, members).judge(known);
    fields.replaceAll((ref, judgement) -> judged.getOrDefault(new Place.OfField(ref), judgement));
    others.replaceAll(
        found ->
            new Found(
                found.place(), judged.getOrDefault(found.place(), found.judgement()), found.at()));
  }

  /**
   * Where classes implement the getter, their fields are the members, and it would only say them
   * twice.
   */
  private void accessors(
      TypeDeclaration type,
      TypeContext context,
      List<String> core,
      boolean linked,
      boolean belongs) {
    for (Method method : type.methods()) {
      if (method.body() != null || !Members.isAccessor(type, method)) {
        continue;
      }
      boolean implemented =
          judging.program().subtypes(type.name()).stream()
              .filter(t -> !t.name().equals(type.name()))
              .flatMap(t -> t.methods().stream())
              .anyMatch(m -> m.body() != null && m.name().equals(method.name()));
      if (!implemented) {
        String property = Members.property(method.name());
        List<Alias> aliases = judging.aliases(method.annotations());
        aliases.addAll(mapped.of(new FieldRef(type.name(), property)));
        Member member =
            new Member(
                property,
                aliases,
                judging.type(method.returnType()),
                method.annotations(),
                judging.texts(method),
                context,
                core,
                linked,
                belongs,
                new Samples(judging.lexicon()).of(method.annotations()));
        Place place = new Place.OfAccessor(type.name(), method.name());
        members.put(place, member);
        others.add(new Found(place, judging.judge(place, member), method.at()));
      }
    }
  }

  /** Whether one of its members is a person, not several. */
  private boolean belongsToPerson(TypeDeclaration type) {
    for (Field field : type.fields()) {
      MemberType held = judging.type(field.type());
      if (held.holder() != null
          && !held.container()
          && !field.isStatic()
          && judging.context(held.holder()).isPerson()
          && !judging.context(held.holder()).subject().equals(PROFESSIONAL)) {
        return true;
      }
      if (Members.mayHoldData(field) && held.kind() != null && !held.container() && isKey(field)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value is the key of one person: {@code patientId}, {@code Long aluno}. */
  private boolean isKey(Field field) {
    List<String> words = judging.reader().read(field.name()).words();
    Set<String> references = judging.lexicon().taxonomy().grammar().references();
    List<String> named = words.stream().filter(w -> !references.contains(w)).toList();
    boolean number = judging.type(field.type()).kind() == ValueKind.NUMBER;
    return !named.isEmpty()
        && (named.size() < words.size() || number)
        && judging.lexicon().persons(String.join("", named)).stream()
            .anyMatch(
                word ->
                    !word.ambiguous()
                        && !MemberSubject.isAnybody(word.subject())
                        && !word.subject().equals(PROFESSIONAL));
  }

  private boolean namesPerson(TypeDeclaration type) {
    return type.fields().stream()
        .anyMatch(
            f -> Members.mayHoldData(f) && !judging.reader().read(f.name()).subject().isEmpty());
  }

  private void column(ColumnNames.Column column) {
    TypeContext context = judging.byName(ColumnNames.typeName(column.table()), Set.of());
    Member member =
        new Member(
            column.name(),
            List.of(),
            MemberType.value(column.kind()),
            List.of(),
            column.texts(),
            context,
            List.of(),
            context.person() != Person.NONE,
            false);
    Place place = new Place.OfColumn(column.table(), column.name());
    others.add(new Found(place, judging.judge(place, member), column.at()));
  }
}
