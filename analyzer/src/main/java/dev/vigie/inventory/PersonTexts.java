package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.PersonWord;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges texts that are called after a person and nothing else ({@code String tenant}): beside
 * other data of persons, or another such text, they say who that person is.
 */
final class PersonTexts {
  private static final String NAME = "person_name";

  private static final Set<String> ARTICLES =
      Set.of("the", "de", "het", "il", "la", "le", "el", "der", "die", "o", "a");

  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;

  /** Changes the judgements that it is given. */
  PersonTexts(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.fields = fields;
  }

  void judge() {
    Element name = judging.lexicon().taxonomy().element(NAME).orElse(null);
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (name == null || context.role() != null || context.infrastructure()) {
        continue;
      }
      List<Field> called = type.fields().stream().filter(this::isCalled).toList();
      boolean known = type.fields().stream().anyMatch(this::isOfPerson);
      if (known || called.size() > 1) {
        String why =
            known ? "data of persons stands beside it" : "another such text stands beside it";
        called.forEach(field -> add(field, name, why));
      }
    }
  }

  private boolean isOfPerson(Field field) {
    Judgement own = fields.get(field.ref());
    return own != null
        && own.isPersonal()
        && own.element() != null
        && !MemberSigns.NO_ANCHORS.contains(own.element().family());
  }

  private boolean isCalled(Field field) {
    Judgement own = fields.get(field.ref());
    MemberType type = judging.type(field.type());
    return own != null
        && own.saysNothing()
        && type.kind() == ValueKind.TEXT
        && type.known()
        && type.telling().isEmpty()
        && !subject(field).isEmpty();
  }

  /** Whose name it is; empty where it is called after anybody, or after something else too. */
  private String subject(Field field) {
    List<String> words =
        Identifier.words(field.name()).stream().filter(w -> !ARTICLES.contains(w)).toList();
    return judging.lexicon().persons(String.join("", words)).stream()
        .filter(word -> !word.ambiguous() && !MemberSubject.isAnybody(word.subject()))
        .map(PersonWord::subject)
        .findFirst()
        .orElse("");
  }

  private void add(Field field, Element name, String why) {
    List<Evidence> evidence =
        List.of(
            new Evidence(
                Evidence.Kind.WORDS,
                "a text that is called after a person",
                Weighing.CALLED_PERSON),
            new Evidence(Evidence.Kind.OWNER, why, Weighing.SECOND_NAME));
    fields.put(field.ref(), Judgement.personal(name, subject(field), evidence));
  }
}
