package dev.vigie.report.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.finding.Fingerprints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A result that an earlier run has left: its SARIF file, and the inventory beside it. */
public final class StoredResult {
  private StoredResult() {}

  /**
   * Reads it.
   *
   * @param sarif written by Vigie, with silenced findings or without
   * @param inventory written by the same run
   * @throws ConfigurationException where one of them is not what it should be
   * @throws IOException where one of them cannot be read
   */
  public static Snapshot read(Path sarif, Path inventory)
      throws ConfigurationException, IOException {
    JsonNode results = parse(sarif).at("/runs/0/results");
    if (!results.isArray()) {
      throw fault(sarif, "has no results", "a SARIF file that Vigie wrote is expected");
    }
    Set<String> findings = new HashSet<>();
    for (JsonNode result : results) {
      String fingerprint = result.path("partialFingerprints").path(Fingerprints.NAME).asText();
      if (fingerprint.isEmpty()) {
        throw fault(
            sarif,
            "has a result without the fingerprint " + Fingerprints.NAME,
            "a SARIF file that Vigie wrote is expected");
      }
      findings.add(Snapshot.key(result.path("ruleId").asText(), fingerprint));
    }
    JsonNode held = parse(inventory);
    if (!held.path("elements").isArray() || !held.path("destinations").isArray()) {
      throw fault(
          inventory,
          "does not say where personal data is and where it goes",
          "an inventory that 'vigie check' wrote is expected");
    }
    Set<Snapshot.Held> members = new HashSet<>();
    for (JsonNode each : held.path("elements")) {
      members.add(
          new Snapshot.Held(
              display(each),
              each.path("element").asText(),
              each.path("label").asText(),
              each.path("sensitivity").asText()));
    }
    Set<Snapshot.Way> ways = new HashSet<>();
    for (JsonNode each : held.path("destinations")) {
      ways.add(
          new Snapshot.Way(
              each.path("element").asText(),
              each.path("label").asText(),
              each.path("member").asText(),
              each.path("kind").asText(),
              each.path("destination").asText()));
    }
    return new Snapshot(String.valueOf(sarif.getFileName()), findings, members, ways);
  }

  private static String display(JsonNode member) {
    return Snapshot.display(member.path("owner").asText(), member.path("member").asText());
  }

  private static JsonNode parse(Path file) throws ConfigurationException, IOException {
    if (!Files.isRegularFile(file)) {
      throw fault(file, "is no file", "check the path");
    }
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (JsonProcessingException e) {
      throw fault(file, "is no JSON: " + e.getOriginalMessage(), "");
    }
  }

  private static ConfigurationException fault(Path file, String message, String hint) {
    return new ConfigurationException(List.of(new Problem(file.toString(), 0, 0, message, hint)));
  }
}
