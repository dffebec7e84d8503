package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges members whose names say too little by themselves, but under which other types of the
 * program hold personal data: an application calls the same thing by the same name.
 */
final class SharedNames {
  private static final int FEWEST = 3;

  /** What is written is a message's by who sends it, and called a text or body anywhere. */
  private static final Set<String> BY_PLACE = Set.of("user_identifier", "message_content");

  /** Names, addresses and places are said of anything, by the same words. */
  private static final Set<String> ANYTHING = Set.of("IDENTITY", "CONTACT", "LOCATION");

  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;
  private final Map<String, Integer> members = new TreeMap<>();
  private final Map<String, Map<Element, Integer>> personal = new TreeMap<>();

  /** Changes the judgements that it is given. */
  SharedNames(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.fields = fields;
  }

  void judge() {
    for (TypeDeclaration type : judging.program().types()) {
      if (judging.context(type.name()).role() == null) {
        type.fields().forEach(this::count);
      }
    }
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (context.role() == null && !context.animal()) {
        type.fields().forEach(field -> judge(field, context));
      }
    }
  }

  private void count(Field field) {
    Judgement own = fields.get(field.ref());
    if (own == null) {
      return;
    }
    members.merge(field.name(), 1, Integer::sum);
    Element element = own.element();
    if (own.isPersonal() && element != null && !isSaidOfAnything(element)) {
      personal
          .computeIfAbsent(field.name(), name -> new TreeMap<>(Comparator.comparing(Element::id)))
          .merge(element, 1, Integer::sum);
    }
  }

  /** Also keys, and what is only known to stand in somebody's record, whatever it is. */
  private static boolean isSaidOfAnything(Element element) {
    return ANYTHING.contains(element.family())
        || BY_PLACE.contains(element.id())
        || element.id().equals(Taxonomy.KIND_NOT_STATED);
  }

  private void judge(Field field, TypeContext context) {
    Judgement own = fields.get(field.ref());
    Map<Element, Integer> known = personal.getOrDefault(field.name(), Map.of());
    int count = known.values().stream().mapToInt(Integer::intValue).sum();
    Element element = commonest(known);
    if (own == null || element == null || !isOpen(field, own)) {
      return;
    }
    // Where most of the program means something else by it, so may this type
    if (count < FEWEST || count * 2 <= members.getOrDefault(field.name(), 0)) {
      return;
    }
    List<Evidence> evidence =
        List.of(
            new Evidence(
                Evidence.Kind.PROPAGATION,
                count + " other types hold personal data under this name",
                Weighing.SHARED_NAME));
    fields.put(field.ref(), Judgement.personal(element, context.subject(), evidence));
  }

  private boolean isOpen(Field field, Judgement own) {
    MemberType type = judging.type(field.type());
    return own.verdict() == Judgement.Verdict.NONE
        && !own.isDeclared()
        && type.kind() != null
        && type.kind() != ValueKind.DATE
        && type.known()
        && own.evidence().stream().noneMatch(e -> e.weight() <= Weighing.WRONG_VALUE);
  }

  private static @Nullable Element commonest(Map<Element, Integer> known) {
    Element best = null;
    for (Map.Entry<Element, Integer> each : known.entrySet()) {
      if (best == null || each.getValue() > known.getOrDefault(best, 0)) {
        best = each.getKey();
      }
    }
    return best;
  }
}
