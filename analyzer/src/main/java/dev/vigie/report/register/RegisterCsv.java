package dev.vigie.report.register;

import dev.vigie.processing.DataItem;
import dev.vigie.processing.Measure;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The record of processing as a table for spreadsheets: a line an activity, with the columns of the
 * CNIL's simple record of processing. What a cell says ends with how it is known and where.
 */
public final class RegisterCsv {
  private static final List<String> BEFORE =
      List.of(
          "activity", "reference", "created", "updated", "role", "purposes", "basis", "persons");
  private static final List<String> AFTER =
      List.of(
          "source",
          "mandatory",
          "stores",
          "retention",
          "internal",
          "logs",
          "recipients",
          "transfers",
          "rights",
          "decisions");

  private final RegisterPaper paper;
  private final Messages messages;

  private RegisterCsv(RegisterPaper paper) {
    this.paper = paper;
    this.messages = paper.messages();
  }

  /** The table, in UTF-8, with a line that names the columns. */
  public static byte[] of(RegisterPaper paper) {
    return new RegisterCsv(paper).text().getBytes(StandardCharsets.UTF_8);
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    List<String> head = new ArrayList<>();
    for (String key : List.of("controller", "dpo")) {
      head.add(messages.text("register.row." + key));
    }
    BEFORE.forEach(key -> head.add(messages.text("register.row." + key)));
    for (DataGroup group : DataGroup.values()) {
      head.add(messages.text(group.key()));
    }
    head.add(messages.text("register.row.exception"));
    AFTER.forEach(key -> head.add(messages.text("register.row." + key)));
    head.add(messages.text("register.csv.measures"));
    row(out, head);
    for (RegisterPaper.Sheet sheet : paper.sheets()) {
      row(out, line(sheet));
    }
    return out.toString();
  }

  private List<String> line(RegisterPaper.Sheet sheet) {
    List<String> line = new ArrayList<>();
    paper.responsible().stream()
        .filter(row -> row.key().equals("controller") || row.key().equals("dpo"))
        .forEach(row -> line.add(cells(row.cells())));
    line.add(sheet.name());
    BEFORE.subList(1, BEFORE.size()).forEach(key -> line.add(cells(sheet, key)));
    Map<DataGroup, List<DataItem>> groups = DataGroup.grouped(sheet.activity().data());
    for (DataGroup group : DataGroup.values()) {
      line.add(data(groups.getOrDefault(group, List.of())));
    }
    line.add(cells(sheet, "exception"));
    AFTER.forEach(key -> line.add(cells(sheet, key)));
    line.add(measures());
    return line;
  }

  private String cells(RegisterPaper.Sheet sheet, String key) {
    return sheet.rows().stream()
        .filter(row -> row.key().equals(key))
        .map(row -> cells(row.cells()))
        .collect(Collectors.joining("; "));
  }

  private String cells(List<Cell> cells) {
    return cells.stream()
        .map(
            cell -> {
              String known = messages.text("paper.known." + cell.known().id());
              String places = String.join(" ", cell.placeTexts());
              return cell.text() + " [" + known + (places.isEmpty() ? "" : " " + places) + "]";
            })
        .collect(Collectors.joining("; "));
  }

  private String data(List<DataItem> items) {
    return items.stream()
        .map(
            item ->
                paper.words().vocabulary().element(item.element())
                    + " ("
                    + item.member()
                    + ", "
                    + item.at().path()
                    + ":"
                    + item.at().line()
                    + ")")
        .collect(Collectors.joining("; "));
  }

  private String measures() {
    return paper.processing().measures().stream()
        .filter(measure -> measure.state() != Measure.State.OPEN)
        .map(
            measure ->
                messages.text("register.measure." + measure.kind().id())
                    + ": "
                    + messages.text("register.state." + RegisterHtml.id(measure.state())))
        .collect(Collectors.joining("; "));
  }

  private static void row(StringBuilder out, List<String> cells) {
    out.append(cells.stream().map(RegisterCsv::quoted).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  /** A spreadsheet must not take a text of the project for a formula. */
  private static String quoted(String text) {
    String safe = Printable.line(text);
    if (!safe.isEmpty() && "=+-@".indexOf(safe.charAt(0)) >= 0) {
      safe = "'" + safe;
    }
    return safe.matches("[^\",]*") ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
