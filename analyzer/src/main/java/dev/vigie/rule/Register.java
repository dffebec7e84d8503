package dev.vigie.rule;

import dev.vigie.config.Activity;
import dev.vigie.config.Recipient;
import dev.vigie.source.Location;
import java.time.Period;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the project has declared of its processing, in {@code privacy.yml}: what code alone cannot
 * show.
 *
 * @param retention how long stores keep their data
 * @param activities of the record of processing
 * @param recipients others who get personal data
 * @param answers what only a person can say, by question
 * @param recorded the record of processing that is kept beside the settings
 */
public record Register(
    List<Retention> retention,
    List<Declared> activities,
    List<Recipient> recipients,
    Map<String, Answer> answers,
    Optional<Recorded> recorded) {
  /** Nothing was declared. */
  public static final Register EMPTY =
      new Register(List.of(), List.of(), List.of(), Map.of(), Optional.empty());

  /**
   * How long a store keeps its data.
   *
   * @param store class (simple or qualified name), table or collection
   * @param period empty where the data must be kept whatever its age
   * @param reason why so long; may be empty
   */
  public record Retention(String store, Optional<Period> period, String reason, Location at) {}

  /** What a person said, and where. */
  public record Answer(String text, Location at) {}

  /**
   * The record of processing as it was last written.
   *
   * @param file from the root of the repository
   * @param named where the settings name it
   * @param content empty where the file is not there
   */
  public record Recorded(String file, Location named, Optional<Content> content) {}

  /**
   * What a written record of processing lists.
   *
   * @param data lines of the file by class or table and member: {@code org.example.Customer#email}
   * @param recipients lines of the file by name of a third party
   */
  public record Content(SortedMap<String, Integer> data, SortedMap<String, Integer> recipients) {
    /** Copies the maps. */
    public Content {
      data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
      recipients = Collections.unmodifiableSortedMap(new TreeMap<>(recipients));
    }
  }

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
    this(retention, activities, List.of(), Map.of(), Optional.empty());
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
        if (isSameStore(each.store(), name)) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether two names are those of one store; capitals and underscores do not count. */
  public static boolean isSameStore(String one, String other) {
    return bare(one).equals(bare(other));
  }

  private static String bare(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
