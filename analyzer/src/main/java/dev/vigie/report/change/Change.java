package dev.vigie.report.change;

import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is new against an earlier state.
 *
 * @param language of the sentences
 * @param against that state, for a reader
 * @param sentences what personal data is collected, kept and sent that was not before, and what no
 *     longer is; in order
 * @param processing what a record of processing and an impact study would say otherwise; empty
 *     where nothing, or where it is not known what they would have said
 * @param findings that are new and count, in order of place
 * @param told the same in words
 * @param gone how many findings are no longer there
 * @param reached false where the earlier state could not be had: then every finding is taken for
 *     new, and nothing is said of data
 */
public record Change(
    Language language,
    String against,
    List<Sentence> sentences,
    List<EvidenceChange.Told> processing,
    List<ReportedFinding> findings,
    List<String> told,
    int gone,
    boolean reached) {

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
    /** Data goes where other data of its kind went before. */
    REACHES_ALSO,
    /** A kind of data is not there any more. */
    DROPS,
    /** Data no longer goes there. */
    STOPS;

    /** Its name in reports. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Copies the lists. */
  public Change {
    sentences = List.copyOf(sentences);
    processing = List.copyOf(processing);
    findings = List.copyOf(findings);
    told = List.copyOf(told);
  }

  /**
   * Compares two states.
   *
   * @param counting findings of the present state that count
   * @param processing what papers would say otherwise
   * @param messages with those of {@link EvidenceChange#MESSAGES}
   */
  public static Change between(
      Snapshot before,
      Snapshot after,
      List<ReportedFinding> counting,
      List<EvidenceChange.Told> processing,
      Messages messages,
      Vocabulary vocabulary) {
    ChangeWords words = new ChangeWords(messages, vocabulary);
    List<Sentence> sentences = new ArrayList<>();
    Set<String> knownBefore = elements(before);
    Set<String> knownAfter = elements(after);
    byElement(after.membersBeyond(before))
        .forEach(
            (element, held) ->
                sentences.add(
                    words.held(
                        knownBefore.contains(element) ? Kind.HOLDS_ALSO : Kind.COLLECTS, held)));
    Set<String> wentBefore = pairs(before);
    byPair(after.waysBeyond(before))
        .forEach(
            (pair, ways) ->
                sentences.add(
                    words.way(wentBefore.contains(pair) ? Kind.REACHES_ALSO : Kind.REACHES, ways)));
    byElement(before.membersBeyond(after))
        .forEach(
            (element, held) -> {
              if (!knownAfter.contains(element)) {
                sentences.add(words.held(Kind.DROPS, held));
              }
            });
    Set<String> goesNow = pairs(after);
    byPair(before.waysBeyond(after))
        .forEach(
            (pair, ways) -> {
              if (!goesNow.contains(pair)) {
                sentences.add(words.way(Kind.STOPS, ways));
              }
            });
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
    return new Change(
        messages.language(),
        before.name(),
        sentences,
        processing,
        fresh,
        fresh.stream().map(each -> words.finding(each.finding())).toList(),
        gone,
        true);
  }

  /**
   * What is told where the earlier state cannot be had.
   *
   * @param against what was to be compared with
   * @param counting findings that count, all taken for new
   */
  public static Change unreached(
      String against, List<ReportedFinding> counting, Messages messages, Vocabulary vocabulary) {
    ChangeWords words = new ChangeWords(messages, vocabulary);
    return new Change(
        messages.language(),
        against,
        List.of(),
        List.of(),
        counting,
        counting.stream().map(each -> words.finding(each.finding())).toList(),
        0,
        false);
  }

  private static Map<String, List<Snapshot.Way>> byPair(List<Snapshot.Way> ways) {
    return ways.stream()
        .collect(Collectors.groupingBy(Change::pair, LinkedHashMap::new, Collectors.toList()));
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
    return state.ways().stream().map(Change::pair).collect(Collectors.toSet());
  }

  private static String pair(Snapshot.Way way) {
    return way.element() + "\0" + way.kind() + "\0" + way.destination();
  }
}
