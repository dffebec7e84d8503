package dev.vigie.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.Coverage;
import dev.vigie.report.DataMap;
import dev.vigie.report.InventoryOrder;
import dev.vigie.report.Printable;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceTexts;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** The data of a report, as JSON that can stand in an HTML page. */
final class ReportData {
  private final JsonGenerator json;
  private final SourceExcerpts excerpts;

  private ReportData(JsonGenerator json, SourceExcerpts excerpts) {
    this.json = json;
    this.excerpts = excerpts;
  }

  static String of(HtmlRun run, SourceTexts texts) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setCharacterEscapes(new ScriptEscapes());
      new ReportData(json, new SourceExcerpts(texts)).write(run);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory", e);
    }
    return text.toString();
  }

  private void write(HtmlRun run) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("reasons");
    for (String reason : run.reasons()) {
      json.writeString(Printable.line(reason));
    }
    json.writeEndArray();
    coverage(run);
    rules(run);
    json.writeArrayFieldStart("findings");
    FindingData findings = new FindingData(json, excerpts);
    for (ReportedFinding finding : worstFirst(run.triage().findings())) {
      findings.write(finding);
    }
    json.writeEndArray();
    members(run.members());
    passages(run.map());
    lines();
    json.writeEndObject();
  }

  private static List<ReportedFinding> worstFirst(List<ReportedFinding> findings) {
    List<ReportedFinding> ordered = new ArrayList<>(findings);
    ordered.sort(
        Comparator.comparing((ReportedFinding f) -> f.finding().severity())
            .thenComparingDouble(f -> f.finding().confidence())
            .reversed());
    return ordered;
  }

  private void coverage(HtmlRun run) throws IOException {
    Coverage calls = run.summary().coverage();
    json.writeObjectFieldStart("coverage");
    json.writeNumberField("files", run.summary().files());
    json.writeNumberField("modules", run.summary().modules());
    json.writeNumberField("lines", run.summary().lines());
    json.writeNumberField("calls", calls.calls());
    json.writeNumberField("unknownCalls", calls.unknownCalls());
    json.writeNumberField("sourceCalls", calls.sourceCalls());
    json.writeNumberField("libraryCalls", calls.libraryCalls());
    json.writeEndObject();
    json.writeArrayFieldStart("problems");
    for (SourceProblem problem : run.summary().problems()) {
      json.writeStartObject();
      text("path", problem.path());
      json.writeNumberField("line", problem.line());
      text("message", problem.message());
      text("remedy", problem.remedy());
      json.writeBooleanField("costs", problem.costsResults());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Those that have findings. */
  private void rules(HtmlRun run) throws IOException {
    Set<String> used =
        run.triage().findings().stream()
            .map(reported -> reported.finding().ruleId())
            .collect(Collectors.toSet());
    json.writeNumberField("rulesRun", run.rules().size());
    json.writeObjectFieldStart("rules");
    for (RuleInfo rule : run.rules().stream().sorted(Comparator.comparing(RuleInfo::id)).toList()) {
      if (used.contains(rule.id())) {
        json.writeObjectFieldStart(rule.id());
        text("title", rule.title());
        texts("law", rule.law());
        json.writeStringField("page", Printable.lines(rule.page()));
        json.writeEndObject();
      }
    }
    json.writeEndObject();
  }

  private void members(List<PersonalMember> members) throws IOException {
    json.writeArrayFieldStart("members");
    for (PersonalMember member : members.stream().sorted(InventoryOrder.BY_PLACE).toList()) {
      json.writeStartObject();
      text("owner", member.place().owner());
      text("member", member.place().member());
      text("display", member.place().display());
      json.writeStringField("kind", InventoryOrder.kind(member.place()));
      text("element", member.element().id());
      text("label", member.element().label());
      json.writeStringField("sensitivity", member.element().sensitivity().id());
      text("subject", member.subject());
      json.writeNumberField("confidence", Math.round(member.confidence() * 100));
      texts("evidence", member.evidence().stream().map(Evidence::text).toList());
      place("at", member.at());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void passages(DataMap map) throws IOException {
    json.writeArrayFieldStart("passages");
    for (DataMap.Passage passage : map.passages()) {
      json.writeStartObject();
      text("member", passage.member());
      text("element", passage.element().id());
      text("family", passage.element().family());
      text("label", passage.element().label());
      json.writeStringField("sensitivity", passage.element().sensitivity().id());
      text("kind", passage.kind());
      text("to", passage.destination());
      texts("safeguards", passage.safeguards());
      texts("activities", passage.activities());
      place("at", passage.at());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void lines() throws IOException {
    json.writeObjectFieldStart("lines");
    for (Map.Entry<String, SortedMap<Integer, String>> file : excerpts.shown().entrySet()) {
      json.writeObjectFieldStart(Printable.line(file.getKey()));
      for (Map.Entry<Integer, String> line : file.getValue().entrySet()) {
        json.writeStringField(line.getKey().toString(), line.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void place(String key, Location at) throws IOException {
    json.writeFieldName(key);
    FindingData.place(json, at);
  }

  private void texts(String key, List<String> texts) throws IOException {
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
