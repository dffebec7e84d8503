package dev.vigie.inventory;

import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges members that a weak word names and nothing else: beside data that is known and of the same
 * matter, the word is enough, and never certain. An account's number stands beside its IBAN, the
 * position of a login beside its IP address.
 */
final class WeakWords {
  /** What belongs together: a word of the family on the left beside data of one on the right. */
  private static final Map<String, Set<String>> MATTERS =
      Map.of(
          "FINANCIAL", Set.of("FINANCIAL"),
          "HEALTH", Set.of("HEALTH"),
          "SPECIAL", Set.of("SPECIAL"),
          "LOCATION", Set.of("ONLINE", "USAGE", "LOCATION"));

  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;

  /** Changes the judgements that it is given. */
  WeakWords(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.fields = fields;
  }

  void judge() {
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (context.role() != null || context.animal()) {
        continue;
      }
      Map<String, String> known = new HashMap<>();
      for (Field field : type.fields()) {
        Judgement own = fields.get(field.ref());
        if (own != null && own.isPersonal() && own.element() != null) {
          known.putIfAbsent(own.element().family(), field.name());
        }
      }
      type.fields().forEach(field -> judge(field, known));
    }
  }

  /** Looks at one member, beside what is known by family. */
  private void judge(Field field, Map<String, String> known) {
    Judgement own = fields.get(field.ref());
    if (own == null || own.element() == null || !isWeaklyNamed(field, own)) {
      return;
    }
    Set<String> matters = MATTERS.getOrDefault(own.element().family(), Set.of());
    known.entrySet().stream()
        .filter(e -> matters.contains(e.getKey()))
        .map(Map.Entry::getValue)
        .sorted()
        .findFirst()
        .ifPresent(beside -> add(field, own, beside));
  }

  private boolean isWeaklyNamed(Field field, Judgement own) {
    MemberType type = judging.type(field.type());
    return own.verdict() == Judgement.Verdict.NONE
        && !own.isDeclared()
        && own.sum() >= Weighing.WEAK_WORD
        && own.evidence().stream().noneMatch(e -> e.kind() == Evidence.Kind.NEGATIVE)
        && type.single() != null
        && type.known()
        && type.single() != ValueKind.FLAG;
  }

  private void add(Field field, Judgement own, String beside) {
    List<Evidence> evidence = new ArrayList<>(own.evidence());
    evidence.add(
        new Evidence(
            Evidence.Kind.OWNER,
            "'" + beside + "' beside it is about the same",
            Weighing.NAMED_BESIDE));
    fields.put(field.ref(), Judgement.personal(own.element(), own.subject(), evidence));
  }
}
