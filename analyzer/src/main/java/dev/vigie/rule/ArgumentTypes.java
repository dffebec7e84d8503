package dev.vigie.rule;

import dev.vigie.catalog.Sensitivity;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.Place;
import dev.vigie.program.JavaType;
import java.util.Set;

/**
 * Whether what a call is given can be the data at all. A value that is known as no more than an
 * object and then told apart by its class is data in some of these cases only: no boolean is a
 * text, and no number a password.
 */
final class ArgumentTypes {
  private static final Set<String> FLAGS = Set.of("boolean", "java.lang.Boolean");
  private static final Set<String> NUMBERS =
      Set.of(
          "short",
          "int",
          "long",
          "float",
          "double",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double");

  /** Data that is never a number. */
  private static final Set<String> WORDS =
      Set.of("email", "username", "nickname", "first_name", "last_name", "person_name");

  /** Other data that no flag can be, whatever member or local it is read from. */
  private static final Set<String> VALUES =
      Set.of(
          "phone",
          "device_id",
          "user_identifier",
          "postal_address",
          "birth_date",
          "national_id",
          "iban",
          "card_number");

  /** Credentials that are numbers now and then. */
  private static final Set<String> DIGITS = Set.of("pin", "otp");

  private ArgumentTypes() {}

  /** Whether the argument at which a flow ends can hold its data. */
  static boolean canHold(Inquiry inquiry, DataFlow flow) {
    String type =
        SinkCall.of(inquiry.program(), flow.sink())
            .flatMap(call -> call.typeOfArgument(flow.sink().at()))
            .map(JavaType::erasure)
            .orElse("");
    boolean credential = flow.source().element().sensitivity() == Sensitivity.CREDENTIAL;
    if (FLAGS.contains(type)) {
      String element = flow.source().element().id();
      return !credential
          && !WORDS.contains(element)
          && !VALUES.contains(element)
          && isFlag(inquiry, flow.source().place());
    }
    return !NUMBERS.contains(type)
        || (!credential && !WORDS.contains(flow.source().element().id()))
        || DIGITS.contains(flow.source().element().id());
  }

  private static boolean isFlag(Inquiry inquiry, Place place) {
    return !(place instanceof Place.OfField of)
        || inquiry
            .program()
            .field(of.field())
            .filter(field -> !FLAGS.contains(field.type().erasure()))
            .isEmpty();
  }
}
