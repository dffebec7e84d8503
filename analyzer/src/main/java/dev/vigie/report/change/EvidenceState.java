package dev.vigie.report.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What evidence says of a project, as far as it tells a change to a privacy officer.
 *
 * @param commit that it is of; empty where there was none
 * @param data places that hold data, by the id of its kind
 * @param recipients who gets data, with the ids of the kinds
 * @param stores how long each store keeps its data, by its qualified name
 * @param measures state of each measure, by its id
 * @param risks "severity,likelihood" of each feared event, by its id
 */
public record EvidenceState(
    String commit,
    Map<String, Set<String>> data,
    Map<String, Set<String>> recipients,
    Map<String, Store> stores,
    Map<String, String> measures,
    Map<String, List<Integer>> risks) {

  /**
   * How long a store keeps its data.
   *
   * @param name as a reader says it
   * @param declared ISO 8601 period; empty where none is
   * @param days shortest period that code or settings state; empty where none does
   * @param ends whether the code ends the storage
   */
  public record Store(String name, String declared, Optional<Double> days, boolean ends) {}

  /** Copies the maps, in order of their keys. */
  public EvidenceState {
    data = new TreeMap<>(data);
    recipients = new TreeMap<>(recipients);
    stores = new TreeMap<>(stores);
    measures = new TreeMap<>(measures);
    risks = new TreeMap<>(risks);
  }

  /**
   * Reads an archive.
   *
   * @throws ConfigurationException where it is none that Vigie packed
   * @throws IOException where it cannot be read
   */
  public static EvidenceState read(Path archive) throws ConfigurationException, IOException {
    if (!Files.isRegularFile(archive)) {
      throw fault(archive, "is no file", "check the path");
    }
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      JsonNode register = json(zip, archive, "register.json");
      JsonNode impact = json(zip, archive, "impact.json");
      return of(register, impact);
    } catch (ZipException e) {
      throw fault(archive, "is no archive", "an archive that 'vigie evidence' packed is expected");
    }
  }

  private static JsonNode json(ZipFile zip, Path archive, String name)
      throws ConfigurationException, IOException {
    if (zip.getEntry(name) == null) {
      throw fault(archive, "has no " + name, "an archive that 'vigie evidence' packed is expected");
    }
    try {
      return new ObjectMapper().readTree(zip.getInputStream(zip.getEntry(name)).readAllBytes());
    } catch (JsonProcessingException e) {
      throw fault(archive, name + " in it is no JSON: " + e.getOriginalMessage(), "");
    }
  }

  private static ConfigurationException fault(Path file, String message, String hint) {
    return new ConfigurationException(List.of(new Problem(file.toString(), 0, 0, message, hint)));
  }

  /** Of the record of processing and the impact study as they stand in evidence, as JSON. */
  public static EvidenceState of(byte[] register, byte[] impact) {
    ObjectMapper mapper = new ObjectMapper();
    try {
      return of(mapper.readTree(register), mapper.readTree(impact));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory", e);
    }
  }

  private static EvidenceState of(JsonNode register, JsonNode impact) {
    Map<String, Set<String>> data = new TreeMap<>();
    Map<String, Set<String>> recipients = new TreeMap<>();
    Map<String, Store> stores = new TreeMap<>();
    for (JsonNode activity : register.path("activities")) {
      Map<String, String> kinds = new TreeMap<>();
      for (JsonNode item : activity.path("data")) {
        kinds.put(item.path("id").asText(), item.path("element").asText());
        data.computeIfAbsent(item.path("element").asText(), key -> new TreeSet<>())
            .add(item.path("member").asText() + " " + item.path("at").asText());
      }
      for (JsonNode destination : activity.path("destinations")) {
        String party = destination.path("party").asText();
        String name = party.isEmpty() ? destination.path("label").asText() : party;
        for (JsonNode arrival : destination.path("arrivals")) {
          recipients
              .computeIfAbsent(name, key -> new TreeSet<>())
              .add(kinds.getOrDefault(arrival.path("data").asText(), ""));
        }
      }
      for (JsonNode store : activity.path("stores")) {
        stores.put(store.path("id").asText(), store(store));
      }
    }
    Map<String, String> measures = new TreeMap<>();
    for (JsonNode measure : register.path("measures")) {
      measures.put(measure.path("id").asText(), measure.path("state").asText());
    }
    Map<String, List<Integer>> risks = new TreeMap<>();
    for (JsonNode risk : impact.path("risks")) {
      risks.put(
          risk.path("event").asText(),
          List.of(
              risk.path("severity").path("level").asInt(),
              risk.path("likelihood").path("level").asInt()));
    }
    return new EvidenceState(
        register.path("commit").asText(), data, recipients, stores, measures, risks);
  }

  private static Store store(JsonNode store) {
    JsonNode retention = store.path("retention");
    List<Double> days = new ArrayList<>();
    retention.path("stated").forEach(each -> days.add(each.path("days").asDouble()));
    return new Store(
        store.path("name").asText(),
        retention.path("declared").asText(),
        days.stream().min(Double::compare),
        retention.path("ends").asBoolean());
  }
}
