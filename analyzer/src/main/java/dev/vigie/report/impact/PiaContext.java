package dev.vigie.report.impact;

import dev.vigie.config.Activity;
import dev.vigie.config.PaperSettings;
import dev.vigie.config.Recipient;
import dev.vigie.config.Written;
import dev.vigie.finding.Finding;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.DataStore;
import dev.vigie.processing.Destination;
import dev.vigie.processing.Keeping;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.processing.RightPath;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the code and its settings say to each question on context, necessity and rights. */
final class PiaContext {
  private final ImpactStudy study;
  private final Messages messages;
  private final RiskWords risks;
  private final StudyWords words;
  private final Vocabulary vocabulary;

  PiaContext(
      ImpactStudy study,
      Messages messages,
      RiskWords risks,
      StudyWords words,
      Vocabulary vocabulary) {
    this.study = study;
    this.messages = messages;
    this.risks = risks;
    this.words = words;
    this.vocabulary = vocabulary;
  }

  /** What is said to a question; empty where only a person can say something. */
  List<Cell> of(int question) {
    return switch (question) {
      case 111 -> activities();
      case 112, 226 -> parties(this::contract);
      case 121 -> data();
      case 122 -> ways();
      case 123 -> supports();
      case 211 -> declared(activity -> activity.purposes());
      case 212 ->
          declared(
              activity ->
                  activity.basis().stream()
                      .map(basis -> messages.text("register.basis." + basis))
                      .toList());
      case 213 -> findings("MIN-");
      case 214 -> join(findings("INT-03", "RGT-01"), rights(RightPath.Right.RECTIFICATION));
      case 215 -> periods();
      case 221 -> one(PaperSettings::informationUrl);
      case 222 -> findings("RGT-03", "RGT-04", "RGT-05", "RGT-06");
      case 223 -> rights(RightPath.Right.ACCESS);
      case 224 -> rights(RightPath.Right.RECTIFICATION, RightPath.Right.ERASURE);
      case 225 -> rights(RightPath.Right.RESTRICTION);
      case 227 ->
          parties(
              destination ->
                  destination
                      .country()
                      .map(messages::country)
                      .orElseGet(() -> messages.text("pia.country.unknown")));
      default -> List.of();
    };
  }

  private static List<Cell> join(List<Cell> a, List<Cell> b) {
    return Stream.concat(a.stream(), b.stream()).toList();
  }

  private List<Cell> one(Function<PaperSettings, Optional<Written>> setting) {
    return setting
        .apply(study.processing().settings())
        .map(written -> List.of(Cell.declared(written.text(), Optional.empty())))
        .orElse(List.of());
  }

  private List<Cell> activities() {
    List<Cell> cells = new ArrayList<>();
    for (ProcessingActivity activity : study.processing().activities()) {
      String name = risks.pair(activity.name(), words.persons(activity.data()));
      cells.add(
          activity
              .declared()
              .map(declared -> Cell.declared(name, Optional.of(declared.at())))
              .orElseGet(
                  () ->
                      Cell.found(
                          name + " (" + messages.text("impact.context.proposed") + ")",
                          List.of())));
    }
    return cells;
  }

  private List<Cell> parties(Function<Destination, String> says) {
    Map<String, List<Location>> parties = new TreeMap<>();
    for (ProcessingActivity activity : study.processing().activities()) {
      for (Destination destination : activity.destinations()) {
        if (destination.party().isPresent()) {
          parties
              .computeIfAbsent(
                  risks.pair(destination.party().get().name(), says.apply(destination)),
                  key -> new ArrayList<>())
              .addAll(destination.arrivals().stream().map(Destination.Arrival::at).toList());
        }
      }
    }
    List<Cell> cells = new ArrayList<>();
    parties.forEach((text, at) -> cells.add(Cell.found(text, at)));
    return cells;
  }

  private String contract(Destination destination) {
    return destination
        .declared()
        .flatMap(Recipient::contract)
        .map(contract -> messages.text("pia.contract.declared", contract))
        .orElseGet(() -> messages.text("pia.contract.none"));
  }

  private List<Cell> data() {
    Map<String, List<DataItem>> byKind = new TreeMap<>();
    for (DataItem item : study.processing().items().values()) {
      byKind
          .computeIfAbsent(vocabulary.element(item.element()), label -> new ArrayList<>())
          .add(item);
    }
    List<Cell> cells = new ArrayList<>();
    byKind.forEach(
        (label, items) ->
            cells.add(
                Cell.found(
                    risks.pair(label, words.persons(items)),
                    items.stream().map(DataItem::at).sorted().toList())));
    return cells;
  }

  private List<Cell> ways() {
    Map<String, List<Location>> ways = new LinkedHashMap<>();
    for (ProcessingActivity activity : study.processing().activities()) {
      activity
          .collection()
          .forEach(point -> add(ways, messages.text("pia.way.in", point.name()), point.at()));
      activity
          .stores()
          .forEach(
              store ->
                  add(
                      ways,
                      messages.text(
                          "pia.way.kept", store.name(), vocabulary.destination(store.label())),
                      store.at()));
      activity
          .disclosures()
          .forEach(shown -> add(ways, messages.text("pia.way.shown", shown.name()), shown.at()));
      for (Destination destination : activity.destinations()) {
        destination
            .arrivals()
            .forEach(
                arrival ->
                    add(
                        ways,
                        messages.text("pia.way.out", vocabulary.destination(destination.label())),
                        arrival.at()));
      }
    }
    List<Cell> cells = new ArrayList<>();
    ways.forEach((text, at) -> cells.add(Cell.found(text, at)));
    return cells;
  }

  private static void add(Map<String, List<Location>> ways, String text, Location at) {
    ways.computeIfAbsent(text, key -> new ArrayList<>()).add(at);
  }

  private List<Cell> supports() {
    Map<String, List<Location>> supports = new TreeMap<>();
    for (ProcessingActivity activity : study.processing().activities()) {
      activity
          .stores()
          .forEach(store -> add(supports, vocabulary.destination(store.label()), store.at()));
      for (Destination destination : activity.destinations()) {
        destination
            .arrivals()
            .forEach(each -> add(supports, vocabulary.destination(destination.label()), each.at()));
      }
    }
    List<Cell> cells = new ArrayList<>();
    supports.forEach((text, at) -> cells.add(Cell.found(text, at)));
    return cells;
  }

  private List<Cell> declared(Function<Activity, List<String>> says) {
    List<Cell> cells = new ArrayList<>();
    for (ProcessingActivity activity : study.processing().activities()) {
      activity
          .declared()
          .ifPresent(
              declared -> {
                List<String> said = says.apply(declared.activity());
                if (!said.isEmpty()) {
                  cells.add(
                      Cell.declared(
                          risks.pair(activity.name(), String.join(", ", said)),
                          Optional.of(declared.at())));
                }
              });
    }
    return cells;
  }

  /** Open findings of the rules with these numbers. */
  private List<Cell> findings(String... numbers) {
    List<Cell> cells = new ArrayList<>();
    for (Action action : study.plan().actions()) {
      boolean meant =
          action.rule().tags().stream()
              .anyMatch(tag -> Stream.of(numbers).anyMatch(tag::startsWith));
      if (meant) {
        List<Location> at =
            action.findings().stream()
                .map(each -> each.reported().finding())
                .map(Finding::at)
                .toList();
        cells.add(Cell.found(risks.rule(action.rule().id()), at));
      }
    }
    return cells;
  }

  private List<Cell> rights(RightPath.Right... rights) {
    List<Cell> cells = new ArrayList<>();
    for (ProcessingActivity activity : study.processing().activities()) {
      for (RightPath path : activity.rights()) {
        if (List.of(rights).contains(path.right())) {
          String right = messages.text("pia.right." + path.right().id());
          if (!path.found().isEmpty()) {
            cells.add(Cell.found(messages.text("pia.path", activity.name(), right), path.found()));
          }
          if (!path.lacking().isEmpty()) {
            cells.add(
                Cell.found(
                    messages.text("pia.path.lacking", right, String.join(", ", path.lacking())),
                    List.of()));
          }
        }
      }
    }
    return cells;
  }

  private List<Cell> periods() {
    List<Cell> cells = new ArrayList<>();
    for (ProcessingActivity activity : study.processing().activities()) {
      for (DataStore store : activity.stores()) {
        cells.addAll(periods(store));
      }
    }
    return cells.stream().distinct().toList();
  }

  private List<Cell> periods(DataStore store) {
    List<Cell> cells = new ArrayList<>();
    Keeping keeping = store.keeping();
    keeping
        .declared()
        .ifPresent(
            declared ->
                cells.add(
                    Cell.declared(
                        period(
                            store,
                            declared
                                .period()
                                .map(p -> messages.text("pia.period.declared", messages.period(p)))
                                .orElseGet(
                                    () -> messages.text("pia.period.hold", declared.reason()))),
                        Optional.of(declared.at()))));
    keeping
        .stated()
        .forEach(
            stated ->
                cells.add(
                    Cell.found(
                        period(store, stated.shown() + ", " + messages.days(stated.days())),
                        List.of(stated.at()))));
    if (keeping.ends()) {
      cells.add(
          Cell.found(
              period(store, messages.text("pia.period.ended")),
              keeping.signs().values().stream().flatMap(Optional::stream).sorted().toList()));
    } else if (keeping.stated().isEmpty()) {
      cells.add(Cell.found(period(store, messages.text("pia.period.none")), List.of(store.at())));
    }
    return cells;
  }

  private String period(DataStore store, String text) {
    return messages.text("pia.period.found", store.name(), text);
  }
}
