package dev.vigie.report.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A change as JSON, for other programs. Same change, same bytes. */
public final class ChangeJson {
  private static final int VERSION = 1;

  private ChangeJson() {}

  /** The document, in UTF-8. */
  public static byte[] of(Change change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = begun(bytes)) {
      json.writeStringField("language", change.language().code());
      json.writeStringField("against", Printable.line(change.against()));
      json.writeBooleanField("reached", change.reached());
      json.writeArrayFieldStart("data");
      for (Change.Sentence sentence : change.sentences()) {
        json.writeStartObject();
        json.writeStringField("change", sentence.kind().id());
        json.writeStringField("text", Printable.line(sentence.text()));
        json.writeStringField("element", sentence.element());
        json.writeStringField("destination", Printable.line(sentence.destination()));
        json.writeArrayFieldStart("members");
        for (String member : sentence.members()) {
          json.writeString(Printable.line(member));
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      told(json, change.processing());
      json.writeArrayFieldStart("findings");
      for (ReportedFinding reported : change.findings()) {
        json.writeStartObject();
        json.writeStringField("rule", reported.finding().ruleId());
        json.writeStringField("severity", reported.finding().severity().id());
        json.writeStringField("message", Printable.line(reported.finding().message()));
        json.writeStringField("path", Printable.line(reported.finding().at().path()));
        json.writeNumberField("line", reported.finding().at().line());
        json.writeStringField("fingerprint", reported.fingerprint());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeNumberField("gone", change.gone());
      ended(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  /** What changed between two evidence archives, in UTF-8. */
  public static byte[] of(List<EvidenceChange.Told> told, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = begun(bytes)) {
      json.writeStringField("language", language.code());
      told(json, told);
      ended(json);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private static JsonGenerator begun(ByteArrayOutputStream bytes) throws IOException {
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    JsonGenerator json = new JsonFactory().createGenerator(bytes);
    json.setPrettyPrinter(
        new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
    json.writeStartObject();
    json.writeNumberField("version", VERSION);
    return json;
  }

  private static void told(JsonGenerator json, List<EvidenceChange.Told> sentences)
      throws IOException {
    json.writeArrayFieldStart("processing");
    for (EvidenceChange.Told told : sentences) {
      json.writeStartObject();
      json.writeStringField("about", told.topic().id());
      json.writeStringField("text", Printable.line(told.text()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void ended(JsonGenerator json) throws IOException {
    json.writeEndObject();
    json.writeRaw('\n');
  }
}
