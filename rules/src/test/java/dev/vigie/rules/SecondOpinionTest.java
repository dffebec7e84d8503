package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.AnalysisResult;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.Opinion.Answer;
import dev.vigie.source.SourceTexts;
import dev.vigie.verify.SecondOpinion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What the second reader says of all that is found in the fixtures. */
class SecondOpinionTest {

  @Test
  void no_finding_in_the_fixtures_is_contradicted_with_their_libraries() throws Exception {
    Map<Answer, Integer> answers = answers(Fixtures.classPath());
    assertThat(answers.getOrDefault(Answer.CONTRADICTED, 0)).isZero();
  }

  @Test
  void no_finding_in_the_fixtures_is_contradicted_without_libraries() throws Exception {
    Map<Answer, Integer> answers = answers(List.of());
    assertThat(answers.getOrDefault(Answer.CONTRADICTED, 0)).isZero();
  }

  private static Map<Answer, Integer> answers(List<Path> classPath) throws Exception {
    SortedMap<String, String> texts = Fixtures.texts();
    AnalysisResult result = Fixtures.analyze(BuiltInExpertise.read(), texts, classPath);
    SourceTexts sources = path -> Optional.ofNullable(texts.get(path));
    List<Finding> findings = result.findings();
    long start = System.nanoTime();
    List<Opinion> opinions =
        new SecondOpinion(result.program(), sources, classPath).on(findings, ground -> true);
    System.out.println((System.nanoTime() - start) / 1_000_000 + " ms");
    Map<Answer, Integer> answers = new EnumMap<>(Answer.class);
    for (int i = 0; i < findings.size(); i++) {
      Opinion opinion = opinions.get(i);
      answers.merge(opinion.answer(), 1, Integer::sum);
      if (opinion.answer() != Answer.CONFIRMED) {
        System.out.println(opinion.answer() + " " + findings.get(i).at() + " " + findings.get(i).ruleId() + ": " + opinion.reason());
      }
    }
    System.out.println(answers);
    return answers;
  }
}
