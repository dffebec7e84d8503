package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what the record of a person has as the key of a list: {@code nationalityId} says which
 * nationality somebody has as well as its name would. Elsewhere the key of a list is a list's.
 */
final class CodedValues {
  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;
  private final Set<String> coded;
  private final Set<String> references;
  private final Beside beside;

  /** Changes the judgements that it is given. */
  CodedValues(Judging judging, Map<FieldRef, Judgement> fields) {
    Grammar grammar = judging.lexicon().taxonomy().grammar();
    this.judging = judging;
    this.fields = fields;
    this.coded = grammar.coded();
    this.references = grammar.references();
    this.beside = new Beside(judging.lexicon());
  }

  void judge() {
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (isOfPerson(context) && context.role() == null && !context.animal()) {
        type.fields().forEach(field -> judge(field, context));
      }
    }
  }

  /** A person, or what is beside somebody's name or number. */
  private boolean isOfPerson(TypeContext context) {
    return switch (context.person()) {
      case PERSON, HELD -> true;
      case ABOUT, SIBLINGS -> beside.isIdentity(context);
      case AMBIGUOUS, NONE -> false;
    };
  }

  private void judge(Field field, TypeContext context) {
    Judgement own = fields.get(field.ref());
    MemberType type = judging.type(field.type());
    boolean one = type.kind() == ValueKind.NUMBER || type.kind() == ValueKind.TEXT;
    if (own == null || own.verdict() != Judgement.Verdict.NONE || !one || type.container()) {
      return;
    }
    if (own.evidence().stream().anyMatch(e -> e.kind() == Evidence.Kind.DECLARED)) {
      return;
    }
    listed(field).ifPresent(element -> fields.put(field.ref(), judgement(element, context)));
  }

  /** What the list is of, by a name that is a key's: a strong word and a reference. */
  private Optional<Element> listed(Field field) {
    List<String> words = judging.reader().read(field.name()).words();
    List<String> named = words.stream().filter(w -> !references.contains(w)).toList();
    if (named.isEmpty() || named.size() == words.size()) {
      return Optional.empty();
    }
    return judging.reader().read(String.join("_", named)).matches().stream()
        .filter(m -> m.strong() && m.whole() && m.doubts().isEmpty())
        .map(m -> m.word().element())
        .filter(element -> coded.contains(element.id()))
        .findFirst();
  }

  private static Judgement judgement(Element element, TypeContext context) {
    List<Evidence> evidence =
        List.of(
            new Evidence(
                Evidence.Kind.WORDS,
                "the key of a list says which one a person has: " + element.label(),
                Weighing.CODED),
            new Evidence(Evidence.Kind.OWNER, context.why(), context.person().weight()));
    return Judgement.personal(element, context.subject(), evidence);
  }
}
