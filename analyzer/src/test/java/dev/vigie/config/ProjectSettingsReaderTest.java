package dev.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.config.ProjectSettings.OwnElement;
import dev.vigie.config.ProjectSettings.Retention;
import dev.vigie.config.ProjectSettingsReader.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectSettingsReaderTest {
  private static final ProjectSettingsReader READER =
      new ProjectSettingsReader(
          new Names(
              new TreeSet<>(
                  Set.of(
                      "personal-data-in-log",
                      "unencrypted-personal-data",
                      "missing-retention-limit")),
              Set.of("info", "low", "medium", "high", "critical"),
              new TreeSet<>(Set.of("email", "phone")),
              new TreeSet<>(Set.of("IDENTITY", "CONTACT")),
              Set.of("ordinary", "special_art9"),
              Set.of("en", "fr", "de")));

  @Test
  void readsTheDocumentedExample() throws Exception {
    ProjectSettings settings = READER.read("privacy.yml", documentedExample());

    assertThat(settings.gate().failOn()).contains("high");
    assertThat(settings.gate().minConfidence()).contains(0.7);
    assertThat(settings.gate().maxAllowed()).contains(0);
    assertThat(settings.gate().allowIncomplete()).contains(false);
    assertThat(settings.gate().verify()).contains(true);
    assertThat(settings.rules())
        .containsExactly(
            Map.entry("missing-retention-limit", ProjectSettings.OFF),
            Map.entry("unencrypted-personal-data", "critical"));
    assertThat(settings.scope().exclude())
        .containsExactly("**/generated/**", "legacy/import/*.java");
    assertThat(settings.scope().includeTests()).contains(false);
    assertThat(settings.scope().languages()).containsExactly("en", "fr");
    assertThat(settings.words()).containsEntry("email", List.of("mailbox", "courriel_perso"));
    assertThat(settings.elements())
        .containsExactly(
            new OwnElement(
                "loyalty_number",
                "IDENTITY",
                "ordinary",
                "loyalty card number",
                List.of("loyalty number", "club card")));
    assertThat(settings.personal())
        .singleElement()
        .satisfies(
            mark -> {
              assertThat(mark.scope()).isEqualTo(Mark.Scope.MEMBER);
              assertThat(mark.pattern()).isEqualTo("Customer.code");
              assertThat(mark.element()).contains("loyalty_number");
              assertThat(mark.reason()).startsWith("printed on the club card");
            });
    assertThat(settings.notPersonal())
        .extracting(Mark::scope)
        .containsExactly(Mark.Scope.CLASS, Mark.Scope.PACKAGE);
    assertThat(settings.retention())
        .containsEntry(
            "Customer", new Retention(Period.ofYears(3), "three years after the last order"))
        .containsEntry("AuditEntry", new Retention(Period.ofMonths(6), ""));
    assertThat(settings.legalHold()).containsOnlyKeys("Invoice");
    assertThat(settings.baseline()).contains("privacy-baseline.yml");
    assertThat(settings.sarif().file()).contains("target/privacy/privacy.sarif");
    assertThat(settings.sarif().includeSuppressed()).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing\n", "---\n"})
  void anEmptyFileSaysNothing(String text) throws Exception {
    assertThat(READER.read("privacy.yml", text)).isEqualTo(ProjectSettings.EMPTY);
  }

  @Test
  void namesAllFaultsAtOnceInOrderOfLine() {
    String text =
        """
        fail-on: hihg
        min-confidence: 7
        max-allowed: -1
        alow-incomplete: true
        rules:
          personal-data-in-lgo: off
          missing-retention-limit: loud
        exclude: ["[", /abs/*.java]
        languages: [klingon]
        words:
          emial: [x]
        elements:
          - {id: Bad-Id, family: IDENTITI, sensitivity: ordinary, label: x}
          - {id: email, family: CONTACT, sensitivity: ordinary, label: x, words: [y]}
        personal:
          - {member: a b, element: telefone, reason: r}
          - {member: A.b, class: A, reason:}
        not-personal:
          - {reason: r}
          - {class: A, element: email, reason: r}
        retention:
          Customer: {period: 3 years}
          Order: {reason: r}
        legal-hold:
          Invoice: ""
        sarif:
          fiel: x
        """;

    assertThat(problems(text))
        .containsExactly(
            "privacy.yml:1:10: 'hihg' is no value for 'fail-on' (did you mean 'high'?)",
            "privacy.yml:2:17: the confidence goes from 0 to 1 (the default is 0.7)",
            "privacy.yml:3:14: the number of findings cannot be negative",
            "privacy.yml:4:1: the key 'alow-incomplete' is not known here (did you mean"
                + " 'allow-incomplete'?)",
            "privacy.yml:6:25: there is no rule 'personal-data-in-lgo' (did you mean"
                + " 'personal-data-in-log'?)",
            "privacy.yml:7:28: 'loud' is no value for 'missing-retention-limit' (did you mean"
                + " 'low'?)",
            "privacy.yml:8:10: '[' is no path pattern (e.g. '**/generated/**')",
            "privacy.yml:8:10: '/abs/*.java' is no path pattern (e.g. '**/generated/**')",
            "privacy.yml:9:12: there are no words of the language 'klingon' (these exist: de, en,"
                + " fr)",
            "privacy.yml:11:10: there is no element 'emial' (did you mean 'email'?)",
            "privacy.yml:13:5: an element needs at least one word to be known by",
            "privacy.yml:13:10: 'Bad-Id' is no element id (such as loyalty_number)",
            "privacy.yml:13:26: 'IDENTITI' is no value for 'family' (did you mean 'IDENTITY'?)",
            "privacy.yml:14:10: there is an element 'email' already (give it more words under"
                + " 'words')",
            "privacy.yml:16:14: 'a b' is no name (such as Customer.code)",
            "privacy.yml:16:28: 'telefone' is no value for 'element'",
            "privacy.yml:17:5: one of 'member', 'class' and 'package' is expected here",
            "privacy.yml:17:36: the key 'reason' needs a value",
            "privacy.yml:19:5: one of 'member', 'class' and 'package' is expected here",
            "privacy.yml:20:16: the key 'element' is not known here",
            "privacy.yml:22:22: '3 years' is no value for 'period' (a period such as P3Y, P6M or"
                + " P90D is expected)",
            "privacy.yml:23:10: the key 'period' is missing",
            "privacy.yml:25:12: a reason is missing for 'Invoice'",
            "privacy.yml:27:3: the key 'fiel' is not known here (did you mean 'file'?)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P0D", "P-1Y", "3Y", "PT5H"})
  void takesOnlyPeriodsThatLast(String period) {
    assertThat(problems("retention: {A: {period: " + period + "}}")).hasSize(1);
  }

  @Test
  void aProjectsOwnElementCanBeUsedElsewhereInTheFile() throws Exception {
    ProjectSettings settings =
        READER.read(
            "privacy.yml",
            """
            words: {badge: [b]}
            elements: {id: badge, family: IDENTITY, sensitivity: ordinary, label: x, words: [y]}
            """);

    assertThat(settings.words()).containsKey("badge");
  }

  private static List<String> problems(String text) {
    List<String> problems = new ArrayList<>();
    assertThatThrownBy(() -> READER.read("privacy.yml", text))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e -> e.problems().forEach(problem -> problems.add(problem.toString())));
    return problems;
  }

  /** The first YAML block of the settings' page. */
  private static String documentedExample() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "privacy-yml.md"));
    int start = page.indexOf("```yaml\n") + "```yaml\n".length();
    return page.substring(start, page.indexOf("```", start));
  }
}
