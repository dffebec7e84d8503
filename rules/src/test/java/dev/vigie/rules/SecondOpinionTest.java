package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.AnalysisResult;
import dev.vigie.finding.Claim;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Ground;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.Opinion.Answer;
import dev.vigie.source.Location;
import dev.vigie.verify.SecondOpinion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the second reader says of all that is found in the fixtures, and of the same after it was
 * tampered with: one name, type, number or place of what a finding rests on is changed at a time.
 */
class SecondOpinionTest {
  private static final String NOBODY = "fixtures.people.Nobody";

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void no_finding_is_contradicted(boolean withLibraries) throws Exception {
    List<Path> classPath = withLibraries ? Fixtures.classPath() : List.of();
    AnalysisResult result = analyze(classPath);
    List<Finding> grounded = grounded(result);
    List<Opinion> opinions = opinions(result, grounded, classPath);
    int confirmed = 0;
    for (int i = 0; i < opinions.size(); i++) {
      Opinion opinion = opinions.get(i);
      assertThat(opinion.answer())
          .as(grounded.get(i).at() + ": " + opinion.reason())
          .isNotEqualTo(Answer.CONTRADICTED);
      confirmed += opinion.answer() == Answer.CONFIRMED ? 1 : 0;
    }
    System.out.printf(
        "second opinion on the fixtures, %s libraries: %d of %d confirmed%n",
        withLibraries ? "with" : "without", confirmed, opinions.size());
    assertThat(confirmed).isGreaterThan(opinions.size() * (withLibraries ? 95 : 85) / 100);
  }

  /** Settings, builds and absences rest on nothing that a compiler could check. */
  private static List<Finding> grounded(AnalysisResult result) {
    return result.findings().stream().filter(finding -> !finding.grounds().isEmpty()).toList();
  }

  @Test
  void every_flow_says_what_it_rests_on() throws Exception {
    assertThat(analyze(Fixtures.classPath()).findings())
        .filteredOn(finding -> !finding.traces().isEmpty())
        .allSatisfy(
            finding -> {
              assertThat(finding.grounds()).isNotEmpty();
              assertThat(finding.grounds().get(0).severity()).isEqualTo(finding.severity());
              assertThat(finding.grounds())
                  .allSatisfy(ground -> assertThat(ground.claims()).isNotEmpty());
            });
  }

  @Test
  void what_was_tampered_with_is_contradicted() throws Exception {
    AnalysisResult result = analyze(Fixtures.classPath());
    List<Finding> tampered = new ArrayList<>();
    List<Claim> lies = new ArrayList<>();
    for (Finding finding : result.findings()) {
      for (Ground ground : finding.grounds()) {
        for (Claim claim : ground.claims()) {
          for (Claim lie : lies(claim)) {
            List<Claim> claims = new ArrayList<>(ground.claims());
            claims.set(claims.indexOf(claim), lie);
            Ground worse = new Ground(ground.severity(), ground.confidence(), claims);
            tampered.add(with(finding, worse));
            lies.add(lie);
          }
        }
      }
    }
    assertThat(tampered).hasSizeGreaterThan(2000);
    List<Opinion> opinions = opinions(result, tampered, Fixtures.classPath());
    List<String> believed = new ArrayList<>();
    List<String> doubted = new ArrayList<>();
    for (int i = 0; i < tampered.size(); i++) {
      String said = opinions.get(i) + " of " + lies.get(i);
      switch (opinions.get(i).answer()) {
        case CONFIRMED -> believed.add(said);
        case COULD_NOT_TELL -> doubted.add(said);
        case CONTRADICTED -> {}
      }
    }
    assertThat(believed).isEmpty();
    // What the second reader knows no type of it cannot contradict: of hardly any call in fixtures.
    assertThat(doubted).hasSizeLessThan(tampered.size() / 200);
  }

  private static List<Claim> lies(Claim claim) {
    if (claim instanceof Claim.Calls calls) {
      return lies(calls);
    }
    if (claim instanceof Claim.Declares said) {
      return List.of(
          new Claim.Declares(said.at(), NOBODY, said.kind(), said.name(), said.type()),
          new Claim.Declares(said.at(), said.owner(), said.kind(), "nothing", said.type()),
          new Claim.Declares(said.at(), said.owner(), said.kind(), said.name(), NOBODY));
    }
    if (claim instanceof Claim.Names said) {
      return List.of(
          new Claim.Names(said.at(), "nothing", said.type()),
          new Claim.Names(below(said.at()), said.name(), said.type()),
          new Claim.Names(said.at(), said.name(), NOBODY));
    }
    Claim.Marks said = (Claim.Marks) claim;
    return List.of(
        new Claim.Marks(said.at(), NOBODY, said.annotations()),
        new Claim.Marks(said.at(), said.type(), List.of(NOBODY)));
  }

  private static List<Claim> lies(Claim.Calls said) {
    List<Claim> lies = new ArrayList<>();
    lies.add(
        new Claim.Calls(
            said.at(),
            "nothing",
            said.arguments(),
            said.owner(),
            said.exact(),
            said.parameters(),
            said.implied(),
            said.belongsTo()));
    lies.add(
        new Claim.Calls(
            below(said.at()),
            said.name(),
            said.arguments(),
            said.owner(),
            said.exact(),
            said.parameters(),
            said.implied(),
            said.belongsTo()));
    if (!said.implied() && !said.owner().isEmpty()) {
      lies.add(
          new Claim.Calls(
              said.at(),
              said.name(),
              said.arguments(),
              "java.util.Timer",
              said.exact(),
              List.of(),
              false,
              said.belongsTo()));
    }
    if (said.arguments() >= 0) {
      lies.add(
          new Claim.Calls(
              said.at(),
              said.name(),
              said.arguments() + 1,
              said.owner(),
              said.exact(),
              said.parameters(),
              said.implied(),
              said.belongsTo()));
    }
    if (!said.implied() && !said.belongsTo().isEmpty()) {
      lies.add(
          new Claim.Calls(
              said.at(),
              said.name(),
              said.arguments(),
              said.owner(),
              said.exact(),
              said.parameters(),
              false,
              List.of("java.util.Timer")));
    }
    return lies;
  }

  /** A line that no fixture has. */
  private static Location below(Location at) {
    return new Location(
        at.path(), at.line() + 5000, at.column(), at.endLine() + 5000, at.endColumn());
  }

  private static Finding with(Finding finding, Ground ground) {
    return new Finding(
        finding.ruleId(),
        finding.severity(),
        finding.confidence(),
        finding.message(),
        finding.help(),
        finding.at(),
        finding.within(),
        finding.data(),
        finding.related(),
        finding.traces(),
        finding.anchor(),
        List.of(ground));
  }

  private static AnalysisResult analyze(List<Path> classPath) throws Exception {
    return Fixtures.analyze(BuiltInExpertise.read(), Fixtures.texts(), classPath);
  }

  private static List<Opinion> opinions(
      AnalysisResult result, List<Finding> findings, List<Path> classPath) throws IOException {
    SortedMap<String, String> texts = Fixtures.texts();
    return new SecondOpinion(
            result.program().orElseThrow(), path -> Optional.ofNullable(texts.get(path)), classPath)
        .on(findings, ground -> true);
  }
}
