package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Locale;

/**
 * Tells the types that are only a number with a currency: the total of an order is one as well as
 * what somebody earns, so what comes into such an object says nothing of what it is elsewhere.
 */
final class MoneyTypes {
  private final Grammar grammar;
  private final MemberTypes memberTypes;

  MoneyTypes(Grammar grammar, MemberTypes memberTypes) {
    this.grammar = grammar;
    this.memberTypes = memberTypes;
  }

  /**
   * Whether a type is one.
   *
   * @param core the words of its name
   */
  boolean isMoney(TypeDeclaration type, List<String> core) {
    if (core.isEmpty() || !grammar.money().containsAll(core)) {
      return false;
    }
    int numbers = 0;
    int currencies = 0;
    for (Field field : type.fields()) {
      if (!Members.mayHoldData(field)) {
        continue;
      }
      String typeName = field.type().simpleName().toLowerCase(Locale.ROOT);
      String name = field.name().toLowerCase(Locale.ROOT);
      if (typeName.contains("currency") || name.contains("currency")) {
        currencies++;
      } else if (memberTypes.of(field.type()).kind() == ValueKind.NUMBER) {
        numbers++;
      } else {
        return false;
      }
    }
    return numbers > 0 && currencies == 1;
  }
}
