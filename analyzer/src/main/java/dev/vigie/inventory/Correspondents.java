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
 * Tells whom something is from or goes to that people send each other: in a mail or message, beside
 * what is written, {@code to} and {@code sender} are persons or their addresses, whereas alone such
 * words mean anything.
 */
final class Correspondents {
  private static final String ADDRESS = "email";

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
    Element address = judging.lexicon().taxonomy().element(ADDRESS).orElse(null);
    for (TypeDeclaration type : judging.program().types()) {
      if (address != null && isLetter(type)) {
        type.fields().stream()
            .filter(field -> isCalled(field, grammar.recipients()))
            .forEach(field -> judge(field, address, judging.context(type.name())));
      }
    }
  }

  private boolean isLetter(TypeDeclaration type) {
    TypeContext context = judging.context(type.name());
    return context.role() == null
        && !context.infrastructure()
        && Identifier.words(type.simpleName()).stream().anyMatch(grammar.letters()::contains)
        && type.fields().stream().anyMatch(field -> isCalled(field, grammar.letterParts()));
  }

  private boolean isCalled(Field field, Set<String> names) {
    return names.contains(Identifier.joined(field.name()))
        && judging.type(field.type()).isPlainText();
  }

  private void judge(Field field, Element address, TypeContext context) {
    @Nullable Judgement own = fields.get(field.ref());
    if (own != null && own.verdict() == Judgement.Verdict.NONE && !own.isDeclared()) {
      List<Evidence> evidence =
          List.of(
              new Evidence(
                  Evidence.Kind.OWNER,
                  context.simpleName() + " is sent: it says whom it is from or goes to",
                  Weighing.CORRESPONDENT));
      fields.put(field.ref(), Judgement.personal(address, context.subject(), evidence));
    }
  }
}
