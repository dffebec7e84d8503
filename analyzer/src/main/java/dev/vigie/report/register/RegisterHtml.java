package dev.vigie.report.register;

import dev.vigie.finding.ReportedFinding;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.Disagreement;
import dev.vigie.processing.Measure;
import dev.vigie.processing.Processing;
import dev.vigie.report.PageParts;
import dev.vigie.report.paper.CellView;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.PaperFrame;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The record of processing as a page for people. Same paper, same bytes. */
public final class RegisterHtml {
  private static final int SHOWN = 5;

  private final RegisterPaper paper;
  private final Messages messages;

  private RegisterHtml(RegisterPaper paper) {
    this.paper = paper;
    this.messages = paper.messages();
  }

  /** The document, in UTF-8. */
  public static byte[] of(RegisterPaper paper) {
    return new RegisterHtml(paper).bytes();
  }

  private byte[] bytes() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("law", messages.law(messages.text("register.law")));
    values.put("measuresLaw", messages.law(messages.text("register.measures.law")));
    values.put("summary", summary());
    values.put("incomplete", !paper.processing().complete());
    values.put("responsible", rows(paper.responsible()));
    values.put(
        "disagreements", paper.processing().disagreements().stream().map(this::view).toList());
    boolean agrees = paper.processing().disagreements().isEmpty();
    values.put("agrees", agrees && isAnythingDeclared());
    values.put("undeclared", agrees && !isAnythingDeclared());
    List<Map<String, Object>> sheets = new ArrayList<>();
    paper.sheets().forEach(sheet -> sheets.add(sheet(sheet)));
    values.put("sheets", sheets);
    values.put("measures", paper.processing().measures().stream().map(this::measure).toList());
    values.put(
        "otherMeasures",
        paper.otherMeasures().stream().map(cell -> CellView.of(cell, messages)).toList());
    DataMapPicture picture = new DataMapPicture(paper);
    return new PaperFrame(messages, PageParts.resource(RegisterHtml.class, "datamap.css"))
        .page(
            paper.edition().head(messages.text("register.title"), messages),
            PageParts.resource(RegisterHtml.class, "register.mustache"),
            values,
            Map.of("picture", picture.inline()));
  }

  private List<String> summary() {
    Processing processing = paper.processing();
    List<String> lines = new ArrayList<>();
    lines.add(messages.count("register.summary.activities", paper.sheets().size()));
    lines.add(messages.count("register.summary.data", processing.items().size()));
    lines.add(messages.count("register.summary.open", paper.open()));
    if (isAnythingDeclared()) {
      lines.add(
          messages.count("register.summary.disagreements", processing.disagreements().size()));
    }
    return lines;
  }

  private boolean isAnythingDeclared() {
    Processing processing = paper.processing();
    return !processing.register().activities().isEmpty()
        || !processing.register().recipients().isEmpty()
        || !processing.disagreements().isEmpty();
  }

  private List<Map<String, Object>> rows(List<Row> rows) {
    List<Map<String, Object>> views = new ArrayList<>();
    for (Row row : rows) {
      views.add(
          Map.of(
              "name",
              messages.text("register.row." + row.key()),
              "cells",
              row.cells().stream().map(cell -> CellView.of(cell, messages)).toList()));
    }
    return views;
  }

  private Map<String, Object> view(Disagreement each) {
    return Map.of(
        "text", paper.sentence(each),
        "declared", place(each.declared()),
        "places", places(each.found()),
        "hasPlaces", !each.found().isEmpty());
  }

  private static String place(Location at) {
    return at.path() + ":" + at.line();
  }

  private static List<String> places(List<Location> places) {
    return places.stream().map(RegisterHtml::place).distinct().limit(SHOWN).toList();
  }

  private Map<String, Object> sheet(RegisterPaper.Sheet sheet) {
    List<Map<String, Object>> groups = new ArrayList<>();
    DataGroup.grouped(sheet.activity().data())
        .forEach(
            (group, items) ->
                groups.add(Map.of("name", messages.text(group.key()), "kinds", kinds(items))));
    return Map.of(
        "id", sheet.activity().id(),
        "name", sheet.name(),
        "rows", rows(sheet.rows()),
        "groups", groups);
  }

  private List<Map<String, Object>> kinds(List<DataItem> items) {
    Map<String, List<DataItem>> byElement =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    item -> item.element().id(), LinkedHashMap::new, Collectors.toList()));
    List<Map<String, Object>> kinds = new ArrayList<>();
    byElement.forEach(
        (id, held) -> {
          List<String> persons =
              held.stream()
                  .flatMap(item -> List.of(item.subject().split(",\\s*")).stream())
                  .filter(subject -> !subject.isBlank())
                  .distinct()
                  .sorted()
                  .map(paper.words()::persons)
                  .toList();
          int more = held.size() - SHOWN;
          kinds.add(
              Map.of(
                  "label",
                  paper.words().vocabulary().element(held.get(0).element()),
                  "persons",
                  String.join(", ", persons),
                  "sensitivity",
                  messages.text("register.sensitivity." + held.get(0).element().sensitivity().id()),
                  "sensitive",
                  held.get(0).element().sensitivity().ordinal() > 0 ? "sensitive" : "ordinary",
                  "members",
                  held.stream().limit(SHOWN).map(this::member).toList(),
                  "more",
                  more > 0 ? List.of(messages.count("register.data.more", more)) : List.of()));
        });
    return kinds;
  }

  private Map<String, Object> member(DataItem item) {
    return Map.of(
        "name",
        item.member(),
        "place",
        place(item.at()),
        "likely",
        item.confidence() < dev.vigie.inventory.PersonalMember.CERTAIN
            ? List.of(messages.text("register.data.likely"))
            : List.of());
  }

  private Map<String, Object> measure(Measure measure) {
    List<Map<String, Object>> evidence = new ArrayList<>();
    for (Measure.Evidence each : measure.evidence()) {
      evidence.add(
          Map.of(
              "text",
              messages.count("register.evidence." + each.what(), each.count(), each.of()),
              "places",
              places(each.places())));
    }
    for (Measure.Answer answer : measure.answers()) {
      evidence.add(Map.of("text", answer.text(), "places", places(List.of(answer.at()))));
    }
    return Map.of(
        "name", messages.text("register.measure." + measure.kind().id()),
        "sheet", measure.kind().sheet(),
        "state", messages.text("register.state." + id(measure.state())),
        "tone", id(measure.state()),
        "evidence", evidence,
        "findings", findings(measure.against()));
  }

  static String id(Measure.State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }

  private List<Map<String, Object>> findings(List<ReportedFinding> findings) {
    Map<String, List<ReportedFinding>> byRule =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    each -> each.finding().ruleId(), LinkedHashMap::new, Collectors.toList()));
    List<Map<String, Object>> views = new ArrayList<>();
    byRule.forEach(
        (rule, found) -> {
          int more = found.size() - SHOWN;
          views.add(
              Map.of(
                  "title",
                  paper.words().vocabulary().rule(rule),
                  "count",
                  found.size(),
                  "places",
                  places(found.stream().map(each -> each.finding().at()).toList()),
                  "more",
                  more > 0 ? List.of(messages.count("register.data.more", more)) : List.of()));
        });
    return views;
  }
}
