package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes a PIN code beside a city or a state for what India calls its postal codes (Postal Index
 * Number), rather than for the code of a card.
 */
final class PostalPins {
  private static final String PIN = "pin";
  private static final String POSTAL_CODE = "postal_code";
  private static final String NAME = "pincode";
  private static final Set<String> PLACES = Set.of("city", "region_country");

  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;

  /** Changes the judgements that it is given. */
  PostalPins(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.fields = fields;
  }

  void judge() {
    Optional<Element> postal = judging.lexicon().taxonomy().element(POSTAL_CODE);
    for (TypeDeclaration type : judging.program().types()) {
      List<Field> pins = type.fields().stream().filter(this::isPin).toList();
      if (postal.isPresent() && !pins.isEmpty()) {
        judge(type, pins, postal.get());
      }
    }
  }

  private void judge(TypeDeclaration type, List<Field> pins, Element postal) {
    List<Field> parts = type.fields().stream().filter(this::isAddressPart).toList();
    if (parts.stream().anyMatch(part -> isCalled(part, PLACES))
        && parts.stream().noneMatch(part -> isCalled(part, Set.of(POSTAL_CODE)))) {
      boolean persons = parts.stream().anyMatch(this::isPersonal);
      pins.forEach(pin -> fields.put(pin.ref(), judgement(pin, postal, persons)));
    }
  }

  private boolean isPin(Field field) {
    Judgement own = fields.get(field.ref());
    return own != null
        && own.element() != null
        && own.element().id().equals(PIN)
        && !own.isDeclared()
        && String.join("", judging.reader().read(field.name()).words()).equals(NAME);
  }

  private boolean isPersonal(Field part) {
    Judgement own = fields.get(part.ref());
    return own != null && own.isPersonal();
  }

  private boolean isAddressPart(Field field) {
    return Members.mayHoldData(field) && isCalled(field, Beside.ADDRESS_PARTS);
  }

  private boolean isCalled(Field field, Set<String> elements) {
    return judging.reader().read(field.name()).matches().stream()
        .anyMatch(match -> elements.contains(match.word().element().id()));
  }

  private Judgement judgement(Field pin, Element postal, boolean persons) {
    TypeContext context = judging.context(pin.ref().owner());
    String why = "beside other parts of an address, a PIN code is a postal code";
    if (!persons) {
      return Judgement.none(new Evidence(Evidence.Kind.WORDS, why + ", of no person's address", 0));
    }
    return Judgement.personal(
        postal,
        context.subject(),
        List.of(
            new Evidence(Evidence.Kind.WORDS, why, Weighing.WEAK_WORD),
            new Evidence(
                Evidence.Kind.OWNER, "the other parts are a person's", Weighing.HELD_BY_PERSON)));
  }
}
