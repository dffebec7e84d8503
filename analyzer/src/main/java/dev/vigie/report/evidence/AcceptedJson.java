package dev.vigie.report.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.finding.Baseline;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Suppression;
import dev.vigie.program.Coverage;
import dev.vigie.report.Printable;
import dev.vigie.report.RunSummary;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.SourceProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What a team has accepted, with reasons and days, and how much was seen, as JSON. */
public final class AcceptedJson {
  private AcceptedJson() {}

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  /** Findings that do not count, the baseline, and suppressions of the sources. */
  public static byte[] accepted(
      List<ReportedFinding> findings, Baseline baseline, List<Suppression> suppressions) {
    return document(
        json -> {
          json.writeArrayFieldStart("findings");
          for (ReportedFinding each : findings) {
            if (each.state() != ReportedFinding.State.NEW) {
              json.writeStartObject();
              json.writeStringField("rule", each.finding().ruleId());
              json.writeStringField(
                  "state", each.state().name().toLowerCase(java.util.Locale.ROOT));
              json.writeStringField("reason", Printable.line(each.reason().orElse("")));
              json.writeStringField("fingerprint", each.fingerprint());
              json.writeStringField("path", Printable.line(each.finding().at().path()));
              json.writeNumberField("line", each.finding().at().line());
              json.writeEndObject();
            }
          }
          json.writeEndArray();
          json.writeArrayFieldStart("baseline");
          for (Baseline.Entry entry : baseline.entries()) {
            json.writeStartObject();
            json.writeStringField("rule", entry.ruleId());
            json.writeStringField("path", Printable.line(entry.path()));
            json.writeStringField("fingerprint", entry.fingerprint());
            json.writeStringField("reason", Printable.line(entry.reason()));
            json.writeStringField("expires", entry.expires().map(Object::toString).orElse(""));
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("suppressions");
          for (Suppression each : suppressions) {
            json.writeStartObject();
            json.writeStringField("rules", String.join(" ", each.ruleIds()));
            json.writeStringField("reason", Printable.line(each.reason()));
            json.writeStringField("expires", each.expires().map(Object::toString).orElse(""));
            json.writeStringField("path", Printable.line(each.at().path()));
            json.writeNumberField("line", each.at().line());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  /** How much was read and understood, what was not, which rules ran, and with what. */
  public static byte[] coverage(
      RunSummary summary, List<RuleInfo> rules, String version, String outcome) {
    return document(
        json -> {
          json.writeStringField("tool", "Vigie " + version);
          json.writeStringField("outcome", outcome);
          json.writeNumberField("files", summary.files());
          json.writeNumberField("lines", summary.lines());
          json.writeNumberField("modules", summary.modules());
          Coverage calls = summary.coverage();
          json.writeNumberField("calls", calls.calls());
          json.writeNumberField("unknownCalls", calls.unknownCalls());
          json.writeNumberField("sourceCalls", calls.sourceCalls());
          json.writeNumberField("libraryCalls", calls.libraryCalls());
          json.writeArrayFieldStart("problems");
          for (SourceProblem problem : summary.problems()) {
            json.writeString(Printable.line(problem.toString()));
          }
          json.writeEndArray();
          json.writeArrayFieldStart("rules");
          for (RuleInfo rule : rules) {
            json.writeString(rule.id());
          }
          json.writeEndArray();
        });
  }

  private static byte[] document(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      json.writeStartObject();
      json.writeNumberField("version", 1);
      content.write(json);
      json.writeEndObject();
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }
}
