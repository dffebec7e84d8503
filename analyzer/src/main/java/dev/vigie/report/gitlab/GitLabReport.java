package dev.vigie.report.gitlab;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Findings in the format that GitLab shows in merge requests and on its security pages, from the
 * artifact {@code reports: sast}. Findings that do not count are left out: GitLab would show them
 * as open. Same run on the same day, same bytes.
 *
 * @see <a href="https://docs.gitlab.com/development/integrations/secure/">GitLab: security scanner
 *     integration</a>
 * @see <a href="https://gitlab.com/gitlab-org/security-products/security-report-schemas">GitLab:
 *     schemas of security reports</a>
 */
public final class GitLabReport {
  /** Version of GitLab's schema. */
  static final String SCHEMA = "15.0.7";

  /** What GitLab takes at most, in UTF-16 units. */
  private static final int LONGEST_NAME = 255;

  private static final int LONGEST_SOLUTION = 7_000;

  private final LocalDate day;
  private final Map<String, RuleInfo> rules;

  private GitLabReport(LocalDate day, List<RuleInfo> rules) {
    this.day = day;
    this.rules = new TreeMap<>();
    rules.forEach(rule -> this.rules.put(rule.id(), rule));
  }

  /**
   * The document, in UTF-8.
   *
   * @param version of Vigie
   * @param day of the run; the format asks for times, which would make each run's file another
   * @param rules that ran
   * @param findings in the order in which they are told
   * @param problems what was not analysed, and faults in settings
   */
  public static byte[] of(
      String version,
      LocalDate day,
      List<RuleInfo> rules,
      List<ReportedFinding> findings,
      List<SourceProblem> problems) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
      new GitLabReport(day, rules).write(json, version, findings, problems);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return bytes.toByteArray();
  }

  private void write(
      JsonGenerator json,
      String version,
      List<ReportedFinding> findings,
      List<SourceProblem> problems)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("version", SCHEMA);
    json.writeStringField(
        "schema",
        "https://gitlab.com/gitlab-org/security-products/security-report-schemas/-/raw/v"
            + SCHEMA
            + "/dist/sast-report-format.json");
    json.writeObjectFieldStart("scan");
    tool(json, "analyzer", version);
    tool(json, "scanner", version);
    json.writeStringField("type", "sast");
    json.writeStringField("start_time", day + "T00:00:00");
    json.writeStringField("end_time", day + "T00:00:00");
    json.writeStringField("status", "success");
    messages(json, problems);
    json.writeEndObject();
    json.writeArrayFieldStart("vulnerabilities");
    for (ReportedFinding finding : findings) {
      if (finding.state() == ReportedFinding.State.NEW) {
        vulnerability(json, finding);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void tool(JsonGenerator json, String field, String version) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeStringField("id", "vigie");
    json.writeStringField("name", "Vigie");
    json.writeStringField("version", version);
    json.writeObjectFieldStart("vendor");
    json.writeStringField("name", "Vigie");
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void messages(JsonGenerator json, List<SourceProblem> problems)
      throws IOException {
    json.writeArrayFieldStart("messages");
    for (SourceProblem problem : problems) {
      json.writeStartObject();
      json.writeStringField("level", problem.costsResults() ? "warn" : "info");
      json.writeStringField("value", problem.toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void vulnerability(JsonGenerator json, ReportedFinding reported) throws IOException {
    Finding finding = reported.finding();
    RuleInfo rule = rules.get(finding.ruleId());
    json.writeStartObject();
    json.writeStringField("id", id(reported));
    json.writeStringField(
        "name", cut(rule == null ? finding.ruleId() : rule.title(), LONGEST_NAME));
    json.writeStringField("description", finding.message());
    json.writeStringField("severity", severity(finding));
    if (!finding.help().isBlank()) {
      json.writeStringField("solution", cut(finding.help(), LONGEST_SOLUTION));
    }
    json.writeArrayFieldStart("identifiers");
    identifier(json, "vigie_rule", finding.ruleId(), finding.ruleId());
    for (int cwe : rule == null ? List.<Integer>of() : rule.cwe()) {
      json.writeStartObject();
      json.writeStringField("type", "cwe");
      json.writeStringField("name", "CWE-" + cwe);
      json.writeStringField("value", String.valueOf(cwe));
      json.writeStringField("url", "https://cwe.mitre.org/data/definitions/" + cwe + ".html");
      json.writeEndObject();
    }
    for (String article : rule == null ? List.<String>of() : rule.law()) {
      identifier(json, "law", article, article);
    }
    json.writeEndArray();
    json.writeObjectFieldStart("location");
    json.writeStringField("file", finding.at().path());
    json.writeNumberField("start_line", finding.at().line());
    json.writeNumberField("end_line", finding.at().endLine());
    json.writeEndObject();
    if (!finding.traces().isEmpty()) {
      path(json, finding.traces().get(0));
    }
    json.writeEndObject();
  }

  /** Stable while the cause stays; an occurrence in another file is another finding. */
  private static String id(ReportedFinding reported) {
    String key =
        reported.finding().ruleId()
            + "|"
            + reported.finding().at().path()
            + "|"
            + reported.fingerprint();
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String severity(Finding finding) {
    String id = finding.severity().id();
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }

  private static void identifier(JsonGenerator json, String type, String name, String value)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("type", type);
    json.writeStringField("name", name);
    json.writeStringField("value", value);
    json.writeEndObject();
  }

  /** The way of the data, a row for each step. */
  private static void path(JsonGenerator json, Finding.Trace trace) throws IOException {
    json.writeObjectFieldStart("details");
    json.writeObjectFieldStart("path");
    json.writeStringField("name", "Path of the data");
    json.writeStringField("type", "table");
    json.writeArrayFieldStart("rows");
    for (Finding.Step step : trace.steps()) {
      Location at = step.at();
      json.writeStartArray();
      json.writeStartObject();
      json.writeStringField("type", "text");
      json.writeStringField("value", step.text());
      json.writeEndObject();
      json.writeStartObject();
      json.writeStringField("type", "file-location");
      json.writeStringField("file_name", at.path());
      json.writeNumberField("line_start", at.line());
      json.writeNumberField("line_end", at.endLine());
      json.writeEndObject();
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
  }
}
