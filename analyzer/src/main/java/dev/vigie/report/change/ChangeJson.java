package dev.vigie.report.change;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.Printable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A change as JSON, for other programs. Same change, same bytes. */
public final class ChangeJson {
  private static final int VERSION = 1;

  private ChangeJson() {}

  /** The document, in UTF-8. */
  public static byte[] of(Change change) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("against", Printable.line(change.against()));
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
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
