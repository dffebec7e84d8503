package dev.vigie.config;

import java.util.List;
import java.util.Optional;

/**
 * Somebody else who gets personal data, as {@code privacy.yml} declares it (GDPR Art. 30(1)(d)).
 *
 * @param name of the service or organisation, as it is called, with the place of the declaration
 * @param purposes what the data is sent for
 * @param country where it goes, ISO 3166 alpha-2
 * @param contract where the contract with a processor is found (Art. 28(3))
 * @param transfer what a transfer out of the EEA relies on (Art. 44 to 49)
 * @param hosts names of machines that are the recipient's; {@code *.example.com} for all of a
 *     domain
 * @param note anything else
 */
public record Recipient(
    Written name,
    List<String> purposes,
    Optional<String> country,
    Optional<String> contract,
    Optional<String> transfer,
    List<String> hosts,
    Optional<String> note) {
  /** Copies the lists. */
  public Recipient {
    purposes = List.copyOf(purposes);
    hosts = List.copyOf(hosts);
  }
}
