package dev.vigie.report.change;

import dev.vigie.report.change.EvidenceState.Store;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What changed between two states of a project, in sentences for a privacy officer. */
public final class EvidenceChange {
  /** Message files that it needs. */
  public static final String[] MESSAGES = {"register", "change"};

  /** From what is lacking to what is there. */
  private static final List<String> STATES =
      List.of("missing", "open", "declared", "partly", "found");

  private final EvidenceState before;
  private final EvidenceState after;
  private final Messages messages;
  private final Vocabulary vocabulary;
  private final List<Told> sentences = new ArrayList<>();

  /** What a sentence is about. */
  public enum Topic {
    /** Data that is held. */
    DATA,
    /** Where data goes. */
    RECIPIENT,
    /** Where and how long data is kept. */
    RETENTION,
    /** A measure for security or rights. */
    MEASURE,
    /** A feared event. */
    RISK;

    /** Its name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** A whole sentence. */
  public record Told(Topic topic, String text) {}

  private EvidenceChange(
      EvidenceState before, EvidenceState after, Messages messages, Vocabulary vocabulary) {
    this.before = before;
    this.after = after;
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  /**
   * The sentences: data, recipients, periods, measures, risks; empty where nothing changed.
   *
   * @param messages with those of {@link #MESSAGES}
   */
  public static List<Told> between(
      EvidenceState before, EvidenceState after, Messages messages, Vocabulary vocabulary) {
    EvidenceChange change = new EvidenceChange(before, after, messages, vocabulary);
    change.data();
    change.recipients();
    change.periods();
    change.measures();
    change.risks();
    return List.copyOf(change.sentences);
  }

  private void say(Topic topic, String key, Object... values) {
    sentences.add(new Told(topic, messages.text(key, values)));
  }

  private void data() {
    after
        .data()
        .forEach(
            (kind, places) -> {
              if (!before.data().containsKey(kind)) {
                say(
                    Topic.DATA,
                    "change.collects",
                    vocabulary.element(kind),
                    String.join(", ", places));
              }
            });
    before
        .data()
        .forEach(
            (kind, places) -> {
              if (!after.data().containsKey(kind)) {
                say(
                    Topic.DATA,
                    "change.drops",
                    vocabulary.element(kind),
                    String.join(", ", places));
              }
            });
  }

  private void recipients() {
    after
        .recipients()
        .forEach(
            (name, kinds) -> {
              Set<String> fresh = new TreeSet<>(kinds);
              fresh.removeAll(before.recipients().getOrDefault(name, Set.of()));
              if (!before.recipients().containsKey(name)) {
                say(
                    Topic.RECIPIENT,
                    "change.recipient",
                    vocabulary.destination(name),
                    kinds(kinds));
              } else if (!fresh.isEmpty()) {
                say(Topic.RECIPIENT, "change.reaches", vocabulary.destination(name), kinds(fresh));
              }
            });
    before
        .recipients()
        .forEach(
            (name, kinds) -> {
              if (!after.recipients().containsKey(name)) {
                say(
                    Topic.RECIPIENT,
                    "change.recipient.gone",
                    vocabulary.destination(name),
                    kinds(kinds));
              }
            });
  }

  private String kinds(Set<String> kinds) {
    return String.join(", ", kinds.stream().map(vocabulary::element).toList());
  }

  private void periods() {
    for (Map.Entry<String, Store> each : after.stores().entrySet()) {
      Store now = each.getValue();
      Store then = before.stores().get(each.getKey());
      if (then == null) {
        say(Topic.RETENTION, "change.store", now.name(), period(now));
      } else if (!period(then).equals(period(now))) {
        say(Topic.RETENTION, "change.period", now.name(), period(then), period(now));
      } else if (then.ends() != now.ends()) {
        say(Topic.RETENTION, now.ends() ? "change.ends" : "change.ends.not", now.name());
      }
    }
    before
        .stores()
        .forEach(
            (name, store) -> {
              if (!after.stores().containsKey(name)) {
                say(Topic.RETENTION, "change.store.gone", store.name());
              }
            });
  }

  private String period(Store store) {
    Optional<String> code = store.days().map(messages::days);
    if (store.declared().isEmpty()) {
      return code.orElseGet(() -> messages.text("change.period.none"));
    }
    String declared = messages.period(Period.parse(store.declared()));
    return code.isPresent() && !code.get().equals(declared)
        ? messages.text("change.period.both", declared, code.get())
        : declared;
  }

  private void measures() {
    after
        .measures()
        .forEach(
            (id, now) -> {
              String then = before.measures().getOrDefault(id, now);
              if (!now.equals(then)) {
                say(
                    Topic.MEASURE,
                    "change.measure." + step(then, now),
                    messages.text("register.measure." + id),
                    messages.text("register.state." + then),
                    messages.text("register.state." + now));
              }
            });
  }

  /** A measure that was there in part before, or still is, was neither gained nor lost. */
  private static String step(String then, String now) {
    if (STATES.indexOf(now) > STATES.indexOf(then)) {
      return isThere(then) ? "stronger" : "gained";
    }
    return isThere(now) ? "weaker" : "lost";
  }

  private static boolean isThere(String state) {
    return STATES.indexOf(state) >= STATES.indexOf("declared");
  }

  private void risks() {
    after
        .risks()
        .forEach(
            (event, now) -> {
              List<Integer> then = before.risks().getOrDefault(event, now);
              String key = "change.risk." + event;
              if (!then.equals(now) && messages.has(key)) {
                int step = now.get(0) * now.get(1) - then.get(0) * then.get(1);
                say(
                    Topic.RISK,
                    step > 0 ? "change.risk.up" : "change.risk.down",
                    messages.text(key),
                    then.get(0),
                    then.get(1),
                    now.get(0),
                    now.get(1));
              }
            });
  }
}
