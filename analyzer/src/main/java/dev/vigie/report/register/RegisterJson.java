package dev.vigie.report.register;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.processing.CollectionPoint;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.DataStore;
import dev.vigie.processing.Destination;
import dev.vigie.processing.Disagreement;
import dev.vigie.processing.Measure;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Cell;
import dev.vigie.rule.StatedPeriods.StatedPeriod;
import dev.vigie.source.Location;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The record of processing as JSON, for other programs. Ids hold no line numbers: {@code
 * element@class#member} for data, so that two runs can be compared. Terms of the W3C's Data Privacy
 * Vocabulary stand where they are sure. Same paper, same bytes.
 */
public final class RegisterJson {
  /** Changes when a key changes its meaning. */
  private static final int VERSION = 1;

  private static final String DPV = "https://w3id.org/dpv/pd#";

  private final RegisterPaper paper;
  private final JsonGenerator json;

  private RegisterJson(RegisterPaper paper, JsonGenerator json) {
    this.paper = paper;
    this.json = json;
  }

  /** The document, in UTF-8. */
  public static byte[] of(RegisterPaper paper) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      new RegisterJson(paper, json).write();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private void write() throws IOException {
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    json.writeStringField("language", paper.messages().language().code());
    text("project", paper.edition().project());
    json.writeStringField("tool", "Vigie " + paper.edition().version());
    json.writeStringField("commit", paper.edition().commit().orElse(""));
    json.writeStringField("date", paper.edition().day().map(Object::toString).orElse(""));
    json.writeBooleanField("complete", paper.processing().complete());
    json.writeObjectFieldStart("responsible");
    for (Row row : paper.responsible()) {
      cells(row);
    }
    json.writeEndObject();
    json.writeArrayFieldStart("activities");
    for (RegisterPaper.Sheet sheet : paper.sheets()) {
      sheet(sheet);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("measures");
    for (Measure measure : paper.processing().measures()) {
      measure(measure);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("otherMeasures");
    for (Cell cell : paper.otherMeasures()) {
      cell(cell);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("disagreements");
    for (Disagreement each : paper.processing().disagreements()) {
      json.writeStartObject();
      json.writeStringField("kind", each.kind().id());
      text("activity", each.activity());
      text("text", paper.sentence(each));
      texts("values", each.values());
      text("declared", place(each.declared()));
      places("found", each.found());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void sheet(RegisterPaper.Sheet sheet) throws IOException {
    json.writeStartObject();
    text("id", sheet.activity().id());
    text("name", sheet.name());
    json.writeStringField("known", sheet.activity().declared().isPresent() ? "declared" : "found");
    json.writeObjectFieldStart("rows");
    for (Row row : sheet.rows()) {
      cells(row);
    }
    json.writeEndObject();
    json.writeArrayFieldStart("data");
    for (DataItem item : sheet.activity().data()) {
      data(item);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("collection");
    for (CollectionPoint point : sheet.activity().collection()) {
      json.writeStartObject();
      json.writeStringField("kind", point.kind().id());
      text("name", point.name());
      json.writeBooleanField("direct", point.kind().direct());
      texts("data", point.data());
      text("at", place(point.at()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("stores");
    for (DataStore store : sheet.activity().stores()) {
      store(store);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("destinations");
    for (Destination destination : sheet.activity().destinations()) {
      destination(destination);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void data(DataItem item) throws IOException {
    json.writeStartObject();
    text("id", item.id());
    json.writeStringField("element", item.element().id());
    text("label", paper.words().vocabulary().element(item.element()));
    Optional<String> dpv = paper.words().vocabulary().dpv(item.element().id());
    if (dpv.isPresent()) {
      json.writeStringField("dpv", DPV + dpv.get());
    }
    json.writeStringField("sensitivity", item.element().sensitivity().id());
    text("member", item.member());
    text("subject", item.subject());
    json.writeNumberField("confidence", Math.round(item.confidence() * 100) / 100.0);
    json.writeBooleanField("mandatory", item.mandatory());
    text("at", place(item.at()));
    json.writeEndObject();
  }

  private void store(DataStore store) throws IOException {
    json.writeStartObject();
    text("id", store.qualified());
    text("name", store.name());
    json.writeStringField("kind", store.kind());
    text("label", store.label());
    json.writeArrayFieldStart("data");
    for (String id : store.data()) {
      json.writeStartObject();
      text("id", id);
      texts("protection", store.protection().getOrDefault(id, Set.of()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeObjectFieldStart("retention");
    json.writeStringField(
        "declared",
        store.keeping().declared().flatMap(each -> each.period()).map(Object::toString).orElse(""));
    json.writeArrayFieldStart("stated");
    for (StatedPeriod stated : store.keeping().stated()) {
      json.writeStartObject();
      json.writeNumberField("days", Math.round(stated.days() * 1000) / 1000.0);
      text("by", stated.shown());
      text("at", place(stated.at()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeBooleanField("ends", store.keeping().ends());
    texts("signs", store.keeping().signs().keySet().stream().map(sign -> sign.id()).toList());
    json.writeEndObject();
    text("at", place(store.at()));
    json.writeEndObject();
  }

  private void destination(Destination destination) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", destination.kind());
    text("label", destination.label());
    text("party", destination.party().map(each -> each.name()).orElse(""));
    json.writeStringField("country", destination.country().orElse(""));
    json.writeBooleanField("declared", destination.declared().isPresent());
    json.writeArrayFieldStart("arrivals");
    for (Destination.Arrival arrival : destination.arrivals()) {
      json.writeStartObject();
      text("data", arrival.item());
      texts("safeguards", arrival.safeguards());
      text("at", place(arrival.at()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void measure(Measure measure) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", measure.kind().id());
    json.writeStringField("sheet", measure.kind().sheet());
    json.writeStringField("state", RegisterHtml.id(measure.state()));
    if (measure.share().isPresent()) {
      json.writeNumberField("share", Math.round(measure.share().getAsDouble() * 100) / 100.0);
    }
    json.writeArrayFieldStart("evidence");
    for (Measure.Evidence each : measure.evidence()) {
      json.writeStartObject();
      json.writeStringField("what", each.what());
      json.writeNumberField("count", each.count());
      json.writeNumberField("of", each.of());
      json.writeBooleanField("certain", each.certain());
      places("at", each.places());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("against");
    for (ReportedFinding each : measure.against()) {
      json.writeStartObject();
      json.writeStringField("rule", each.finding().ruleId());
      json.writeStringField("fingerprint", each.fingerprint());
      text("at", place(each.finding().at()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void cells(Row row) throws IOException {
    json.writeArrayFieldStart(row.key());
    for (Cell cell : row.cells()) {
      cell(cell);
    }
    json.writeEndArray();
  }

  private void cell(Cell cell) throws IOException {
    json.writeStartObject();
    json.writeStringField("known", cell.known().id());
    text("text", cell.text());
    texts("at", cell.placeTexts());
    json.writeEndObject();
  }

  private static String place(Location at) {
    return at.path() + ":" + at.line();
  }

  private void places(String key, List<Location> places) throws IOException {
    texts(key, places.stream().map(RegisterJson::place).distinct().toList());
  }

  private void texts(String key, Collection<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String each : texts) {
      json.writeString(Printable.line(each));
    }
    json.writeEndArray();
  }

  private void text(String key, String text) throws IOException {
    json.writeStringField(key, Printable.line(text));
  }
}
