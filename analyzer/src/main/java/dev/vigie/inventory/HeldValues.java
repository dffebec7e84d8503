package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;

/** Judges values whose names say nothing by who holds their type. */
final class HeldValues {
  private final Judging judging;
  private final Map<FieldRef, Judgement> fields;

  /** Changes the judgements that it is given. */
  HeldValues(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.fields = fields;
  }

  void judge() {
    carry();
    amounts();
  }

  /**
   * A person's member that is called like an element passes that on to the values of its type:
   * {@code incomes} to amounts.
   */
  private void carry() {
    Grammar grammar = judging.lexicon().taxonomy().grammar();
    for (TypeDeclaration type : judging.program().types()) {
      for (Field field : type.fields()) {
        Judgement named = fields.get(field.ref());
        String holder = judging.type(field.type()).holder();
        if (holder == null || named == null || named.element() == null || !sureButForType(named)) {
          continue;
        }
        TypeDeclaration held = judging.program().type(holder).orElse(null);
        if (held == null
            || judging.context(holder).role() != null
            || judging.context(holder).isPerson()) {
          continue;
        }
        String place = type.simpleName() + "." + field.name();
        for (Field value : held.fields()) {
          if (isValue(value, grammar, named.element())) {
            carry(value, named, place);
          }
        }
      }
    }
  }

  private void carry(Field value, Judgement named, String place) {
    Judgement own = fields.get(value.ref());
    if (own != null && own.saysNothing()) {
      List<Evidence> evidence =
          List.of(
              new Evidence(
                  Evidence.Kind.PROPAGATION,
                  "it is the value of what " + place + " holds",
                  Weighing.CARRIED),
              new Evidence(
                  Evidence.Kind.OWNER, "a person holds it: " + place, Weighing.HELD_BY_PERSON));
      fields.put(value.ref(), Judgement.personal(named.element(), named.subject(), evidence));
    }
  }

  private boolean isValue(Field field, Grammar grammar, Element element) {
    ValueKind kind = judging.type(field.type()).kind();
    return Members.mayHoldData(field)
        && kind != null
        && kind != ValueKind.FLAG
        && judging.lexicon().holds(element).contains(kind)
        && grammar.valueNames().containsAll(judging.reader().read(field.name()).words());
  }

  private static boolean sureButForType(Judgement judgement) {
    double sum = 0;
    for (Evidence evidence : judgement.evidence()) {
      if (evidence.weight() > Weighing.RULED_OUT) {
        sum += evidence.weight();
      }
    }
    return sum >= Weighing.LIKELY;
  }

  /** An amount of money in a type that a person holds is that person's, where nothing says more. */
  private void amounts() {
    Grammar grammar = judging.lexicon().taxonomy().grammar();
    Element payment = judging.lexicon().taxonomy().element("payment_transaction").orElse(null);
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (payment == null || context.person() != Person.HELD || context.role() != null) {
        continue;
      }
      for (Field field : type.fields()) {
        Judgement own = fields.get(field.ref());
        List<String> words = judging.reader().read(field.name()).words();
        if (own != null
            && own.saysNothing()
            && Amounts.isAmount(grammar, words, judging.type(field.type()))) {
          List<Evidence> evidence =
              List.of(
                  new Evidence(
                      Evidence.Kind.PROPAGATION, "it is an amount of money", Weighing.AMOUNT),
                  new Evidence(Evidence.Kind.OWNER, context.why(), Weighing.HELD_BY_PERSON));
          fields.put(field.ref(), Judgement.personal(payment, context.subject(), evidence));
        }
      }
    }
  }
}
