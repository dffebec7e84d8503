package dev.vigie.report.html;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.Printable;
import dev.vigie.source.Location;
import java.io.IOException;
import java.util.Locale;

/** One finding in the data of a report, and the code that it shows. */
final class FindingData {
  /** Further ways to the same place are counted, not shown. */
  private static final int TRACES = 5;

  /** Of one trace, and of data and related places; nobody reads on. */
  private static final int PLACES = 60;

  private final JsonGenerator json;
  private final SourceExcerpts excerpts;

  FindingData(JsonGenerator json, SourceExcerpts excerpts) {
    this.json = json;
    this.excerpts = excerpts;
  }

  void write(ReportedFinding reported) throws IOException {
    Finding finding = reported.finding();
    json.writeStartObject();
    text("id", reported.fingerprint());
    text("rule", finding.ruleId());
    json.writeStringField("severity", finding.severity().id());
    json.writeNumberField("confidence", Math.round(finding.confidence() * 100));
    json.writeStringField("state", reported.state().name().toLowerCase(Locale.ROOT));
    if (reported.reason().isPresent()) {
      text("reason", reported.reason().get());
    }
    if (reported.opinion().isPresent()) {
      Opinion opinion = reported.opinion().get();
      json.writeStringField("opinion", opinion.answer().id());
      text("opinionReason", opinion.reason());
    }
    text("message", finding.message());
    text("help", finding.help());
    placed("at", finding.at());
    data(finding);
    related(finding);
    traces(finding);
    json.writeEndObject();
  }

  private void data(Finding finding) throws IOException {
    json.writeArrayFieldStart("data");
    for (Finding.Datum datum : finding.data().stream().limit(PLACES).toList()) {
      json.writeStartObject();
      text("member", datum.member());
      text("element", datum.element());
      text("sensitivity", datum.sensitivity());
      json.writeFieldName("at");
      place(json, datum.at());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeNumberField("dataCount", finding.data().size());
  }

  private void related(Finding finding) throws IOException {
    json.writeArrayFieldStart("related");
    for (Finding.Related related : finding.related().stream().limit(PLACES).toList()) {
      json.writeStartObject();
      text("text", related.text());
      json.writeFieldName("at");
      place(json, related.at());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void traces(Finding finding) throws IOException {
    json.writeArrayFieldStart("traces");
    for (Finding.Trace trace : finding.traces().stream().limit(TRACES).toList()) {
      json.writeStartArray();
      for (Finding.Step step : trace.steps().stream().limit(PLACES).toList()) {
        json.writeStartObject();
        text("text", step.text());
        placed("at", step.at());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberField("traceCount", finding.traces().size());
  }

  /** A place whose code is shown. */
  private void placed(String key, Location at) throws IOException {
    excerpts.show(at);
    json.writeFieldName(key);
    place(json, at);
  }

  static void place(JsonGenerator json, Location at) throws IOException {
    json.writeStartArray();
    json.writeString(Printable.line(at.path()));
    json.writeNumber(at.line());
    json.writeNumber(at.column());
    json.writeNumber(at.endLine());
    json.writeNumber(at.endColumn());
    json.writeEndArray();
  }

  private void text(String key, String text) throws IOException {
    json.writeStringField(key, Printable.line(text));
  }
}
