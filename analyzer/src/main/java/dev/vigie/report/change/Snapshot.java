package dev.vigie.report.change;

import dev.vigie.finding.Fingerprints;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.report.DataMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What there was at some time, as far as it tells a change.
 *
 * @param name of the state, for a reader: {@code main at 1a2b3c4}
 * @param findings {@link #key keys} of all findings, silenced ones included
 * @param members what holds personal data
 * @param ways where it goes
 */
public record Snapshot(String name, Set<String> findings, Set<Held> members, Set<Way> ways) {

  /**
   * A member that holds personal data.
   *
   * @param member as a reader says it: {@code Customer.email}
   * @param element id of its kind
   * @param label of its kind, for a reader
   * @param sensitivity id of its sensitivity
   */
  public record Held(String member, String element, String label, String sensitivity)
      implements Comparable<Held> {
    @Override
    public int compareTo(Held other) {
      int byElement = element.compareTo(other.element);
      return byElement != 0 ? byElement : member.compareTo(other.member);
    }
  }

  /**
   * Data that goes somewhere.
   *
   * @param kind of destination: {@code store}, {@code log}
   * @param destination for a reader
   */
  public record Way(String element, String label, String member, String kind, String destination)
      implements Comparable<Way> {
    @Override
    public int compareTo(Way other) {
      return (element + "\0" + kind + "\0" + destination + "\0" + member)
          .compareTo(
              other.element + "\0" + other.kind + "\0" + other.destination + "\0" + other.member);
    }
  }

  /** Copies the sets. */
  public Snapshot {
    findings = Set.copyOf(findings);
    members = Set.copyOf(members);
    ways = Set.copyOf(ways);
  }

  /** By what a finding is known again. */
  public static String key(String ruleId, String fingerprint) {
    return ruleId + " " + fingerprint;
  }

  /** Of a run. */
  public static Snapshot of(
      String name,
      List<Fingerprints.Identified> findings,
      List<PersonalMember> members,
      DataMap map) {
    return new Snapshot(
        name,
        findings.stream()
            .map(each -> key(each.finding().ruleId(), each.fingerprint()))
            .collect(Collectors.toSet()),
        members.stream().map(Snapshot::held).collect(Collectors.toSet()),
        map.passages().stream().map(Snapshot::way).collect(Collectors.toSet()));
  }

  /** Of a run whose findings were sorted out already. */
  public static Snapshot ofReported(
      String name, List<ReportedFinding> findings, List<PersonalMember> members, DataMap map) {
    return of(
        name,
        findings.stream()
            .map(each -> new Fingerprints.Identified(each.finding(), each.fingerprint()))
            .toList(),
        members,
        map);
  }

  /** Members that this holds and another does not, in order. */
  List<Held> membersBeyond(Snapshot other) {
    return new TreeSet<>(members).stream().filter(held -> !other.members.contains(held)).toList();
  }

  /** Ways that this knows and another does not, in order. */
  List<Way> waysBeyond(Snapshot other) {
    return new TreeSet<>(ways).stream().filter(way -> !other.ways.contains(way)).toList();
  }

  /** As a reader says it: {@code Customer.email}. */
  static String display(String owner, String member) {
    int dot = Math.max(owner.lastIndexOf('.'), owner.lastIndexOf('$'));
    return owner.substring(dot + 1) + "." + member;
  }

  private static Held held(PersonalMember member) {
    return new Held(
        display(member.place().owner(), member.place().member()),
        member.element().id(),
        member.element().label(),
        member.element().sensitivity().id());
  }

  private static Way way(DataMap.Passage passage) {
    return new Way(
        passage.element().id(),
        passage.element().label(),
        passage.member(),
        passage.kind(),
        passage.destination());
  }
}
