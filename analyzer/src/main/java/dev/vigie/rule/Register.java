package dev.vigie.rule;

import dev.vigie.config.Activity;
import dev.vigie.config.Recipient;
import dev.vigie.source.Location;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the project has declared of its processing, in {@code privacy.yml}: what code alone cannot
 * show.
 *
 * @param retention how long stores keep their data
 * @param activities of the record of processing
 * @param recipients others who get personal data
 * @param answers what only a person can say, by question
 */
public record Register(
    List<Retention> retention,
    List<Declared> activities,
    List<Recipient> recipients,
    Map<String, String> answers) {
  /** Nothing was declared. */
  public static final Register EMPTY = new Register(List.of(), List.of(), List.of(), Map.of());

  /**
   * How long a store keeps its data.
   *
   * @param store class (simple or qualified name), table or collection
   * @param period empty where the data must be kept whatever its age
   * @param reason why so long; may be empty
   */
  public record Retention(String store, Optional<Period> period, String reason, Location at) {}

  /** An activity, and where it is declared. */
  public record Declared(Activity activity, Location at) {}

  /** Copies the lists. */
  public Register {
    retention = List.copyOf(retention);
    activities = List.copyOf(activities);
    recipients = List.copyOf(recipients);
    answers = Map.copyOf(answers);
  }

  /** Of a project that has declared no recipient and answered no question. */
  public Register(List<Retention> retention, List<Declared> activities) {
    this(retention, activities, List.of(), Map.of());
  }

  /**
   * The declared recipient of this name; capitals, blanks and punctuation do not count, nor what
   * follows the name ("Stripe Payments Europe").
   */
  public Optional<Recipient> recipient(String name) {
    String wanted = letters(name);
    return recipients.stream()
        .filter(each -> letters(each.name().text()).startsWith(wanted))
        .findFirst();
  }

  /** Whether somebody of this name is declared, by itself or as a recipient of an activity. */
  public boolean names(String recipient) {
    return recipient(recipient).isPresent()
        || activities.stream()
            .anyMatch(declared -> isNamed(recipient, declared.activity().recipients()));
  }

  /** Whether somebody is among recipients, as {@link #recipient} compares names. */
  static boolean isNamed(String recipient, List<String> recipients) {
    String wanted = letters(recipient);
    return recipients.stream().anyMatch(each -> letters(each).startsWith(wanted));
  }

  private static String letters(String name) {
    return name.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
  }

  /** What was declared for a store of one of these names; capitals and underscores do not count. */
  public Optional<Retention> retentionOf(Iterable<String> names) {
    for (Retention each : retention) {
      for (String name : names) {
        if (bare(each.store()).equals(bare(name))) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  private static String bare(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
