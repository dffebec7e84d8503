package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Judges what the record of a person has as the key or an entry of a list: {@code nationalityId}
 * and {@code CodeValue gender} say which one somebody has as well as its name would. Elsewhere the
 * key of a list is a list's.
 */
final class CodedValues {
  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;
  private final Set<String> coded;
  private final Set<String> references;
  private final Set<String> entries;
  private final Beside beside;

  /** Changes the judgements that it is given. */
  CodedValues(Judging judging, Map<FieldRef, Judgement> fields) {
    Grammar grammar = judging.lexicon().taxonomy().grammar();
    this.judging = judging;
    this.fields = fields;
    this.coded = grammar.coded();
    this.references = grammar.references();
    this.entries = grammar.entries();
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
    if (own == null
        || own.verdict() != Judgement.Verdict.NONE
        || type.container()
        || own.isDeclared()) {
      return;
    }
    Optional<Element> element = Optional.empty();
    String what = "the key of a list";
    if (type.kind() == ValueKind.NUMBER || type.kind() == ValueKind.TEXT) {
      element = listed(field);
    } else if (context.person() == Person.PERSON && isEntry(type)) {
      element = coded(field.name(), false);
      what = "an entry of a list";
    }
    if (element.isPresent()) {
      fields.put(field.ref(), judgement(element.get(), context, what));
    }
  }

  /**
   * Whether a type is an entry of a list of all sorts of things. One that is called after what it
   * lists holds that itself.
   */
  private boolean isEntry(MemberType type) {
    if (type.holder() == null) {
      return false;
    }
    List<String> words = Identifier.words(JavaType.Declared.of(type.holder()).simpleName());
    return !words.isEmpty() && entries.contains(words.get(words.size() - 1));
  }

  /** What the list is of, by a name that is a key's: a strong word and a reference. */
  private Optional<Element> listed(Field field) {
    List<String> words = judging.reader().read(field.name()).words();
    List<String> named = words.stream().filter(w -> !references.contains(w)).toList();
    if (named.isEmpty() || named.size() == words.size()) {
      return Optional.empty();
    }
    return coded(String.join("_", named), true);
  }

  /**
   * What a name says by itself, where that may be kept in a list.
   *
   * @param strong whether only strong words count
   */
  private Optional<Element> coded(String name, boolean strong) {
    return judging.reader().read(name).matches().stream()
        .filter(m -> (m.strong() || !strong) && m.whole() && m.doubts().isEmpty())
        .map(m -> m.word().element())
        .filter(element -> coded.contains(element.id()))
        .findFirst();
  }

  private static Judgement judgement(Element element, TypeContext context, String what) {
    List<Evidence> evidence =
        List.of(
            new Evidence(
                Evidence.Kind.WORDS,
                what + " says which one a person has: " + element.label(),
                Weighing.CODED),
            new Evidence(Evidence.Kind.OWNER, context.why(), context.person().weight()));
    return Judgement.personal(element, context.subject(), evidence);
  }
}
