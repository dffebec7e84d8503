package dev.vigie.processing;

import dev.vigie.finding.ReportedFinding;
import dev.vigie.rule.Register;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One activity of processing.
 *
 * @param id from its name: {@code customer-accounts}
 * @param name as declared; of a proposed one, the word that it was proposed by
 * @param declared empty where it is proposed from the code
 * @param proposed by what it is proposed; empty where it is declared
 * @param data all that it is about, in {@link DataItem#ORDER}
 * @param purposes ids of purposes that names in the code suggest
 * @param findings that count and are about its data or its code
 */
public record ProcessingActivity(
    String id,
    String name,
    Optional<Register.Declared> declared,
    Optional<Proposal> proposed,
    List<DataItem> data,
    List<CollectionPoint> collection,
    List<DataStore> stores,
    List<Destination> destinations,
    List<Disclosure> disclosures,
    List<RightPath> rights,
    List<String> purposes,
    List<ReportedFinding> findings) {

  /** By what an activity is proposed. */
  public record Proposal(By by, String name) {
    /** What of the code. */
    public enum By {
      MODULE,
      PACKAGE,
      ENTITY,
      /** What belongs to nothing else. */
      REST
    }
  }

  /** Copies the lists. */
  public ProcessingActivity {
    data = List.copyOf(data);
    collection = List.copyOf(collection);
    stores = List.copyOf(stores);
    destinations = List.copyOf(destinations);
    disclosures = List.copyOf(disclosures);
    rights = List.copyOf(rights);
    purposes = List.copyOf(purposes);
    findings = List.copyOf(findings);
  }

  /** Whose data it is, as the code says; ordered. */
  public Set<String> subjects() {
    Set<String> subjects = new TreeSet<>();
    for (DataItem item : data) {
      for (String subject : item.subject().split(",")) {
        if (!subject.isBlank()) {
          subjects.add(subject.strip());
        }
      }
    }
    return subjects;
  }
}
