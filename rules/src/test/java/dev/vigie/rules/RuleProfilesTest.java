package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.Check;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.config.ConfigurationException;
import dev.vigie.rule.RuleProfile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which rules run in which profile, and who has the last word. */
class RuleProfilesTest {
  private static final String RULE =
      """
      title: Personal data printed
      since: 0.1.0
      profile: %s
      exposure: log
      law: [GDPR Art. 32]
      cwe: [532]
      flow: {reaches: log, message: "{data} {is} printed."}
      help: Do not.
      """;

  private static Expertise expertise;

  @TempDir private Path folder;
  private ProjectFolder project;

  @BeforeAll
  static void knowledge() throws Exception {
    expertise =
        BuiltInExpertise.read(
            Map.of(
                "rules/own/essential-print.yml", RULE.formatted("essential"),
                "rules/own/thorough-print.yml", RULE.formatted("thorough")));
  }

  @BeforeEach
  void project() throws Exception {
    project = new ProjectFolder(folder);
    project.write(
        "src/main/java/shop/Customer.java",
        "package shop; class Customer { String email; void f() { System.out.println(email); } }");
  }

  private List<String> found(Optional<RuleProfile> chosen) throws Exception {
    CheckRequest request = project.request();
    CheckRequest.Choices none = request.choices();
    CheckRequest.Choices choices =
        new CheckRequest.Choices(
            chosen,
            none.gating(),
            none.includeTests(),
            none.baseline(),
            none.since(),
            none.outputs());
    return new Check(expertise, LocalDate.EPOCH)
            .run(
                new CheckRequest(
                    request.name(),
                    request.sources(),
                    request.modules(),
                    request.classPath(),
                    request.settingsFile(),
                    choices,
                    request.cacheFolder(),
                    request.threads()))
            .triage()
            .findings()
            .stream()
            .map(reported -> reported.finding().ruleId())
            .filter(id -> id.endsWith("-print") || id.equals("personal-data-in-log"))
            .toList();
  }

  @Test
  void aProfileRunsItsRulesAndThoseOfTheSmallerOnes() throws Exception {
    assertThat(found(Optional.of(RuleProfile.ESSENTIAL))).containsOnlyOnce("essential-print");
    assertThat(found(Optional.empty()))
        .containsExactlyInAnyOrder("essential-print", "personal-data-in-log");
    assertThat(found(Optional.of(RuleProfile.THOROUGH)))
        .containsExactlyInAnyOrder("essential-print", "thorough-print", "personal-data-in-log");
  }

  @Test
  void theSettingsChooseAndTheCommandGoesBeforeThem() throws Exception {
    project.settings("profile: thorough\n");

    assertThat(found(Optional.empty())).contains("thorough-print");
    assertThat(found(Optional.of(RuleProfile.DEFAULT))).doesNotContain("thorough-print");
  }

  @Test
  void aRuleWithALevelOfItsOwnRunsInEveryProfile() throws Exception {
    project.settings("rules: {thorough-print: low, essential-print: off}\n");

    assertThat(found(Optional.empty()))
        .contains("thorough-print")
        .doesNotContain("essential-print");
  }

  @Test
  void aProfileThatDoesNotExistIsAMistake() throws Exception {
    project.settings("profile: essentiel\n");

    assertThatThrownBy(() -> found(Optional.empty()))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("essential");
  }
}
