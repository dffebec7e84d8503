package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.finding.Opinion.Answer;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Severity;
import dev.vigie.rule.RuleProfile;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the second reader says of all that is found in published archives, with a gate at the lowest
 * level. Prints the figures, and writes what it does not confirm to {@code target/second-opinion}.
 * Needs the archives: {@code .ci/fetch-archives FOLDER}, then {@code -Dvigie.archives=FOLDER}.
 */
@EnabledIfSystemProperty(named = "vigie.archives", matches = ".+")
class SecondOpinionOnArchivesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "syncope-core-persistence-jpa",
        "broadleaf-profile",
        "keycloak-model-jpa",
        "keycloak-services"
      })
  void no_finding_is_contradicted(String name) throws Exception {
    Path folder = Path.of(System.getProperty("vigie.archives"));
    for (List<Path> classPath : List.of(List.<Path>of(), classPath(folder, name))) {
      String how = classPath.isEmpty() ? "without" : "with";
      CheckOutcome outcome = check(name, folder.resolve(name + "-sources.jar"), classPath);
      List<String> doubts = new ArrayList<>();
      for (ReportedFinding reported : outcome.triage().findings()) {
        reported
            .opinion()
            .filter(opinion -> opinion.answer() != Answer.CONFIRMED)
            .ifPresent(
                opinion ->
                    doubts.add(
                        opinion.answer().id()
                            + "\t"
                            + reported.finding().at()
                            + "\t"
                            + reported.finding().ruleId()
                            + "\t"
                            + opinion.reason()));
      }
      System.out.printf(
          Locale.ROOT,
          "%s, %s class path: %d confirmed, %d contradicted, %d could not be told; %.1f s%n",
          name,
          how,
          outcome.triage().count(Answer.CONFIRMED),
          outcome.triage().count(Answer.CONTRADICTED),
          outcome.triage().count(Answer.COULD_NOT_TELL),
          outcome.summary().verified().orElseThrow().toMillis() / 1000.0);
      Path kept = Path.of("target", "second-opinion", name + "-" + how + ".tsv");
      Files.createDirectories(kept.getParent());
      Files.write(kept, doubts);
      assertThat(doubts).noneMatch(line -> line.startsWith(Answer.CONTRADICTED.id()));
    }
  }

  private static CheckOutcome check(String name, Path archive, List<Path> classPath)
      throws Exception {
    CheckRequest.Choices all =
        new CheckRequest.Choices(
            Optional.of(RuleProfile.THOROUGH),
            new CheckRequest.Gating(
                Optional.of(Severity.INFO),
                Optional.of(0.0),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            CheckRequest.Outputs.NONE);
    return new Check(BuiltInExpertise.read(), LocalDate.EPOCH)
        .run(
            new CheckRequest(
                name,
                withTests -> SourceSet.find(List.of(archive), withTests),
                0,
                classPath,
                Optional.empty(),
                all,
                Optional.empty(),
                2));
  }

  private static List<Path> classPath(Path folder, String name) throws IOException {
    return Stream.of(Files.readString(folder.resolve(name + ".classpath")).trim().split(":"))
        .filter(p -> !p.isEmpty())
        .map(Path::of)
        .toList();
  }
}
