package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges every field of a program, getters of interfaces that no type of the sources implements,
 * and columns.
 */
final class FieldJudge {
  private final Judging judging;
  private final MappedColumns mapped;
  private final ColumnNames columns;
  private final Descriptions descriptions;
  private final Map<FieldRef, Judgement> fields = new LinkedHashMap<>();
  private final List<Found> others = new ArrayList<>();

  /** A judged place that is no field. */
  record Found(Place place, Judgement judgement, Location at) {}

  /** All judged places, in order of the program. */
  record Judged(Map<FieldRef, Judgement> fields, List<Found> others) {}

  FieldJudge(Judging judging) {
    this.judging = judging;
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
      boolean linked =
          belongs || context.person().ordinal() >= Person.HELD.ordinal() || namesPerson(type);
      List<String> core = judging.typeName(type.simpleName()).core();
      for (Field field : type.fields()) {
        if (Members.mayHoldData(field)) {
          fields.put(field.ref(), judge(type, field, context, core, linked, belongs));
        }
      }
      if (type.isAbstract() && !type.test()) {
        accessors(type, context, core, linked, belongs);
      }
    }
    carry();
    for (ColumnNames.Column column : columns.orphans()) {
      column(column);
    }
    return new Judged(fields, others);
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
    return judging.judge(
        type.name(),
        new Member(
            field.name(),
            aliases,
            judging.type(field.type()),
            annotations,
            descriptions.of(field, annotations),
            context,
            core,
            linked,
            belongs));
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
      if (method.body() != null || !Members.isGetter(method)) {
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
                belongs);
        others.add(
            new Found(
                new Place.OfAccessor(type.name(), method.name()),
                judging.judge(type.name(), member),
                method.at()));
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
          && judging.context(held.holder()).isPerson()) {
        return true;
      }
    }
    return false;
  }

  private boolean namesPerson(TypeDeclaration type) {
    return type.fields().stream()
        .anyMatch(
            f -> Members.mayHoldData(f) && !judging.reader().read(f.name()).subject().isEmpty());
  }

  /**
   * A person's member that is called like an element passes that on to the values of its type:
   * {@code incomes} to amounts.
   */
  private void carry() {
    Grammar grammar = judging.lexicon().taxonomy().grammar();
    for (TypeDeclaration type : judging.program().types()) {
      for (Field field : type.fields()) {
        Judgement named = fields.get(field.ref());
        String holder = judging.type(field.type()).holder();
        if (holder == null || named == null || named.element() == null || !sureButForType(named)) {
          continue;
        }
        TypeDeclaration held = judging.program().type(holder).orElse(null);
        if (held == null
            || judging.context(holder).role() != null
            || judging.context(holder).isPerson()) {
          continue;
        }
        String place = type.simpleName() + "." + field.name();
        for (Field value : held.fields()) {
          if (isValue(value, grammar, named.element())) {
            carry(value, named, place);
          }
        }
      }
    }
  }

  private void carry(Field value, Judgement named, String place) {
    Judgement own = fields.get(value.ref());
    if (own != null && own.verdict() == Judgement.Verdict.NONE && own.element() == null) {
      List<Evidence> evidence =
          List.of(
              new Evidence(
                  Evidence.Kind.PROPAGATION,
                  "it is the value of what " + place + " holds",
                  Weighing.CARRIED),
              new Evidence(
                  Evidence.Kind.OWNER, "a person holds it: " + place, Weighing.HELD_BY_PERSON));
      fields.put(
          value.ref(),
          new Judgement(
              Judgement.Verdict.PERSONAL,
              named.element(),
              named.subject(),
              Weighing.confidence(evidence),
              evidence));
    }
  }

  private boolean isValue(Field field, Grammar grammar, Element element) {
    ValueKind kind = judging.type(field.type()).kind();
    return Members.mayHoldData(field)
        && kind != null
        && kind != ValueKind.FLAG
        && judging.lexicon().holds(element).contains(kind)
        && grammar.valueNames().containsAll(judging.reader().read(field.name()).words());
  }

  private static boolean sureButForType(Judgement judgement) {
    double sum = 0;
    for (Evidence evidence : judgement.evidence()) {
      if (evidence.weight() > Weighing.RULED_OUT) {
        sum += evidence.weight();
      }
    }
    return sum >= Weighing.LIKELY;
  }

  private void column(ColumnNames.Column column) {
    TypeContext context = judging.byName(camel(column.table()), Set.of());
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
    others.add(
        new Found(
            new Place.OfColumn(column.table(), column.name()),
            judging.judge(column.table(), member),
            column.at()));
  }

  private static String camel(String table) {
    StringBuilder name = new StringBuilder();
    for (String word : Identifier.words(table)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name.toString();
  }
}
