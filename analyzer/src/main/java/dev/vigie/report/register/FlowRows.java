package dev.vigie.report.register;

import dev.vigie.config.Activity;
import dev.vigie.config.Recipient;
import dev.vigie.processing.CollectionPoint;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.DataStore;
import dev.vigie.processing.Destination;
import dev.vigie.processing.Disclosure;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.processing.RightPath;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.Messages;
import dev.vigie.rule.Register;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where the data of an activity comes from, is kept, shown and sent, and what persons can do. */
final class FlowRows {
  private final Words words;
  private final Messages messages;
  private final ProcessingActivity activity;
  private final Optional<Location> declaredAt;
  private final Optional<Activity> said;

  FlowRows(Words words, ProcessingActivity activity) {
    this.words = words;
    this.messages = words.messages();
    this.activity = activity;
    this.declaredAt = activity.declared().map(Register.Declared::at);
    this.said = activity.declared().map(Register.Declared::activity);
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("source", source()));
    List<Cell> mandatory = mandatory();
    if (!mandatory.isEmpty()) {
      rows.add(new Row("mandatory", mandatory));
    }
    List<Cell> stores = new ArrayList<>();
    activity.stores().forEach(store -> stores.add(store(store)));
    stores.addAll(destinations(Destination.Sort.STORE));
    if (!stores.isEmpty()) {
      rows.add(new Row("stores", stores));
    }
    if (!activity.stores().isEmpty()) {
      KeepingCells keeping = new KeepingCells(words);
      List<Cell> kept = new ArrayList<>();
      activity.stores().forEach(store -> kept.addAll(keeping.of(store)));
      rows.add(new Row("retention", kept));
    }
    rows.add(new Row("internal", internal()));
    List<Cell> logs = destinations(Destination.Sort.LOG);
    if (!logs.isEmpty()) {
      rows.add(new Row("logs", logs));
    }
    rows.add(new Row("recipients", recipients()));
    rows.add(new Row("transfers", transfers()));
    if (!activity.rights().isEmpty()) {
      rows.add(new Row("rights", activity.rights().stream().map(this::right).toList()));
    }
    rows.add(new Row("decisions", decisions()));
    return rows;
  }

  private List<Cell> source() {
    List<Cell> cells = new ArrayList<>();
    for (CollectionPoint point : activity.collection()) {
      String name = messages.text("register.from." + point.kind().id(), point.name());
      cells.add(
          Cell.found(
              messages.text("register.from.takes", name, words.kinds(point.data())),
              List.of(point.at())));
    }
    if (cells.isEmpty()) {
      cells.add(Cell.open(messages.text("register.open.source")));
    }
    return cells;
  }

  private List<Cell> mandatory() {
    List<DataItem> items = activity.data().stream().filter(DataItem::mandatory).toList();
    return items.isEmpty()
        ? List.of()
        : List.of(
            Cell.found(
                messages.text("register.mandatory", words.kindsOf(items)),
                items.stream().map(DataItem::at).toList()));
  }

  private Cell store(DataStore store) {
    String text =
        messages.text(
            "register.store",
            store.name(),
            words.vocabulary().destination(store.label()),
            words.kinds(store.data()));
    List<String> guarded =
        store.data().stream()
            .filter(id -> !store.protection().getOrDefault(id, Set.of()).isEmpty())
            .toList();
    return Cell.found(
        guarded.isEmpty()
            ? text
            : text + "; " + messages.text("register.store.protected", words.kinds(guarded)),
        List.of(store.at()));
  }

  private List<Cell> internal() {
    List<Cell> cells = new ArrayList<>();
    for (Disclosure disclosure : activity.disclosures()) {
      List<Location> places = new ArrayList<>(List.of(disclosure.at()));
      disclosure.access().where().ifPresent(places::add);
      cells.add(
          Cell.found(
              messages.text(
                  "register.internal",
                  disclosure.name(),
                  words.access(disclosure.access()),
                  words.kinds(disclosure.data())),
              places));
    }
    cells.addAll(destinations(Destination.Sort.CLIENT));
    if (cells.isEmpty()) {
      cells.add(Cell.open(messages.text("register.open.internal")));
    }
    return cells;
  }

  private List<Cell> destinations(Destination.Sort sort) {
    List<Cell> cells = new ArrayList<>();
    for (Destination destination : activity.destinations()) {
      if (destination.sort() == sort) {
        cells.addAll(cells(destination));
      }
    }
    return cells;
  }

  /** One for each set of safeguards, so that what goes as it is does not hide behind a mask. */
  private List<Cell> cells(Destination destination) {
    Map<List<String>, List<Destination.Arrival>> bySafeguards = new LinkedHashMap<>();
    destination
        .arrivals()
        .forEach(
            arrival ->
                bySafeguards
                    .computeIfAbsent(arrival.safeguards(), key -> new ArrayList<>())
                    .add(arrival));
    List<Cell> cells = new ArrayList<>();
    bySafeguards.forEach(
        (safeguards, arrivals) -> {
          String kinds = words.kinds(arrivals.stream().map(Destination.Arrival::item).toList());
          String name =
              Words.begun(
                  destination
                      .party()
                      .map(
                          party ->
                              party.name()
                                  + " ("
                                  + words.vocabulary().purpose(party.purpose())
                                  + ", "
                                  + words.country(destination.country().orElse(""))
                                  + ")")
                      .orElseGet(() -> words.vocabulary().destination(destination.label())));
          cells.add(
              Cell.found(
                  safeguards.isEmpty()
                      ? messages.text("register.destination", name, kinds)
                      : messages.text(
                          "register.destination.guarded",
                          name,
                          kinds,
                          words.safeguards(safeguards)),
                  arrivals.stream().map(Destination.Arrival::at).distinct().toList()));
        });
    return cells;
  }

  private List<Cell> recipients() {
    List<Cell> cells = new ArrayList<>(destinations(Destination.Sort.RECIPIENT));
    said.map(Activity::recipients)
        .orElse(List.of())
        .forEach(name -> cells.add(Cell.declared(name, declaredAt)));
    for (Recipient recipient : declaredParties()) {
      String purposes = String.join(", ", recipient.purposes());
      cells.add(
          Cell.declared(
              recipient
                  .contract()
                  .map(
                      contract ->
                          messages.text(
                              "register.party.contract",
                              recipient.name().text(),
                              purposes,
                              contract))
                  .orElseGet(
                      () ->
                          messages.text(
                              "register.party.declared", recipient.name().text(), purposes)),
              Optional.empty()));
    }
    if (cells.isEmpty()) {
      cells.add(Cell.open(messages.text("register.open.recipients")));
    }
    return cells;
  }

  private Set<Recipient> declaredParties() {
    Map<String, Recipient> parties = new TreeMap<>();
    activity
        .destinations()
        .forEach(
            destination ->
                destination
                    .declared()
                    .ifPresent(recipient -> parties.put(recipient.name().text(), recipient)));
    return new LinkedHashSet<>(parties.values());
  }

  private List<Cell> transfers() {
    List<Cell> cells = new ArrayList<>();
    Set<String> told = new TreeSet<>();
    for (Destination destination : activity.destinations()) {
      if (destination.party().isEmpty() || !told.add(destination.party().get().name())) {
        continue;
      }
      String name = destination.party().get().name();
      Optional<String> country = destination.country();
      List<Location> places =
          destination.arrivals().stream().map(Destination.Arrival::at).distinct().toList();
      if (country.isEmpty()) {
        cells.add(Cell.open(messages.text("register.open.country", name)));
      } else if (Countries.isOutside(country.get())) {
        Optional<String> tool = destination.declared().flatMap(Recipient::transfer);
        String where = words.country(country.get());
        if (tool.isPresent()) {
          String relies = messages.text("register.transfer." + tool.get());
          cells.add(
              Cell.declared(
                  messages.text("register.transfer.relies", name, where, relies),
                  Optional.empty()));
        } else {
          cells.add(Cell.found(messages.text("register.transfer", name, where), places));
          cells.add(Cell.open(messages.text("register.open.transfer", name, where)));
        }
      }
    }
    if (cells.isEmpty()) {
      cells.add(Cell.open(messages.text("register.open.transfers")));
    }
    return cells;
  }

  private Cell right(RightPath path) {
    String name = messages.text("register.right." + path.right().id());
    String law = messages.law(path.right().law());
    String lacking = words.list(path.lacking());
    if (path.lacking().isEmpty()) {
      return Cell.found(messages.text("register.right.found", name, law), path.found());
    }
    return path.lacking().size() < activity.stores().size()
        ? Cell.found(messages.text("register.right.partly", name, law, lacking), path.found())
        : Cell.open(messages.text("register.right.lacking", name, law, lacking));
  }

  private List<Cell> decisions() {
    List<Location> places =
        activity.findings().stream()
            .filter(each -> each.finding().ruleId().equals("automated-decision"))
            .map(each -> each.finding().at())
            .toList();
    return List.of(
        places.isEmpty()
            ? Cell.open(messages.text("register.open.decisions"))
            : Cell.found(messages.text("register.decision"), places));
  }
}
