package dev.vigie.fleet.merge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.finding.Fingerprints;
import dev.vigie.finding.Severity;
import dev.vigie.fleet.row.CoverageRow;
import dev.vigie.fleet.row.ElementRow;
import dev.vigie.fleet.row.FindingRow;
import dev.vigie.fleet.row.FlowRow;
import dev.vigie.fleet.row.RepositoryRow;
import dev.vigie.fleet.scan.RepositoryResult;
import dev.vigie.traffic.Traffic;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code vigie check --sarif --inventory} has left of one project, as rows. Of what the files
 * do not say (calls, modules, what goes in and out), there are none.
 */
final class CheckedProject {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String name;
  private final String location;

  CheckedProject(String name, String location) {
    this.name = name;
    this.location = location;
  }

  /** Its rows; why they cannot be had is a row, too. */
  RepositoryResult rows(byte[] sarif, byte[] inventory) {
    try {
      JsonNode run = JSON.readTree(sarif).path("runs").path(0);
      JsonNode held = JSON.readTree(inventory);
      if (!run.path("results").isArray()) {
        return failed("its SARIF file has no results");
      }
      if (!held.path("elements").isArray()) {
        return failed("its inventory does not say where personal data is");
      }
      return rows(run, held, new String(sarif, StandardCharsets.UTF_8));
    } catch (IOException e) {
      return failed(
          "its files are no JSON: "
              + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
    }
  }

  /** A row that says why there are no others. */
  RepositoryResult failed(String fault) {
    return new RepositoryResult(
        repository(RepositoryResult.FAILED, fault, false, 0, 0, 0, List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new CoverageRow(name, 0, 0, 0, 0, 1, List.of(fault)),
        Traffic.NONE,
        "",
        0,
        0,
        "");
  }

  private RepositoryResult rows(JsonNode run, JsonNode held, String sarif) {
    List<FindingRow> findings = new ArrayList<>();
    for (JsonNode result : run.path("results")) {
      findings.add(finding(result));
    }
    List<ElementRow> elements = new ArrayList<>();
    for (JsonNode element : held.path("elements")) {
      elements.add(element(element));
    }
    List<FlowRow> flows = new ArrayList<>();
    for (JsonNode destination : held.path("destinations")) {
      flows.add(flow(destination));
    }
    List<String> problems = new ArrayList<>();
    for (JsonNode problem : held.path("incomplete")) {
      problems.add(
          problem.path("path").asText()
              + (problem.path("line").asInt() > 0 ? ":" + problem.path("line").asInt() : "")
              + ": "
              + problem.path("message").asText());
    }
    return new RepositoryResult(
        repository(
            RepositoryResult.ANALYSED,
            "",
            problems.isEmpty(),
            held.path("files").asLong(),
            held.path("lines").asLong(),
            elements.size(),
            findings),
        List.of(),
        elements,
        flows,
        findings,
        new CoverageRow(name, 0, 0, 0, 0, problems.size(), problems),
        Traffic.NONE,
        sarif,
        0,
        0,
        "");
  }

  private RepositoryRow repository(
      String status,
      String fault,
      boolean complete,
      long files,
      long lines,
      long elements,
      List<FindingRow> findings) {
    List<FindingRow> open =
        findings.stream().filter(finding -> finding.state().equals("new")).toList();
    return new RepositoryRow(
        name,
        "checked",
        location,
        "",
        status,
        fault,
        complete,
        files,
        lines,
        elements,
        open.size(),
        open.stream()
            .mapToLong(
                finding -> Severity.of(finding.severity()).map(RepositoryResult::weight).orElse(0L))
            .sum(),
        List.of(),
        List.of());
  }

  private FindingRow finding(JsonNode result) {
    JsonNode place = result.path("locations").path(0).path("physicalLocation");
    JsonNode suppression = result.path("suppressions").path(0);
    return new FindingRow(
        name,
        result.path("ruleId").asText(),
        result.path("properties").path("severity").asText(),
        result.path("properties").path("confidence").asDouble(),
        result.path("message").path("text").asText(),
        place.path("artifactLocation").path("uri").asText(),
        place.path("region").path("startLine").asLong(),
        place.path("region").path("startColumn").asLong(),
        result.path("partialFingerprints").path(Fingerprints.NAME).asText(),
        suppression.isMissingNode() ? "new" : "suppressed",
        suppression.path("justification").asText(),
        texts(result.path("properties").path("elements")),
        List.of(),
        List.of());
  }

  private ElementRow element(JsonNode element) {
    return new ElementRow(
        name,
        element.path("owner").asText(),
        element.path("member").asText(),
        element.path("kind").asText(),
        element.path("element").asText(),
        element.path("label").asText(),
        element.path("family").asText(),
        element.path("sensitivity").asText(),
        element.path("subject").asText(),
        element.path("confidence").asDouble(),
        element.path("path").asText(),
        element.path("line").asLong(),
        texts(element.path("evidence")));
  }

  private FlowRow flow(JsonNode destination) {
    return new FlowRow(
        name,
        name,
        destination.path("member").asText(),
        destination.path("element").asText(),
        destination.path("label").asText(),
        destination.path("sensitivity").asText(),
        destination.path("kind").asText(),
        destination.path("destination").asText(),
        "",
        "",
        texts(destination.path("safeguards")),
        true,
        destination.path("path").asText(),
        destination.path("line").asLong(),
        List.of(),
        List.of());
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asText()));
    return texts;
  }
}
