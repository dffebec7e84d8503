package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.inventory.Explained;
import dev.vigie.inventory.Explanations;
import dev.vigie.report.Explanation;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Explains what an analysis decides of a line or a member: the inventory is made as for a check,
 * and then asked.
 */
public final class Explain {
  private static final int MOST_NEAREST = 5;

  private final Expertise expertise;

  /** With this knowledge. */
  public Explain(Expertise expertise) {
    this.expertise = expertise;
  }

  /**
   * The answer, and the sources to show with it.
   *
   * @param complete whether the files that it is about could be read wholly
   */
  public record Outcome(Explanation explanation, SourceTexts texts, boolean complete) {}

  /**
   * Answers a question.
   *
   * @param request as for a check; nothing is written, and nothing judged
   * @throws ConfigurationException where the settings cannot be used, or the question is about
   *     nothing: says so with the nearest that is there
   * @throws IOException where the settings cannot be read
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Outcome run(CheckRequest request, ExplainQuestion question)
      throws ConfigurationException, IOException, InterruptedException {
    if (question.line().isEmpty() && !question.isName()) {
      throw mistake(
          question.text(),
          question.isFile() ? "a line is missing" : "is no place and no name",
          "such as src/main/java/shop/Customer.java:12, Customer.email or shop.Customer");
    }
    try (Preparation prepared = Preparation.of(expertise, request)) {
      return answer(prepared, question);
    }
  }

  private Outcome answer(Preparation prepared, ExplainQuestion question)
      throws ConfigurationException, InterruptedException {
    SourceTexts texts = new AnalysedTexts(prepared.analysis().sources().all());
    AskedFile asked = new AskedFile(prepared, texts);
    Optional<AskedFile.Place> place =
        question.line().isPresent()
            ? Optional.of(asked.find(question.line().get(), question.from()))
            : Optional.empty();
    return DeepThread.call(
        ConfigurationException.class,
        () -> {
          Located located =
              Located.of(expertise, prepared.analysis(), new Stopwatch(Progress.NONE));
          Explanation explanation =
              place.isPresent()
                  ? ofLine(located, place.get())
                  : new NamedMembers(located.program(), located.explanations())
                      .explain(question.text());
          Explanation whole = withProblems(explanation, located, place.map(AskedFile.Place::path));
          if (place.isPresent() && whole.problems().stream().noneMatch(Explain::isUnread)) {
            asked.check(place.get());
          }
          return new Outcome(
              whole, texts, whole.problems().stream().noneMatch(SourceProblem::costsResults));
        });
  }

  private static boolean isUnread(SourceProblem problem) {
    return problem.costsResults() && problem.line() == 0;
  }

  private static Explanation ofLine(Located located, AskedFile.Place place) {
    Explanations explanations = located.explanations();
    List<Explained> inFile = explanations.inFile(place.path());
    List<Explained> there =
        inFile.stream().filter(each -> each.site().at().line() == place.line()).toList();
    Comparator<Explained> nearest =
        Comparator.comparingInt(each -> Math.abs(each.site().at().line() - place.line()));
    return new Explanation(
        place.path() + ":" + place.line(),
        there,
        there.isEmpty() ? inFile.stream().sorted(nearest).limit(MOST_NEAREST).toList() : List.of(),
        List.of());
  }

  /** What could not be read of the files that the answer is about, and notes on the settings. */
  private static Explanation withProblems(
      Explanation explanation, Located located, Optional<String> path) {
    List<SourceProblem> problems = new ArrayList<>();
    for (SourceProblem problem : located.problems()) {
      boolean about =
          path.filter(p -> p.equals(problem.path())).isPresent()
              || explanation.members().stream()
                  .anyMatch(each -> each.site().at().path().equals(problem.path()));
      if (about && problem.costsResults()) {
        problems.add(problem);
      }
    }
    problems.addAll(located.notes());
    return new Explanation(
        explanation.asked(), explanation.members(), explanation.nearest(), problems);
  }

  static ConfigurationException mistake(String what, String message, String hint) {
    return new ConfigurationException(List.of(new Problem(what, 0, 0, message, hint)));
  }
}
