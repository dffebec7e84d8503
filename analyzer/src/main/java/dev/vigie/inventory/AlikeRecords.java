package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges members by members of the same name in records of the same make: forms, answers and rows
 * of one register repeat its members and a word of its name, and what is a person's datum in one of
 * them is so in all. Registers of different things share what every record of theirs has.
 */
final class AlikeRecords {
  /** Members of the same telling name that make two records alike, this one included. */
  private static final int SHARED = 3;

  /** What everybody has says nothing of the make of a record. */
  private static final int COMMON = 40;

  private final Judging judging;
  private final OpenMembers members;
  private final Grammar grammar;
  private final Map<FieldRef, Judgement> fields;
  private final Map<TypeDeclaration, Map<String, Field>> telling = new LinkedHashMap<>();
  private final Map<String, List<TypeDeclaration>> byName = new HashMap<>();

  /** Changes the judgements that it is given. */
  AlikeRecords(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.members = new OpenMembers(judging);
    this.grammar = judging.lexicon().taxonomy().grammar();
    this.fields = fields;
  }

  void judge() {
    for (TypeDeclaration type : judging.program().types()) {
      if (judging.context(type.name()).role() == null) {
        index(type);
      }
    }
    Map<FieldRef, Judgement> found = new LinkedHashMap<>();
    telling.forEach(
        (type, named) ->
            named.forEach(
                (name, field) -> {
                  Judgement own = fields.get(field.ref());
                  if (own != null && members.isOpen(field, own, false)) {
                    Judgement again = judge(type, name, field, own);
                    if (again != null) {
                      found.put(field.ref(), again);
                    }
                  }
                }));
    fields.putAll(found);
  }

  private void index(TypeDeclaration type) {
    Map<String, Field> named = new LinkedHashMap<>();
    for (Field field : type.fields()) {
      Judgement own = fields.get(field.ref());
      MemberType held = judging.type(field.type());
      if (own != null && held.kind() != null && (own.isPersonal() || isTelling(field.name()))) {
        named.put(field.name(), field);
      }
    }
    if (named.size() >= SHARED) {
      telling.put(type, named);
      named.keySet().forEach(n -> byName.computeIfAbsent(n, k -> new ArrayList<>()).add(type));
    }
  }

  /**
   * Whether a name is not one that any record may have: a name, a description, a date of change.
   */
  private boolean isTelling(String name) {
    return !judging.reader().read(name).words().stream()
        .allMatch(
            w ->
                grammar.codeLists().contains(w)
                    || grammar.recordKeeping().contains(w)
                    || grammar.housekeeping().contains(w)
                    || grammar.valueNames().contains(w)
                    || NameWords.isNumber(w));
  }

  private @Nullable Judgement judge(TypeDeclaration type, String name, Field field, Judgement own) {
    List<TypeDeclaration> others = byName.getOrDefault(name, List.of());
    if (!isTelling(name) || others.size() > COMMON) {
      return null;
    }
    for (TypeDeclaration other : others) {
      Field same = other.equals(type) ? null : other.field(name).orElse(null);
      Judgement known = same == null ? null : fields.get(same.ref());
      Element element = known == null ? null : known.element();
      if (same != null
          && known != null
          && element != null
          && known.isPersonal()
          && judging.type(same.type()).kind() == judging.type(field.type()).kind()
          && (own.element() == null || own.element().equals(element))
          && (areAlike(type, other) || isOfOne(type, other))) {
        return judgement(type, other, name, element, known.subject());
      }
    }
    return null;
  }

  private boolean areAlike(TypeDeclaration one, TypeDeclaration other) {
    Set<String> words = new HashSet<>(judging.typeName(one.simpleName()).core());
    words.retainAll(judging.typeName(other.simpleName()).core());
    if (words.isEmpty()) {
      return false;
    }
    Map<String, Field> own = telling.getOrDefault(one, Map.of());
    Set<String> shared = new HashSet<>(own.keySet());
    shared.retainAll(telling.getOrDefault(other, Map.of()).keySet());
    return shared.size() >= SHARED && shared.size() * 2 >= own.size();
  }

  /** Whether one type names a person by its other members, and the other is a person. */
  private boolean isOfOne(TypeDeclaration type, TypeDeclaration person) {
    return judging.context(type.name()).person() == TypeContext.Person.SIBLINGS
        && judging.context(person.name()).isPerson();
  }

  private Judgement judgement(
      TypeDeclaration type, TypeDeclaration other, String name, Element element, String subject) {
    List<Evidence> evidence =
        List.of(
            new Evidence(
                Evidence.Kind.PROPAGATION,
                "it is a person's datum in " + other.simpleName() + "." + name,
                Weighing.SAME_NAME),
            new Evidence(
                Evidence.Kind.OWNER,
                isOfOne(type, other)
                    ? judging.context(type.name()).why()
                    : "most of its type's members are those of " + other.simpleName(),
                Weighing.HELD_BY_PERSON));
    return new Judgement(
        Judgement.Verdict.PERSONAL, element, subject, Weighing.confidence(evidence), evidence);
  }
}
