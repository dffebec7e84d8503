package dev.vigie.report.change;

import dev.vigie.finding.Finding;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import java.util.List;
import java.util.Locale;

/**
 * Words what a change does to personal data, for its reviewers.
 *
 * @param messages with those of {@link EvidenceChange#MESSAGES}
 * @param vocabulary in the same language
 */
record ChangeWords(Messages messages, Vocabulary vocabulary) {
  private static final int NAMED = 3;

  /** Of data that is held, or no longer is. */
  Change.Sentence held(Change.Kind kind, List<Snapshot.Held> held) {
    Snapshot.Held first = held.get(0);
    List<String> members = held.stream().map(Snapshot.Held::member).distinct().toList();
    return new Change.Sentence(
        kind,
        sentence(kind.id(), spoken(label(first.element(), first.label())), named(members)),
        first.element(),
        "",
        members);
  }

  /** Of data that goes somewhere, or no longer does. */
  Change.Sentence way(Change.Kind kind, List<Snapshot.Way> ways) {
    Snapshot.Way first = ways.get(0);
    List<String> members = ways.stream().map(Snapshot.Way::member).distinct().toList();
    String sort =
        first.kind().equals("store") || first.kind().equals("log") ? first.kind() : "other";
    return new Change.Sentence(
        kind,
        sentence(
            kind.id() + "." + sort,
            spoken(label(first.element(), first.label())),
            named(members),
            vocabulary.destination(first.destination())),
        first.element(),
        first.destination(),
        members);
  }

  /**
   * Of a finding, with what to do. Rules word their findings in English; in other languages their
   * title, their data and what to do in general say it.
   */
  String finding(Finding finding) {
    if (messages.language() == Language.ENGLISH) {
      return (finding.message() + " " + finding.help().strip()).strip();
    }
    StringBuilder text = new StringBuilder(vocabulary.rule(finding.ruleId()));
    if (!finding.data().isEmpty()) {
      List<String> data =
          finding.data().stream()
              .map(
                  datum ->
                      spoken(vocabulary.element(datum.element())) + " (" + datum.member() + ")")
              .distinct()
              .toList();
      text.append(messages.text("diff.finding.about", named(data)));
    }
    text.append('.');
    vocabulary.remedy(finding.ruleId()).ifPresent(remedy -> text.append(' ').append(remedy));
    return text.toString();
  }

  private String sentence(String key, Object... values) {
    String text = messages.text("diff.says." + key, values);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** What only an earlier run knows keeps the name that it had there. */
  private String label(String element, String written) {
    String label = vocabulary.element(element);
    return label.equals(element) ? written : label;
  }

  private String named(List<String> members) {
    String shown = String.join(", ", members.subList(0, Math.min(NAMED, members.size())));
    return members.size() > NAMED
        ? messages.text("diff.members", shown, members.size() - NAMED)
        : shown;
  }

  /** Within a sentence; abbreviations keep their capitals. */
  private static String spoken(String label) {
    boolean abbreviation = label.length() > 1 && Character.isUpperCase(label.charAt(1));
    return label.isEmpty() || abbreviation
        ? label
        : label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
