package dev.vigie.rule;

import dev.vigie.catalog.api.Party;
import dev.vigie.config.Activity;
import dev.vigie.config.Recipient;
import dev.vigie.config.YamlObject;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.rule.endpoint.Signs;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which recipients of data a rule is about. Read from {@code parties: {…}}.
 *
 * @param which whether a recipient is asked for, and what must not have been declared of it
 * @param notIn countries that do not count
 * @param words by what a recipient is used for, how declared purposes speak of the same
 */
record Parties(Which which, Set<String> notIn, Map<String, Pattern> words) {
  /** Any, and nobody in particular. */
  static final Parties ANY = new Parties(Which.ANY, Set.of(), Map.of());

  private static final Map<String, Which> IDS =
      Map.of(
          "undeclared", Which.UNDECLARED,
          "transfer-undeclared", Which.TRANSFER_UNDECLARED,
          "other-purpose", Which.OTHER_PURPOSE);

  /** Whether a recipient is asked for, and what must not have been declared of it. */
  enum Which {
    /** It does not matter. */
    ANY,
    /** One that the project has not declared. */
    UNDECLARED,
    /** One of which the project has not declared what the transfer relies on. */
    TRANSFER_UNDECLARED,
    /** One that is used for something that the project has not declared of the data. */
    OTHER_PURPOSE
  }

  Parties {
    notIn = Set.copyOf(notIn);
    words = Map.copyOf(words);
  }

  static Parties read(YamlObject yaml) {
    Optional<YamlObject> parties = yaml.object("parties");
    if (parties.isEmpty()) {
      return ANY;
    }
    Which which =
        parties
            .get()
            .oneOf("are", new TreeSet<>(IDS.keySet()))
            .map(IDS::get)
            .orElse(Which.UNDECLARED);
    Set<String> notIn = new TreeSet<>(parties.get().texts("not-in"));
    Map<String, Pattern> words = new TreeMap<>();
    parties
        .get()
        .object("words")
        .ifPresent(
            by -> {
              for (String purpose : by.keys()) {
                Pattern pattern = Signs.pattern(by, purpose);
                if (pattern != null) {
                  words.put(purpose, pattern);
                }
              }
              by.done();
            });
    parties.get().done();
    return new Parties(which, notIn, words);
  }

  /** Whether data that goes there counts. */
  boolean count(DataFlow flow, Register register) {
    Party party = flow.sink().party();
    if (which == Which.ANY) {
      return true;
    }
    if (party == null) {
      return false;
    }
    return switch (which) {
      case UNDECLARED -> !register.names(party.name());
      case OTHER_PURPOSE -> isBeyond(party, activities(flow, register), register);
      default -> isUndocumentedTransfer(party, register);
    };
  }

  private boolean isUndocumentedTransfer(Party party, Register register) {
    Optional<Recipient> declared = register.recipient(party.name());
    String country = declared.flatMap(Recipient::country).orElse(party.country());
    return declared.isPresent()
        && !country.isEmpty()
        && !notIn.contains(country)
        && declared.flatMap(Recipient::transfer).isEmpty();
  }

  /** Activities that are declared of the data by its class, table or package. */
  private static List<Activity> activities(DataFlow flow, Register register) {
    PersonalMember source = flow.source();
    return register.activities().stream()
        .map(Register.Declared::activity)
        .filter(each -> each.covers(source.place().owner(), source.element().id()))
        .toList();
  }

  /** Whether none of the activities has a purpose that the recipient serves. */
  private boolean isBeyond(Party party, List<Activity> activities, Register register) {
    Pattern same = words.get(party.purpose());
    List<String> also = register.recipient(party.name()).map(Recipient::purposes).orElse(List.of());
    return !activities.isEmpty()
        && same != null
        && activities.stream()
            .noneMatch(
                each ->
                    Register.isNamed(party.name(), each.recipients())
                        || each.purposes().stream()
                            .anyMatch(
                                purpose ->
                                    also.contains(purpose)
                                        || same.matcher(purpose.toLowerCase(Locale.ROOT)).find()));
  }

  /** The purposes that are declared of the data of a flow, as a reader lists them. */
  String declared(DataFlow flow, Register register) {
    return which == Which.OTHER_PURPOSE
        ? Wording.list(
            activities(flow, register).stream()
                .flatMap(each -> each.purposes().stream())
                .distinct()
                .toList())
        : "";
  }
}
