package dev.vigie.rule;

import dev.vigie.catalog.api.Party;
import dev.vigie.config.Recipient;
import dev.vigie.config.YamlObject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which recipients of data a rule is about. Read from {@code parties: {…}}.
 *
 * @param which whether a recipient is asked for, and what must not have been declared of it
 * @param notIn countries that do not count
 */
record Parties(Which which, Set<String> notIn) {
  /** Any, and nobody in particular. */
  static final Parties ANY = new Parties(Which.ANY, Set.of());

  private static final List<String> IDS = List.of("undeclared", "transfer-undeclared");

  /** Whether a recipient is asked for, and what must not have been declared of it. */
  enum Which {
    /** It does not matter. */
    ANY,
    /** One that the project has not declared. */
    UNDECLARED,
    /** One of which the project has not declared what the transfer relies on. */
    TRANSFER_UNDECLARED
  }

  Parties {
    notIn = Set.copyOf(notIn);
  }

  static Parties read(YamlObject yaml) {
    Optional<YamlObject> parties = yaml.object("parties");
    if (parties.isEmpty()) {
      return ANY;
    }
    Which which =
        parties
            .get()
            .oneOf("are", IDS)
            .map(id -> id.equals("undeclared") ? Which.UNDECLARED : Which.TRANSFER_UNDECLARED)
            .orElse(Which.UNDECLARED);
    Set<String> notIn = new TreeSet<>(parties.get().texts("not-in"));
    parties.get().done();
    return new Parties(which, notIn);
  }

  /** Whether data that goes there counts. */
  boolean count(@Nullable Party party, Register register) {
    if (which == Which.ANY) {
      return true;
    }
    if (party == null) {
      return false;
    }
    if (which == Which.UNDECLARED) {
      return !register.names(party.name());
    }
    Optional<Recipient> declared = register.recipient(party.name());
    String country = declared.flatMap(Recipient::country).orElse(party.country());
    return declared.isPresent()
        && !country.isEmpty()
        && !notIn.contains(country)
        && declared.flatMap(Recipient::transfer).isEmpty();
  }
}
