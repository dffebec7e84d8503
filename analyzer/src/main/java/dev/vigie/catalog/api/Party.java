package dev.vigie.catalog.api;

import dev.vigie.config.YamlObject;

/**
 * Another organisation that data is sent to by using a library: a fact about the service behind it.
 *
 * @param name of the service, e.g. {@code Stripe}
 * @param purpose what it is mostly used for, in a word or two
 * @param country where whoever runs it is established, ISO 3166 alpha-2; empty where nobody in
 *     particular runs it
 */
public record Party(String name, String purpose, String country) {
  static Party read(YamlObject yaml) {
    Party party =
        new Party(
            yaml.requiredText("name"),
            yaml.requiredText("purpose"),
            yaml.text("country").orElse(""));
    if (!party.country().matches("([A-Z]{2})?")) {
      yaml.problem("country", "'" + party.country() + "' is no country", "two letters, e.g. US");
    }
    yaml.done();
    return party;
  }
}
