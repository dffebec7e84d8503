package dev.vigie.report.impact;

import dev.vigie.config.Written;
import dev.vigie.finding.FearedEvent;
import dev.vigie.processing.Measure;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.Messages;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers to the 36 questions of the CNIL's software for impact assessments, as far as code and
 * settings give them. Each says that it is a proposal, and what only a person can add. The numbers
 * are that software's: section, item, question.
 */
final class PiaAnswers {
  private static final List<Integer> CONTEXT =
      List.of(
          111, 112, 113, 121, 122, 123, 211, 212, 213, 214, 215, 221, 222, 223, 224, 225, 226, 227);

  private final ImpactStudy study;
  private final Messages messages;
  private final RiskWords risks;
  private final StudyWords words;
  private final PiaContext context;
  private final String draft;

  /**
   * One answer.
   *
   * @param reference number of the question
   * @param text HTML; empty for an answer that is a list
   * @param gauge from 1 to 4; empty for an answer without one
   * @param list short texts
   */
  record Answer(int reference, Optional<String> text, Optional<Level> gauge, List<String> list) {
    Answer {
      list = List.copyOf(list);
    }
  }

  PiaAnswers(
      ImpactStudy study,
      Messages messages,
      RiskWords risks,
      StudyWords words,
      PiaContext context,
      String state) {
    this.study = study;
    this.messages = messages;
    this.risks = risks;
    this.words = words;
    this.context = context;
    this.draft = messages.text("pia.draft", state);
  }

  /** All 36, by number. */
  List<Answer> all() {
    List<Answer> answers = new ArrayList<>();
    for (int question : CONTEXT) {
      answers.add(
          new Answer(question, Optional.of(context(question)), Optional.empty(), List.of()));
    }
    for (Risk risk : study.risks()) {
      int item = 320 + 10 * risk.event().ordinal();
      answers.add(list(item + 1, risks.harms(risk.event())));
      answers.add(list(item + 2, risks.threats(risk)));
      answers.add(list(item + 3, risks.sources(risk.event())));
      answers.add(list(item + 4, measures(risk.event())));
      answers.add(gauge(item + 5, risk.severity().level(), severity(risk)));
      answers.add(gauge(item + 6, risk.now().level(), likelihood(risk)));
    }
    return answers;
  }

  private String context(int question) {
    RichText text = new RichText().note(draft);
    String title = "pia.question." + question;
    List<Cell> cells = context.of(question);
    if (question == 112) {
      study
          .processing()
          .settings()
          .controller()
          .map(Written::text)
          .ifPresent(name -> text.paragraph(messages.text("pia.controller", name)));
    }
    if (question == 221) {
      cells.forEach(cell -> text.paragraph(messages.text(title, cell.text())));
    } else if (messages.has(title)) {
      text.cells(messages.text(title), cells, messages.text("pia.nothing"));
    }
    return text.asked(messages.text("pia.ask"), messages.text("pia.asks." + question)).toString();
  }

  private static Answer list(int reference, List<String> items) {
    return new Answer(reference, Optional.empty(), Optional.empty(), items);
  }

  private static Answer gauge(int reference, Level level, String text) {
    return new Answer(reference, Optional.of(text), Optional.of(level), List.of());
  }

  private String severity(Risk risk) {
    RichText text = new RichText().note(draft).list(risks.severity(risk));
    if (!risk.severity().worst().isEmpty()) {
      text.paragraph(risks.elements(risk.severity().worst()));
    }
    return text.toString();
  }

  private String likelihood(Risk risk) {
    return new RichText()
        .note(draft)
        .list(risks.likelihood(risk.now()))
        .paragraph(risks.sum(risk.now()))
        .toString();
  }

  /** Names of the measures that lessen a risk, as they are in the list of measures. */
  private List<String> measures(FearedEvent event) {
    List<String> names = new ArrayList<>();
    for (Measure measure : study.processing().measures()) {
      boolean counts =
          study.risk().protections().stream()
              .anyMatch(
                  each ->
                      each.id().equals(measure.kind().id())
                          && each.events().contains(event)
                          && each.coverage() > 0);
      if (counts) {
        names.add(words.measure(measure));
      }
    }
    return names;
  }
}
