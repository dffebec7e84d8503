package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Word;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Judges numbers with decimals in what is about somebody's money: in a type that is called after a
 * loan, a pay or the like, and that belongs to a person, each of them is an amount of that person's
 * ({@code PrestamoHistorico.totalIntereses}); in the record of a person, what is called an amount.
 */
final class MoneySheets {
  /** What tells who somebody is. */
  private static final Set<String> WHO = Set.of("IDENTITY", "CONTACT", "OFFICIAL_ID");

  private final Judging judging;
  private final Set<String> belonging;
  private final Map<FieldRef, Judgement> fields;
  private final Grammar grammar;

  /**
   * Changes the judgements that it is given.
   *
   * @param belonging types that refer to one person
   */
  MoneySheets(Judging judging, Set<String> belonging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.belonging = belonging;
    this.fields = fields;
    this.grammar = judging.lexicon().taxonomy().grammar();
  }

  void judge() {
    Element payment = judging.lexicon().taxonomy().element("payment_transaction").orElse(null);
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (payment == null || context.role() != null || context.animal()) {
        continue;
      }
      Optional<Element> money = money(type);
      if (money.isPresent() && isSomebodys(type, context)) {
        for (Field field : type.fields()) {
          if (isOpen(field) && saysMoney(field)) {
            add(
                field,
                money.get(),
                context,
                "an amount in what is about money: " + money.get().label());
          }
        }
      } else if (context.isPerson() || (isBill(type) && namesSomebody(type))) {
        String why =
            context.isPerson()
                ? "an amount in the record of a person"
                : "an amount in a bill or payment that says whose it is";
        for (Field field : type.fields()) {
          if (isOpen(field) && isAmount(field)) {
            add(field, payment, context, why);
          }
        }
      }
    }
  }

  private boolean isSomebodys(TypeDeclaration type, TypeContext context) {
    return belonging.contains(type.name())
        || context.person().ordinal() >= Person.HELD.ordinal()
        || type.fields().stream().anyMatch(this::isPerson);
  }

  /** Whether a member is a person, or stands for one by its name. */
  private boolean isPerson(Field field) {
    Judgement own = fields.get(field.ref());
    MemberType held = judging.type(field.type());
    if (field.isStatic() || held.container()) {
      return false;
    }
    if (held.holder() != null) {
      return judging.context(held.holder()).isPerson();
    }
    return own != null
        && held.kind() != null
        && judging.lexicon().persons(Identifier.joined(field.name())).stream()
            .anyMatch(word -> !word.ambiguous());
  }

  /** Whether a type is called after a bill, a payment or the like. */
  private boolean isBill(TypeDeclaration type) {
    return judging.typeName(type.simpleName()).core().stream().anyMatch(grammar.bills()::contains);
  }

  /** Whether a member tells of whom it is, as a person: their name, e-mail or number. */
  private boolean namesSomebody(TypeDeclaration type) {
    return type.fields().stream()
        .anyMatch(
            field -> {
              Judgement own = fields.get(field.ref());
              return own != null
                  && own.isPersonal()
                  && own.element() != null
                  && WHO.contains(own.element().family())
                  && !own.subject().isEmpty();
            });
  }

  /** What somebody's money the type is called after. */
  private Optional<Element> money(TypeDeclaration type) {
    List<String> core = judging.typeName(type.simpleName()).core();
    NameReading name = judging.reader().read(String.join("_", core));
    // The settlement of a loan is about one too, whichever word says that it is a settlement
    return Stream.concat(
            name.matches().stream().map(NameReading.Match::word),
            name.rejections().stream()
                .filter(NameReading.Rejection::strange)
                .map(NameReading.Rejection::word))
        .map(Word::element)
        .filter(e -> e.family().equals(TypeNames.MONEY))
        .findFirst();
  }

  private boolean isOpen(Field field) {
    Judgement own = fields.get(field.ref());
    MemberType type = judging.type(field.type());
    return own != null
        && own.verdict() == Judgement.Verdict.NONE
        && !own.isDeclared()
        && type.kind() != null
        && type.decimal()
        && !type.container()
        && own.evidence().stream().noneMatch(e -> e.kind() == Evidence.Kind.NEGATIVE);
  }

  private boolean saysMoney(Field field) {
    return judging.reader().read(field.name()).words().stream()
        .noneMatch(w -> grammar.rates().contains(w));
  }

  private boolean isAmount(Field field) {
    List<String> words = judging.reader().read(field.name()).words();
    return !words.isEmpty()
        && saysMoney(field)
        && words.stream()
            .anyMatch(w -> grammar.amounts().contains(w) || grammar.amountParts().contains(w))
        && words.stream().noneMatch(judging.lexicon()::isOrganisation);
  }

  private void add(Field field, Element element, TypeContext context, String why) {
    Judgement own = fields.get(field.ref());
    Element named = own == null ? null : own.element();
    List<Evidence> evidence =
        List.of(
            new Evidence(Evidence.Kind.PROPAGATION, why, Weighing.AMOUNT),
            new Evidence(
                Evidence.Kind.OWNER,
                context.person().weight() > 0
                    ? context.why()
                    : context.simpleName() + " belongs to a person",
                Weighing.BELONGS));
    fields.put(
        field.ref(),
        Judgement.personal(
            named == null || !named.family().equals(TypeNames.MONEY) ? element : named,
            context.subject(),
            evidence));
  }
}
