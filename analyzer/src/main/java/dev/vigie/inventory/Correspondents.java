package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells whom something is from or goes to that people send each other, and what they write: in a
 * mail or message, beside what is written, {@code to} and {@code sender} are persons or their
 * addresses, whereas alone such words mean anything.
 */
final class Correspondents {
  private static final String ADDRESS = "email";
  private static final String PHONE = "phone";
  private static final String SMS = "sms";
  private static final String TEMPLATE = "template";
  private static final String CONTENT = "message_content";

  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;
  private final Grammar grammar;

  /** Changes the judgements that it is given. */
  Correspondents(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.fields = fields;
    this.grammar = judging.lexicon().taxonomy().grammar();
  }

  void judge() {
    Element mail = judging.lexicon().taxonomy().element(ADDRESS).orElse(null);
    Element phone = judging.lexicon().taxonomy().element(PHONE).orElse(null);
    Element content = judging.lexicon().taxonomy().element(CONTENT).orElse(null);
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      Element address = isToTelephone(type) ? phone : mail;
      for (Field field : isLetter(type) ? type.fields() : List.<Field>of()) {
        if (address != null && isCalled(field, grammar.recipients())) {
          judge(field, address, context, "it says whom it is from or goes to");
        } else if (content != null
            && isCalled(field, grammar.letterParts())
            && isToSomebody(type)) {
          judge(field, content, context, "it is what somebody wrote to somebody");
        }
      }
    }
  }

  private static boolean isToTelephone(TypeDeclaration type) {
    return Identifier.words(type.simpleName()).contains(SMS);
  }

  /** Whether the letter is from one person to another, and no text for all of them. */
  private boolean isToSomebody(TypeDeclaration type) {
    return Identifier.words(type.simpleName()).stream().anyMatch(grammar.privateLetters()::contains)
        || type.fields().stream().anyMatch(this::isCorrespondent);
  }

  /** A member that is called after somebody who writes or is written to: {@code userFrom}. */
  private boolean isCorrespondent(Field field) {
    return Identifier.words(field.name()).stream().anyMatch(grammar.recipients()::contains)
        && judging.type(field.type()).never() == null;
  }

  private boolean isLetter(TypeDeclaration type) {
    TypeContext context = judging.context(type.name());
    return context.role() == null
        && !judging.typeName(type.simpleName()).infrastructure()
        && Identifier.words(type.simpleName()).stream().anyMatch(grammar.letters()::contains)
        && type.fields().stream().anyMatch(field -> isCalled(field, grammar.letterParts()))
        && type.fields().stream().noneMatch(Correspondents::isTemplate);
  }

  /** What is made of a template is from the program, whoever it names as the sender. */
  private static boolean isTemplate(Field field) {
    return Identifier.words(field.name()).contains(TEMPLATE);
  }

  private boolean isCalled(Field field, Set<String> names) {
    return names.contains(Identifier.joined(field.name()))
        && judging.type(field.type()).isPlainText();
  }

  private void judge(Field field, Element element, TypeContext context, String why) {
    @Nullable Judgement own = fields.get(field.ref());
    if (own != null && own.verdict() == Judgement.Verdict.NONE && !own.isDeclared()) {
      List<Evidence> evidence =
          List.of(
              new Evidence(
                  Evidence.Kind.OWNER,
                  context.simpleName() + " is sent: " + why,
                  Weighing.CORRESPONDENT));
      fields.put(field.ref(), Judgement.personal(element, context.subject(), evidence));
    }
  }
}
