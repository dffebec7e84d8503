package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vigie.AnalysisResult;
import dev.vigie.Expertise;
import dev.vigie.finding.Finding;
import dev.vigie.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What a rule's page calls bad is found, and what it calls good is not. */
class DocsExamplesTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\\n// (bad|good)\\n(.*?)```");

  private final Expertise expertise;

  DocsExamplesTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : expertise.rules().all()) {
      Matcher block = BLOCK.matcher(rule.info().page());
      List<String> kinds = new ArrayList<>();
      while (block.find()) {
        boolean bad = block.group(1).equals("bad");
        String code = block.group(2);
        kinds.add(block.group(1));
        tests.add(
            dynamicTest(
                rule.info().id() + ": " + block.group(1),
                () ->
                    assertThat(found(code)).matches(ids -> ids.contains(rule.info().id()) == bad)));
      }
      assertThat(kinds).as(rule.info().id()).containsExactly("bad", "good");
    }
    return tests;
  }

  private List<String> found(String code) {
    AnalysisResult result =
        Fixtures.analyze(expertise, Map.of("java/Example.java", code), List.of());
    assertThat(result.problems()).isEmpty();
    return result.findings().stream().map(Finding::ruleId).toList();
  }
}
