package dev.vigie.report.register;

import dev.vigie.processing.DataStore;
import dev.vigie.processing.Keeping;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.Messages;
import dev.vigie.rule.StatedPeriods;
import dev.vigie.rule.StatedPeriods.StatedPeriod;
import dev.vigie.rule.lifecycle.Sign;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says how long a store keeps its data. */
final class KeepingCells {
  private static final Map<Sign, String> SIGNS =
      Map.of(
          Sign.PURGED, "register.kept.purged",
          Sign.EXPIRES, "register.kept.expires",
          Sign.SCRIPTED, "register.kept.scripted",
          Sign.SOFT_DELETED, "register.kept.soft",
          Sign.VERSIONED, "register.kept.versions");

  private final Messages messages;

  KeepingCells(Words words) {
    this.messages = words.messages();
  }

  List<Cell> of(DataStore store) {
    List<Cell> cells = new ArrayList<>();
    Keeping keeping = store.keeping();
    keeping.declared().ifPresent(declared -> cells.add(declared(store, declared)));
    keeping.stated().forEach(stated -> cells.add(stated(store, stated)));
    keeping
        .signs()
        .forEach(
            (sign, at) ->
                Optional.ofNullable(SIGNS.get(sign))
                    .ifPresent(
                        key ->
                            cells.add(Cell.found(messages.text(key, store.name()), places(at)))));
    if (keeping.declared().isEmpty() && keeping.stated().isEmpty()) {
      cells.add(
          Cell.open(
              keeping.ends()
                  ? messages.text("register.open.retention.ends", store.name())
                  : messages.text("register.open.retention", store.name())));
    }
    return cells;
  }

  private static List<Location> places(Optional<Location> at) {
    return at.map(List::of).orElse(List.of());
  }

  private Cell declared(DataStore store, Keeping.Declared declared) {
    String text;
    if (declared.period().isEmpty()) {
      text = messages.text("register.kept.hold", store.name(), declared.reason());
    } else {
      String period = messages.period(declared.period().get());
      text =
          declared.reason().isBlank()
              ? messages.text("register.kept.declared", store.name(), period)
              : messages.text(
                  "register.kept.declared.reason", store.name(), period, declared.reason());
    }
    return Cell.declared(text, Optional.of(declared.at()));
  }

  private Cell stated(DataStore store, StatedPeriod stated) {
    String period = messages.days(stated.days());
    return Cell.found(
        stated.by() == StatedPeriods.By.PURGE
            ? messages.text("register.kept.purge", store.name(), period)
            : messages.text("register.kept.stated", store.name(), period, stated.shown()),
        List.of(stated.at()));
  }
}
