package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges what else stands in a type that is called after an address, and of which two parts are
 * known to be a person's: blocks, sectors and hints for the postman have too many names for a list.
 */
final class AddressParts {
  private static final int LEAST = 2;
  private static final String ADDRESS = "postal_address";

  private final Judging judging;
  private final OpenMembers members;
  private final Map<FieldRef, Judgement> fields;

  /** Changes the judgements that it is given. */
  AddressParts(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.members = new OpenMembers(judging);
    this.fields = fields;
  }

  void judge() {
    Element address = judging.lexicon().taxonomy().element(ADDRESS).orElse(null);
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (address != null && context.address() && context.role() == null && isPersons(type)) {
        type.fields().forEach(field -> judge(field, address, context));
      }
    }
  }

  private boolean isPersons(TypeDeclaration type) {
    return type.fields().stream()
            .map(field -> fields.get(field.ref()))
            .filter(own -> own != null && own.isPersonal() && isPart(own.element()))
            .count()
        >= LEAST;
  }

  private static boolean isPart(@Nullable Element element) {
    return element != null && Beside.ADDRESS_PARTS.contains(element.id());
  }

  private void judge(Field field, Element address, TypeContext context) {
    Judgement own = fields.get(field.ref());
    MemberType type = judging.type(field.type());
    if (own != null
        && type.kind() == ValueKind.TEXT
        && !type.container()
        && type.telling().isEmpty()
        && !members.isFlag(field)
        && members.isOpen(field, own, Set.of())) {
      List<Evidence> evidence =
          List.of(
              new Evidence(
                  Evidence.Kind.OWNER,
                  context.simpleName() + " is an address, other parts of which are a person's",
                  Weighing.PART_OF_ADDRESS));
      fields.put(field.ref(), Judgement.personal(address, context.subject(), evidence));
    }
  }
}
