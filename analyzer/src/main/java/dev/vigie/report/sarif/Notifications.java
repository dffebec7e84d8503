package dev.vigie.report.sarif;

import de.jcup.sarif_2_1_0.model.Notification;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.Printable;
import dev.vigie.source.SourceProblem;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What went wrong, in SARIF: a notification of level error says that results may be missing. */
final class Notifications {
  private static final Comparator<SourceProblem> ORDER =
      Comparator.comparing(SourceProblem::path)
          .thenComparingInt(SourceProblem::line)
          .thenComparing(SourceProblem::message)
          .thenComparing(SourceProblem::remedy)
          .thenComparing(SourceProblem::costsResults);

  private Notifications() {}

  static List<Notification> of(List<SourceProblem> problems) {
    return problems.stream().sorted(ORDER).distinct().map(Notifications::of).toList();
  }

  static Notification of(Notification.Level level, String text) {
    Notification notification = new Notification();
    notification.setLevel(level);
    notification.setMessage(Places.message(text));
    return notification;
  }

  /** A finding that is no result, because the second opinion says otherwise. */
  static Notification contradicted(ReportedFinding reported) {
    Finding finding = reported.finding();
    String text =
        finding.ruleId()
            + " does not count here, because a second opinion contradicts it: "
            + reported.reason().orElse("");
    Notification notification =
        of(Notification.Level.NOTE, Printable.cut(Printable.sentence(text), ResultMessage.LIMIT));
    notification.setLocations(Set.of(Places.of(finding.at())));
    return notification;
  }

  private static Notification of(SourceProblem problem) {
    boolean placed = ArtifactUri.isRelative(problem.path());
    String where = placed || problem.path().isEmpty() ? "" : fileName(problem.path()) + ": ";
    String remedy = problem.remedy().isBlank() ? "" : " " + sentence(problem.remedy());
    Notification notification =
        of(
            problem.costsResults() ? Notification.Level.ERROR : Notification.Level.WARNING,
            Printable.cut(sentence(where + problem.message()) + remedy, ResultMessage.LIMIT));
    if (placed) {
      notification.setLocations(Set.of(Places.of(problem.path(), problem.line())));
    }
    return notification;
  }

  /**
   * A path outside the repository is a machine's own, and no part of a report but for its last
   * name.
   */
  private static String fileName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private static String sentence(String text) {
    String sentence = Printable.sentence(text);
    return sentence.isEmpty()
        ? sentence
        : Character.toString(Character.toUpperCase(sentence.codePointAt(0)))
            + sentence.substring(sentence.offsetByCodePoints(0, 1));
  }
}
