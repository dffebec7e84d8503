package dev.vigie.report.register;

import dev.vigie.config.PaperSettings;
import dev.vigie.config.Written;
import dev.vigie.processing.Disagreement;
import dev.vigie.processing.Processing;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The record of processing activities of a project in one language: what its formats are written
 * from.
 */
public final class RegisterPaper {
  /** Message files that it needs. */
  public static final String MESSAGES = "register";

  private final Processing processing;
  private final Edition edition;
  private final Words words;
  private final List<Sheet> sheets;

  /** An activity with its lines. */
  record Sheet(ProcessingActivity activity, String name, List<Row> rows) {}

  /**
   * Of a project.
   *
   * @param messages with those of {@link #MESSAGES}
   */
  public RegisterPaper(
      Processing processing, Edition edition, Messages messages, Vocabulary vocabulary) {
    this.processing = processing;
    this.edition = edition;
    this.words = new Words(messages, vocabulary, processing.items());
    this.sheets = processing.activities().stream().map(this::sheet).toList();
  }

  private Sheet sheet(ProcessingActivity activity) {
    List<Row> rows = new ArrayList<>(new PurposeRows(words, activity).rows());
    rows.addAll(new FlowRows(words, activity).rows());
    return new Sheet(activity, words.name(activity), rows);
  }

  Processing processing() {
    return processing;
  }

  Edition edition() {
    return edition;
  }

  Words words() {
    return words;
  }

  Messages messages() {
    return words.messages();
  }

  List<Sheet> sheets() {
    return sheets;
  }

  /** Who answers for the processing; a line for each. */
  List<Row> responsible() {
    PaperSettings said = processing.settings();
    List<Row> rows = new ArrayList<>();
    rows.add(new Row("controller", List.of(cell(said.controller(), "controller"))));
    if (!said.jointControllers().isEmpty()) {
      rows.add(
          new Row("joint", said.jointControllers().stream().map(RegisterPaper::declared).toList()));
    }
    said.representative()
        .ifPresent(text -> rows.add(new Row("representative", List.of(declared(text)))));
    rows.add(new Row("dpo", List.of(cell(said.dpo(), "dpo"))));
    rows.add(new Row("contact", List.of(cell(said.contact(), "contact"))));
    rows.add(new Row("information", List.of(cell(said.informationUrl(), "information-url"))));
    return rows;
  }

  private Cell cell(Optional<Written> text, String key) {
    return text.map(RegisterPaper::declared)
        .orElseGet(() -> Cell.open(messages().text("register.say", "papers." + key)));
  }

  static Cell declared(Written text) {
    int line = Math.max(1, text.line());
    int column = Math.max(1, text.column());
    return Cell.declared(
        text.text(), Optional.of(new Location(text.file(), line, column, line, column)));
  }

  /** Measures that people declared. */
  List<Cell> otherMeasures() {
    List<Cell> cells = new ArrayList<>();
    processing.settings().measures().forEach(text -> cells.add(declared(text)));
    if (cells.isEmpty()) {
      cells.add(Cell.open(messages().text("register.measures.others.open")));
    }
    return cells;
  }

  /** A sentence about a disagreement. */
  String sentence(Disagreement each) {
    String key = "register.disagree." + each.kind().id();
    List<String> values = each.values();
    String activity = each.activity();
    return switch (each.kind()) {
      case CLASS_GONE, PACKAGE_GONE -> messages().text(key, values.get(0), activity);
      case DATA_GONE, EXCEPTION_MISSING -> messages().text(key, element(values.get(0)), activity);
      case EMPTY -> messages().text(key, "", activity);
      case PERIOD_DIFFERS ->
          messages().text(key, values.get(0), days(values.get(1)), days(values.get(2)), activity);
      case PERIOD_NOT_KEPT -> messages().text(key, values.get(0), days(values.get(1)), activity);
      case RECIPIENT_NOT_REACHED -> messages().text(key, values.get(0));
      case RECIPIENT_NOT_DECLARED ->
          messages().text(key, values.get(0), words.country(values.get(1)));
      case COUNTRY_DIFFERS ->
          messages()
              .text(key, values.get(0), words.country(values.get(1)), words.country(values.get(2)));
      case PERSONS_NOT_DECLARED -> messages().text(key, words.persons(values.get(0)), activity);
    };
  }

  private String element(String id) {
    return Words.spoken(words.vocabulary().element(id));
  }

  private String days(String days) {
    return messages().days(Double.parseDouble(days));
  }

  /** How many cells a person is to answer. */
  int open() {
    long count =
        sheets.stream()
            .flatMap(sheet -> sheet.rows().stream())
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.known() == Cell.Known.OPEN)
            .count();
    count +=
        responsible().stream()
            .flatMap(row -> row.cells().stream())
            .filter(cell -> cell.known() == Cell.Known.OPEN)
            .count();
    return (int) count;
  }
}
