package dev.vigie.processing;

import dev.vigie.catalog.api.Party;
import dev.vigie.config.Recipient;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * Where personal data goes besides the stores of the program's records.
 *
 * @param kind as in the catalogue: {@code log}, {@code mail}, {@code payment}
 * @param label as a reader says it: "the SLF4J log"
 * @param party who is behind it; empty where that is nobody in particular
 * @param declared what {@code privacy.yml} says of that party
 */
public record Destination(
    String kind,
    String label,
    Optional<Party> party,
    Optional<Recipient> declared,
    List<Arrival> arrivals) {

  /** What sort of place it is. */
  public enum Sort {
    /** The program, or another of its operator's, keeps it: a cache, a file, an index. */
    STORE,
    /** A log, trace, metric or exception message. */
    LOG,
    /** Somebody else gets it, or another program does. */
    RECIPIENT,
    /** The browser or client of who called: a cookie, an address. */
    CLIENT
  }

  /**
   * Data that arrives.
   *
   * @param item id of the {@link DataItem}
   * @param safeguards ids of what was done to it on every way there, in order
   * @param at where it arrives
   */
  public record Arrival(String item, List<String> safeguards, Location at) {
    /** Copies the list. */
    public Arrival {
      safeguards = List.copyOf(safeguards);
    }
  }

  /** Copies the list. */
  public Destination {
    arrivals = List.copyOf(arrivals);
  }

  /** What sort of place it is. */
  public Sort sort() {
    return switch (kind) {
      case "store", "cache", "file", "search", "object-store" ->
          party.isPresent() ? Sort.RECIPIENT : Sort.STORE;
      case "log", "telemetry", "exception", "error-tracking" ->
          party.isPresent() ? Sort.RECIPIENT : Sort.LOG;
      case "cookie", "redirect", "url", "clipboard", "printer" -> Sort.CLIENT;
      default -> Sort.RECIPIENT;
    };
  }

  /** Where the party is, as declared, else as the catalogue knows; empty where nobody says. */
  public Optional<String> country() {
    return declared
        .flatMap(Recipient::country)
        .or(() -> party.map(Party::country).filter(country -> !country.isEmpty()));
  }
}
