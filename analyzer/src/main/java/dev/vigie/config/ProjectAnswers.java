package dev.vigie.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads {@code answers} of {@code privacy.yml}: what only a person can say of a project. Each
 * question has a name; an answer is a date, a place or a sentence.
 */
final class ProjectAnswers {
  /** The questions, with what is asked. */
  static final SortedMap<String, String> QUESTIONS =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.of(
                  "breach", "who handles a breach, and how",
                  "backup", "how data is backed up and restored",
                  "dpia", "date and place of the impact assessment",
                  "evidence", "where reports of checks are kept",
                  "monitoring", "how operators are alerted",
                  "updates", "how vulnerable components are found and replaced",
                  "transport", "what encrypts connections outside the program",
                  "information", "where persons are told what is done with their data",
                  "logs", "how long logs are kept outside the program")));

  private ProjectAnswers() {}

  static Map<String, Written> read(YamlObject root) {
    Map<String, Written> answers = new LinkedHashMap<>();
    root.object("answers")
        .ifPresent(
            object -> {
              for (String question : object.keys()) {
                if (!QUESTIONS.containsKey(question)) {
                  object.problem(
                      question,
                      "there is no question '" + question + "'",
                      NearestName.hintOrAll(question, QUESTIONS.keySet()));
                }
                object.writtenText(question).ifPresent(said -> answers.put(question, said));
              }
            });
    return answers;
  }
}
