package dev.vigie.report.register;

import dev.vigie.catalog.Sensitivity;
import dev.vigie.config.Activity;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.processing.ProcessingActivity.Proposal;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.Messages;
import dev.vigie.rule.Register;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an activity is for, on what basis, and whose data it is. */
final class PurposeRows {
  private static final Set<Sensitivity> NEED_EXCEPTION =
      EnumSet.of(
          Sensitivity.SPECIAL_CATEGORY, Sensitivity.CRIMINAL, Sensitivity.NATIONAL_IDENTIFIER);

  private final Words words;
  private final Messages messages;
  private final ProcessingActivity activity;
  private final Optional<Activity> said;
  private final Optional<Location> at;

  PurposeRows(Words words, ProcessingActivity activity) {
    this.words = words;
    this.messages = words.messages();
    this.activity = activity;
    this.said = activity.declared().map(Register.Declared::activity);
    this.at = activity.declared().map(Register.Declared::at);
  }

  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("activity", List.of(named())));
    optional(rows, "reference", said.flatMap(Activity::reference));
    optional(rows, "created", said.flatMap(Activity::created).map(messages::date));
    optional(rows, "updated", said.flatMap(Activity::updated).map(messages::date));
    rows.add(new Row("role", List.of(role())));
    rows.add(new Row("purposes", purposes()));
    rows.add(new Row("basis", List.of(basis())));
    List<Cell> exception = exception();
    if (!exception.isEmpty()) {
      rows.add(new Row("exception", exception));
    }
    rows.add(new Row("persons", persons()));
    optional(rows, "note", said.flatMap(Activity::note));
    return rows;
  }

  private void optional(List<Row> rows, String key, Optional<String> text) {
    text.ifPresent(value -> rows.add(new Row(key, List.of(Cell.declared(value, at)))));
  }

  private Cell named() {
    if (activity.proposed().isEmpty()) {
      return Cell.declared(activity.name(), at);
    }
    Proposal proposal = activity.proposed().get();
    String by = proposal.by().name().toLowerCase(Locale.ROOT);
    return Cell.open(messages.text("register.proposed.by." + by, proposal.name()));
  }

  private Cell role() {
    return said.flatMap(Activity::role)
        .map(role -> Cell.declared(messages.text("register.role." + role), at))
        .orElseGet(() -> Cell.open(messages.text("register.open.role")));
  }

  private List<Cell> purposes() {
    if (said.isPresent()) {
      return said.get().purposes().stream().map(text -> Cell.declared(text, at)).toList();
    }
    List<String> hints =
        activity.purposes().stream().map(id -> messages.text("register.purpose." + id)).toList();
    return List.of(
        Cell.open(
            hints.isEmpty()
                ? messages.text("register.open.purposes")
                : messages.text("register.open.purposes.hint", words.list(hints))));
  }

  private Cell basis() {
    return said.flatMap(Activity::basis)
        .map(basis -> Cell.declared(messages.text("register.basis." + basis), at))
        .orElseGet(() -> Cell.open(messages.text("register.open.basis")));
  }

  private List<Cell> exception() {
    List<String> declared = said.map(Activity::exceptions).orElse(List.of());
    if (!declared.isEmpty()) {
      return declared.stream()
          .map(article -> Cell.declared(messages.law("GDPR Art. " + article), at))
          .toList();
    }
    boolean needed =
        activity.data().stream()
            .anyMatch(item -> NEED_EXCEPTION.contains(item.element().sensitivity()));
    return needed ? List.of(Cell.open(messages.text("register.open.exception"))) : List.of();
  }

  private List<Cell> persons() {
    List<Cell> cells = new ArrayList<>();
    List<String> declared = said.map(Activity::persons).orElse(List.of());
    declared.forEach(text -> cells.add(Cell.declared(words.persons(text), at)));
    Map<String, List<Location>> found = new LinkedHashMap<>();
    for (String subject : activity.subjects()) {
      if (!declared.contains(subject)) {
        found.put(subject, new ArrayList<>());
      }
    }
    for (DataItem item : activity.data()) {
      for (String subject : item.subject().split(",\\s*")) {
        Optional.ofNullable(found.get(subject)).ifPresent(places -> places.add(item.at()));
      }
    }
    found.forEach((subject, places) -> cells.add(Cell.found(words.persons(subject), places)));
    if (cells.isEmpty()) {
      cells.add(Cell.open(messages.text("register.open.persons")));
    }
    return cells;
  }
}
