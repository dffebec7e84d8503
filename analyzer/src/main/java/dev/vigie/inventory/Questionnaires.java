package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Judges the answers of a form in which somebody is asked about the own health: in a type that is
 * called a questionnaire and of which an answer is known to be about health, the others are too,
 * flags included.
 */
final class Questionnaires {
  private static final String RECORD = "health_record";

  private final Judging judging;
  private final OpenMembers members;
  private final Map<FieldRef, Judgement> fields;
  private final Set<String> words;

  /** Changes the judgements that it is given. */
  Questionnaires(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.members = new OpenMembers(judging);
    this.fields = fields;
    this.words = judging.lexicon().taxonomy().grammar().questionnaires();
  }

  void judge() {
    Element record = judging.lexicon().taxonomy().element(RECORD).orElse(null);
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      boolean called =
          judging.typeName(type.simpleName()).core().stream().anyMatch(words::contains);
      if (record != null && called && context.role() == null && !context.animal()) {
        type.fields().stream()
            .map(field -> fields.get(field.ref()))
            .filter(own -> own != null && isAboutHealth(own))
            .findFirst()
            .ifPresent(known -> judge(type, context, known.subject(), record));
      }
    }
  }

  private static boolean isAboutHealth(Judgement own) {
    Element element = own.element();
    return own.isPersonal() && element != null && element.family().equals("HEALTH");
  }

  private void judge(TypeDeclaration type, TypeContext context, String subject, Element record) {
    for (Field field : type.fields()) {
      Judgement own = fields.get(field.ref());
      if (own != null && members.isOpen(field, own, Set.of("description"))) {
        List<Evidence> evidence =
            List.of(
                new Evidence(
                    Evidence.Kind.PROPAGATION,
                    "an answer in a questionnaire about somebody's health",
                    Weighing.TYPE_ABOUT),
                new Evidence(
                    Evidence.Kind.OWNER,
                    "other members are about somebody's health, beliefs or convictions",
                    Weighing.SIBLINGS));
        fields.put(
            field.ref(),
            Judgement.personal(record, subject.isEmpty() ? context.subject() : subject, evidence));
      }
    }
  }
}
