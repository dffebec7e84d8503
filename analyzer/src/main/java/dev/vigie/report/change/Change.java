package dev.vigie.report.change;

import dev.vigie.finding.ReportedFinding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is new against an earlier state.
 *
 * @param against that state, for a reader
 * @param sentences what personal data is collected, kept and sent that was not before, and what no
 *     longer is; in order
 * @param findings that are new and count, in order of place
 * @param gone how many findings are no longer there
 */
public record Change(
    String against, List<Sentence> sentences, List<ReportedFinding> findings, int gone) {

  /**
   * One thing that a change does to personal data.
   *
   * @param kind of it
   * @param text a whole sentence
   * @param element id of the kind of data
   * @param destination where the data goes; empty where it is about what is held
   * @param members that it is about
   */
  public record Sentence(
      Kind kind, String text, String element, String destination, List<String> members) {
    /** Copies the list. */
    public Sentence {
      members = List.copyOf(members);
    }
  }

  /** What a change does. */
  public enum Kind {
    /** A kind of data that was not there at all. */
    COLLECTS,
    /** A kind of data that was there, in a further place. */
    HOLDS_ALSO,
    /** Data goes where it did not go. */
    REACHES,
    /** A kind of data is not there any more. */
    DROPS,
    /** Data no longer goes there. */
    STOPS;

    /** Its name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private static final int NAMED = 3;

  /** Copies the lists. */
  public Change {
    sentences = List.copyOf(sentences);
    findings = List.copyOf(findings);
  }

  /**
   * Compares two states.
   *
   * @param counting findings of the present state that count
   */
  public static Change between(Snapshot before, Snapshot after, List<ReportedFinding> counting) {
    List<Sentence> sentences = new ArrayList<>();
    Set<String> knownBefore = elements(before);
    Set<String> knownAfter = elements(after);
    byElement(after.membersBeyond(before))
        .forEach(
            (element, held) -> {
              boolean fresh = !knownBefore.contains(element);
              String label = spoken(held.get(0).label());
              List<String> members = held.stream().map(Snapshot.Held::member).distinct().toList();
              sentences.add(
                  new Sentence(
                      fresh ? Kind.COLLECTS : Kind.HOLDS_ALSO,
                      fresh
                          ? "This change starts to collect " + label + ": " + named(members) + "."
                          : begun(label) + " is now also held in " + named(members) + ".",
                      element,
                      "",
                      members));
            });
    sentences.addAll(ways(Kind.REACHES, after.waysBeyond(before), pairs(before)));
    byElement(before.membersBeyond(after))
        .forEach(
            (element, held) -> {
              if (!knownAfter.contains(element)) {
                sentences.add(
                    new Sentence(
                        Kind.DROPS,
                        begun(spoken(held.get(0).label())) + " is no longer held.",
                        element,
                        "",
                        held.stream().map(Snapshot.Held::member).distinct().toList()));
              }
            });
    sentences.addAll(ways(Kind.STOPS, before.waysBeyond(after), pairs(after)));
    int gone =
        (int) before.findings().stream().filter(key -> !after.findings().contains(key)).count();
    List<ReportedFinding> fresh =
        counting.stream()
            .filter(
                each ->
                    !before
                        .findings()
                        .contains(Snapshot.key(each.finding().ruleId(), each.fingerprint())))
            .toList();
    return new Change(before.name(), sentences, fresh, gone);
  }

  /** A sentence for each kind of data and destination that the other state did not have. */
  private static List<Sentence> ways(Kind kind, List<Snapshot.Way> ways, Set<String> elsewhere) {
    Map<String, List<Snapshot.Way>> grouped = new LinkedHashMap<>();
    for (Snapshot.Way way : ways) {
      if (!elsewhere.contains(pair(way))) {
        grouped.computeIfAbsent(pair(way), key -> new ArrayList<>()).add(way);
      }
    }
    List<Sentence> sentences = new ArrayList<>();
    for (List<Snapshot.Way> group : grouped.values()) {
      Snapshot.Way first = group.get(0);
      List<String> members = group.stream().map(Snapshot.Way::member).distinct().toList();
      String what = begun(spoken(first.label())) + " (" + named(members) + ") ";
      sentences.add(
          new Sentence(
              kind,
              what
                  + verb(first.kind(), kind == Kind.REACHES ? "now" : "no longer")
                  + first.destination()
                  + ".",
              first.element(),
              first.destination(),
              members));
    }
    return sentences;
  }

  private static String verb(String kind, String since) {
    return switch (kind) {
      case "store" -> "is " + since + " kept in ";
      case "log" -> "is " + since + " written to ";
      default -> since + " reaches ";
    };
  }

  private static Map<String, List<Snapshot.Held>> byElement(List<Snapshot.Held> members) {
    return members.stream()
        .collect(
            Collectors.groupingBy(Snapshot.Held::element, LinkedHashMap::new, Collectors.toList()));
  }

  private static Set<String> elements(Snapshot state) {
    return state.members().stream().map(Snapshot.Held::element).collect(Collectors.toSet());
  }

  private static Set<String> pairs(Snapshot state) {
    Set<String> pairs = new LinkedHashSet<>();
    state.ways().forEach(way -> pairs.add(pair(way)));
    return pairs;
  }

  private static String pair(Snapshot.Way way) {
    return way.element() + "\0" + way.kind() + "\0" + way.destination();
  }

  private static String named(List<String> members) {
    String shown = String.join(", ", members.subList(0, Math.min(NAMED, members.size())));
    return members.size() > NAMED ? shown + " and " + (members.size() - NAMED) + " more" : shown;
  }

  /** Within a sentence; abbreviations keep their capitals. */
  private static String spoken(String label) {
    boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return label.isEmpty() || abbreviation
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }

  private static String begun(String label) {
    return label.isEmpty()
        ? label
        : label.substring(0, 1).toUpperCase(Locale.ROOT) + label.substring(1);
  }
}
