package dev.vigie.report.impact;

import dev.vigie.processing.DataItem;
import dev.vigie.processing.Measure;
import dev.vigie.report.paper.Cell;
import dev.vigie.report.paper.Messages;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says in words what the rest of a study holds: criteria, measures, questions. */
final class StudyWords {
  private final ImpactStudy study;
  private final Messages messages;
  private final RiskWords risks;

  StudyWords(ImpactStudy study, Messages messages, RiskWords risks) {
    this.study = study;
    this.messages = messages;
    this.risks = risks;
  }

  /** What speaks for a criterion, and what is asked. */
  List<Cell> signs(Assessed assessed) {
    List<Cell> cells = new ArrayList<>();
    Map<String, List<Location>> places = new LinkedHashMap<>();
    for (Sign sign : assessed.signs()) {
      places.computeIfAbsent(sign(sign), text -> new ArrayList<>()).add(sign.at());
    }
    places.forEach((text, at) -> cells.add(Cell.found(text, at)));
    assessed
        .answered()
        .ifPresent(
            answer -> {
              String key = assessed.isContradicted() ? "contradicted" : answer.met() ? "yes" : "no";
              cells.add(
                  Cell.declared(
                      messages.text("impact.answered." + key, sentence(answer.reason())),
                      Optional.of(answer.at())));
            });
    if (assessed.likeliness() == Likeliness.TO_CHECK) {
      questions(assessed).forEach(question -> cells.add(Cell.open(question)));
    }
    return cells;
  }

  private String sign(Sign sign) {
    return switch (sign.kind()) {
      case DATA -> sign.what();
      case FINDING -> messages.text("impact.sign.finding", risks.rule(sign.what()));
      case DESTINATION -> messages.text("impact.sign.destination", sign.what());
      case PURPOSE -> messages.text("impact.sign.purpose", sign.what());
    };
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text : text + ".";
  }

  private List<String> questions(Assessed assessed) {
    Set<String> ids = new LinkedHashSet<>(assessed.open());
    if (ids.isEmpty() && assessed.answered().isEmpty()) {
      ids.add(assessed.criterion().id());
    }
    return ids.stream()
        .map(id -> messages.text("impact.ask", messages.text("impact.question." + id), id))
        .toList();
  }

  /** All that only people can answer, without repetition. */
  List<String> questions() {
    Set<String> questions = new LinkedHashSet<>();
    if (study.exposed().isEmpty()) {
      questions.add(messages.text("impact.questions.exposure"));
    }
    if (!study.risk().backupAnswered()) {
      questions.add(messages.text("impact.questions.backup"));
    }
    for (List<Assessed> list : List.of(study.nine(), study.listed())) {
      list.stream()
          .filter(each -> each.likeliness() == Likeliness.TO_CHECK)
          .forEach(each -> questions.addAll(questions(each)));
    }
    questions.addAll(openMeasures());
    questions.add(messages.text("impact.questions.proportion"));
    questions.add(messages.text("impact.questions.opinion"));
    return List.copyOf(questions);
  }

  /** What is asked about measures of which the code shows nothing; empty where there is none. */
  List<String> openMeasures() {
    List<String> measures =
        study.processing().measures().stream()
            .filter(measure -> measure.state() == Measure.State.OPEN)
            .map(this::measure)
            .toList();
    return measures.isEmpty()
        ? List.of()
        : List.of(messages.text("impact.questions.measures", String.join(", ", measures)));
  }

  String measure(Measure measure) {
    return messages.text("register.measure." + measure.kind().id());
  }

  String state(Measure measure) {
    return messages.text("register.state." + measure.state().name().toLowerCase(Locale.ROOT));
  }

  /** What speaks for a measure. */
  List<Cell> evidence(Measure measure) {
    List<Cell> cells = new ArrayList<>();
    for (Measure.Evidence evidence : measure.evidence()) {
      if (evidence.count() == 0 && evidence.of() == 0) {
        continue;
      }
      cells.add(
          Cell.found(
              messages.count(
                  "register.evidence." + evidence.what(), evidence.count(), evidence.of()),
              evidence.places()));
    }
    for (Measure.Answer answer : measure.answers()) {
      cells.add(
          Cell.declared(
              messages.text("impact.evidence.answer", answer.question(), answer.text()),
              Optional.of(answer.at())));
    }
    return cells;
  }

  /** Findings against a measure, one cell for each rule. */
  List<Cell> against(Measure measure) {
    Map<String, List<Location>> byRule = new TreeMap<>();
    measure
        .against()
        .forEach(
            reported ->
                byRule
                    .computeIfAbsent(reported.finding().ruleId(), rule -> new ArrayList<>())
                    .add(reported.finding().at()));
    List<Cell> cells = new ArrayList<>();
    byRule.forEach(
        (rule, at) ->
            cells.add(
                Cell.found(messages.count("impact.findings", at.size(), risks.rule(rule)), at)));
    return cells;
  }

  /** Whose data it is. */
  String persons(List<DataItem> data) {
    Set<String> subjects = new TreeSet<>();
    data.forEach(
        item -> {
          for (String subject : item.subject().split(",", -1)) {
            subjects.add(subject.strip());
          }
        });
    if (subjects.size() > 1) {
      subjects.remove("");
    }
    return String.join(", ", subjects.stream().map(this::person).toList());
  }

  private String person(String subject) {
    if (subject.isEmpty()) {
      return messages.text("impact.persons.unknown");
    }
    String key = "register.person." + subject;
    return messages.has(key) ? messages.text(key) : subject;
  }
}
