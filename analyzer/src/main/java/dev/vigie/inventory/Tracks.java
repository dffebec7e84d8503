package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells coordinates of what moves from those of places: beside a speed or a heading they are where
 * somebody was, and so are those of where a way begins and ends, whereas a shop's are nobody's.
 */
final class Tracks {
  private static final String POSITION = "gps_position";

  private static final String MOVES =
      "beside a speed or a heading, it is where something was that moves";
  private static final String WAY = "it is where a way begins, leads to or ends";

  /** A latitude and a longitude. */
  private static final int PLACE = 2;

  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;
  private final Grammar grammar;

  /** Changes the judgements that it is given. */
  Tracks(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.fields = fields;
    this.grammar = judging.lexicon().taxonomy().grammar();
  }

  void judge() {
    Element position = judging.lexicon().taxonomy().element(POSITION).orElse(null);
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (position == null || context.role() != null || context.animal()) {
        continue;
      }
      List<Field> coordinates = type.fields().stream().filter(this::isCoordinate).toList();
      if (coordinates.size() >= PLACE && type.fields().stream().anyMatch(this::isMotion)) {
        coordinates.forEach(field -> judge(field, position, context, MOVES));
      } else if (coordinates.size() > PLACE) {
        coordinates.stream()
            .filter(field -> says(field, grammar.ways()))
            .forEach(field -> judge(field, position, context, WAY));
      }
    }
  }

  private boolean isCoordinate(Field field) {
    MemberType type = judging.type(field.type());
    return Members.mayHoldData(field)
        && !type.container()
        && (type.decimal() || type.isPlainText())
        && says(field, grammar.coordinates());
  }

  private boolean isMotion(Field field) {
    return Members.mayHoldData(field)
        && judging.type(field.type()).kind() == ValueKind.NUMBER
        && says(field, grammar.motion());
  }

  private boolean says(Field field, Set<String> words) {
    return judging.reader().read(field.name()).words().stream().anyMatch(words::contains);
  }

  private void judge(Field field, Element position, TypeContext context, String why) {
    Judgement own = fields.get(field.ref());
    if (own != null && own.verdict() == Judgement.Verdict.NONE && !own.isDeclared()) {
      List<Evidence> evidence = List.of(new Evidence(Evidence.Kind.OWNER, why, Weighing.TRACK));
      fields.put(field.ref(), Judgement.personal(position, context.subject(), evidence));
    }
  }
}
