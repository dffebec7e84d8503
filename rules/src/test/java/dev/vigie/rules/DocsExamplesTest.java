package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vigie.CheckOutcome;
import dev.vigie.Expertise;
import dev.vigie.rule.Rule;
import dev.vigie.source.SourceProblem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a rule's page calls bad is found, and what it calls good is not. The first line of an
 * example says which it is, and for what is not Java the file: {@code # bad: application.yml}. All
 * bad examples of a page are one project, and so are the good ones.
 */
class DocsExamplesTest {
  private static final Pattern BLOCK =
      Pattern.compile(
          "(?s)```(\\w*)\\n(?://|#|--|<!--) (bad|good)(?:: (\\S+))?(?: -->)?\\n(.*?)```");

  private final Expertise expertise;

  @TempDir private Path folder;

  DocsExamplesTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @TestFactory
  List<DynamicTest> examples() {
    List<DynamicTest> tests = new ArrayList<>();
    for (Rule rule : expertise.rules().all()) {
      String id = rule.info().id();
      if (!ProjectFixture.isWanted(rule.info().family() + "/" + id)) {
        continue;
      }
      Map<String, SortedMap<String, String>> projects = projects(rule.info().page());
      assertThat(projects.keySet()).as(id).containsExactly("bad", "good");
      projects.forEach(
          (kind, texts) ->
              tests.add(
                  dynamicTest(
                      id + ": " + kind,
                      () ->
                          assertThat(found(texts, folder.resolve(id).resolve(kind)))
                              .matches(ids -> ids.contains(id) == kind.equals("bad")))));
    }
    return tests;
  }

  /** Texts by path, of the bad and of the good project. */
  private static Map<String, SortedMap<String, String>> projects(String page) {
    Map<String, SortedMap<String, String>> projects = new LinkedHashMap<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      SortedMap<String, String> project =
          projects.computeIfAbsent(block.group(2), kind -> new TreeMap<>());
      String path =
          block.group(3) != null
              ? path(block.group(3))
              : "src/main/java/example" + project.size() + "/Example.java";
      project.put(path, block.group(4));
    }
    return projects;
  }

  /** A file named without a folder lies where it usually does. */
  private static String path(String name) {
    boolean resource =
        name.matches("(application|bootstrap|log4j2?|logback|microprofile-config)\\b.*");
    return resource ? "src/main/resources/" + name : name;
  }

  private List<String> found(SortedMap<String, String> texts, Path project) throws Exception {
    CheckOutcome outcome = ProjectFixture.check(expertise, texts, project, List.of());
    assertThat(outcome.summary().problems()).noneMatch(SourceProblem::costsResults);
    return outcome.triage().findings().stream()
        .map(reported -> reported.finding().ruleId())
        .toList();
  }
}
