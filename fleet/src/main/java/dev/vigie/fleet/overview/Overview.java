package dev.vigie.fleet.overview;

import dev.vigie.finding.Severity;
import dev.vigie.fleet.row.ElementRow;
import dev.vigie.fleet.row.FindingRow;
import dev.vigie.fleet.row.FlowRow;
import dev.vigie.fleet.row.RepositoryRow;
import dev.vigie.fleet.scan.RepositoryResult;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A fleet in numbers. Two parts of a fleet can be put together, in any order, so that no machine
 * needs to see it whole.
 *
 * @param counts of repositories, files, lines, elements and findings, by name
 * @param data by kind
 * @param worst repositories, by risk
 * @param parties by name
 * @param rules by id
 */
public record Overview(
    SortedMap<String, Long> counts,
    SortedMap<String, Data> data,
    List<Risk> worst,
    SortedMap<String, Party> parties,
    SortedMap<String, Rule> rules)
    implements Serializable {
  /** As many repositories as anybody reads of. */
  private static final int WORST = 100;

  private static final Comparator<Risk> BY_RISK =
      Comparator.comparingLong((Risk risk) -> -risk.risk()).thenComparing(Risk::repository);

  /** Nothing. */
  public static final Overview NONE =
      new Overview(new TreeMap<>(), new TreeMap<>(), List.of(), new TreeMap<>(), new TreeMap<>());

  /**
   * A kind of personal data.
   *
   * @param members that hold it
   * @param repositories that have such members
   * @param exits ways that lead out of the program: to logs, third parties, other services
   * @param findings that count and are about it
   */
  public record Data(
      String label, String sensitivity, long members, long repositories, long exits, long findings)
      implements Serializable {
    Data plus(Data other) {
      return new Data(
          label,
          sensitivity,
          members + other.members,
          repositories + other.repositories,
          exits + other.exits,
          findings + other.findings);
    }
  }

  /** A repository, with findings that count by severity, worst first. */
  public record Risk(
      String repository,
      long risk,
      long critical,
      long high,
      long medium,
      long low,
      long elements,
      boolean complete,
      String fault)
      implements Serializable {}

  /**
   * A third party.
   *
   * @param data labels of what it gets
   * @param repositories that send it something
   */
  public record Party(String country, SortedSet<String> data, SortedSet<String> repositories)
      implements Serializable {
    /** Copies the sets. */
    public Party {
      data = Collections.unmodifiableSortedSet(new TreeSet<>(data));
      repositories = Collections.unmodifiableSortedSet(new TreeSet<>(repositories));
    }

    Party plus(Party other) {
      SortedSet<String> both = new TreeSet<>(data);
      both.addAll(other.data);
      SortedSet<String> senders = new TreeSet<>(repositories);
      senders.addAll(other.repositories);
      return new Party(country, both, senders);
    }
  }

  /**
   * A rule.
   *
   * @param findings that count
   * @param repositories that have such
   * @param worst severity among them
   */
  public record Rule(long findings, long repositories, String worst) implements Serializable {
    Rule plus(Rule other) {
      boolean mine = rank(worst) >= rank(other.worst);
      return new Rule(
          findings + other.findings, repositories + other.repositories, mine ? worst : other.worst);
    }
  }

  /** Copies the collections. */
  public Overview {
    counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    data = Collections.unmodifiableSortedMap(new TreeMap<>(data));
    worst = worst.stream().sorted(BY_RISK).limit(WORST).toList();
    parties = Collections.unmodifiableSortedMap(new TreeMap<>(parties));
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
  }

  /** Of one repository. */
  public static Overview of(RepositoryResult result) {
    Counting counting = new Counting();
    List<FindingRow> open =
        result.findings().stream().filter(finding -> finding.state().equals("new")).toList();
    counting.repository(result.repository(), open);
    counting.data(result.elements(), result.flows(), open);
    for (FlowRow flow : result.flows()) {
      counting.party(flow);
    }
    return counting.done();
  }

  /** Of what goes from one repository to another. */
  public static Overview ofFlows(Collection<FlowRow> flows) {
    Counting counting = new Counting();
    flows.forEach(counting::party);
    counting.counts.put("across", (long) flows.size());
    return counting.done();
  }

  /** Of both. */
  public Overview plus(Overview other) {
    SortedMap<String, Long> sums = new TreeMap<>(counts);
    other.counts.forEach((name, count) -> sums.merge(name, count, Long::sum));
    SortedMap<String, Data> kinds = new TreeMap<>(data);
    other.data.forEach((id, each) -> kinds.merge(id, each, Data::plus));
    List<Risk> risks = new ArrayList<>(worst);
    risks.addAll(other.worst);
    SortedMap<String, Party> receivers = new TreeMap<>(parties);
    other.parties.forEach((name, each) -> receivers.merge(name, each, Party::plus));
    SortedMap<String, Rule> all = new TreeMap<>(rules);
    other.rules.forEach((id, each) -> all.merge(id, each, Rule::plus));
    return new Overview(sums, kinds, risks, receivers, all);
  }

  /** A count; 0 where there is none of this name. */
  public long count(String name) {
    return counts.getOrDefault(name, 0L);
  }

  private static int rank(String severity) {
    return Severity.of(severity).map(Severity::ordinal).orElse(-1);
  }

  /** One pass over the rows of a repository. */
  private static final class Counting {
    private final SortedMap<String, Long> counts = new TreeMap<>();
    private final SortedMap<String, Data> data = new TreeMap<>();
    private final List<Risk> worst = new ArrayList<>();
    private final SortedMap<String, Party> parties = new TreeMap<>();
    private final SortedMap<String, Rule> rules = new TreeMap<>();

    void repository(RepositoryRow row, List<FindingRow> open) {
      counts.put("repositories", 1L);
      counts.put(row.status(), 1L);
      counts.put("incomplete", row.complete() ? 0L : 1L);
      counts.put("files", row.files());
      counts.put("lines", row.lines());
      counts.put("elements", row.elements());
      counts.put("findings", (long) open.size());
      for (FindingRow finding : open) {
        counts.merge("findings-" + finding.severity(), 1L, Long::sum);
        Rule rule = rules.get(finding.rule());
        Rule one = new Rule(1, rule == null ? 1 : 0, finding.severity());
        rules.put(finding.rule(), rule == null ? one : rule.plus(one));
      }
      worst.add(
          new Risk(
              row.repository(),
              row.risk(),
              of(open, "critical"),
              of(open, "high"),
              of(open, "medium"),
              of(open, "low"),
              row.elements(),
              row.complete(),
              row.fault()));
    }

    private static long of(List<FindingRow> findings, String severity) {
      return findings.stream().filter(finding -> finding.severity().equals(severity)).count();
    }

    void data(List<ElementRow> elements, List<FlowRow> flows, List<FindingRow> open) {
      for (ElementRow row : elements) {
        Data known = data.get(row.element());
        Data one = new Data(row.label(), row.sensitivity(), 1, known == null ? 1 : 0, 0, 0);
        data.put(row.element(), known == null ? one : known.plus(one));
      }
      for (FlowRow flow : flows) {
        if (!flow.kind().equals("store")) {
          data.merge(
              flow.element(), new Data(flow.label(), flow.sensitivity(), 0, 0, 1, 0), Data::plus);
        }
      }
      for (FindingRow finding : open) {
        for (String element : finding.elements()) {
          Data known = data.get(element);
          if (known != null) {
            data.put(element, known.plus(new Data("", "", 0, 0, 0, 1)));
          }
        }
      }
    }

    void party(FlowRow flow) {
      if (!flow.party().isEmpty()) {
        parties.merge(
            flow.party(),
            new Party(
                flow.country(),
                new TreeSet<>(List.of(flow.label())),
                new TreeSet<>(List.of(flow.repository()))),
            Party::plus);
      }
    }

    Overview done() {
      return new Overview(counts, data, worst, parties, rules);
    }
  }
}
