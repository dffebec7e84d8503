package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Stakes;
import dev.vigie.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A rule is three files with one stem, and none of them is forgotten. */
class RuleCatalogueTest {
  private static final List<String> HEADINGS =
      List.of(
          "What it finds", "Why it matters", "Example", "How to fix", "Known gaps", "References");

  private static final Pattern MESSAGE =
      Pattern.compile("\\bmessage:(?: &\\w+)?(?: >-)?\\s+([^\\s*][^\\n]*)");

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");

  private final Expertise expertise;

  RuleCatalogueTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @Test
  void thereAreRules() {
    assertThat(expertise.rules().ids())
        .contains("personal-data-in-log", "unencrypted-personal-data", "missing-retention-limit");
  }

  @Test
  void everyRuleHasAPageWithTheFixedHeadings() {
    for (Rule rule : expertise.rules().all()) {
      List<String> headings = new ArrayList<>();
      Matcher matcher = HEADING.matcher(rule.info().page());
      while (matcher.find()) {
        headings.add(matcher.group(1));
      }
      assertThat(headings).as(rule.info().id()).isEqualTo(HEADINGS);
      assertThat(rule.info().page()).startsWith("# " + rule.info().title() + "\n");
    }
  }

  @Test
  void everyPageRefersToTheLawAndToWhatTheAuthorityAdvises() {
    for (Rule rule : expertise.rules().all()) {
      String page = rule.info().page();
      assertThat(page.substring(page.indexOf("## References")))
          .as(rule.info().id())
          .contains("GDPR Art. ")
          .contains("CNIL, ");
    }
  }

  @Test
  void everyPageHasARule() throws Exception {
    Set<String> pages = stems(BuiltInResources.own().texts(BuiltInExpertise.RULES, ".md"));
    Set<String> rules = stems(BuiltInResources.own().texts(BuiltInExpertise.RULES, ".yml"));

    assertThat(pages).isEqualTo(rules);
  }

  @Test
  void everyRuleHasAFixtureThatShowsWhatItFindsAndWhatNot() throws Exception {
    SortedMap<String, String> texts = Fixtures.texts();
    List<ProjectFixture> projects = ProjectFixture.all();
    for (Rule rule : expertise.rules().all()) {
      String family = rule.info().family();
      String path = "java/fixtures/" + family + "/" + className(rule.info().id()) + ".java";
      List<Marker> markers = new ArrayList<>(Marker.in(path, texts.getOrDefault(path, "")));
      projects.stream()
          .filter(project -> project.family().equals(family))
          .forEach(project -> markers.addAll(project.markers()));
      assertThat(markers)
          .as(path + ", or a project of the family " + family)
          .anyMatch(
              marker ->
                  marker.kind() == Marker.Kind.FINDS && marker.ruleId().equals(rule.info().id()))
          .anyMatch(marker -> marker.kind() == Marker.Kind.OK);
    }
  }

  @Test
  void everyMarkerNamesARule() throws Exception {
    Fixtures.texts()
        .forEach(
            (path, text) -> {
              for (Marker marker : Marker.in(path, text)) {
                if (marker.kind() != Marker.Kind.OK) {
                  assertThat(expertise.rules().ids())
                      .as(path + ":" + marker.line())
                      .contains(marker.ruleId());
                }
              }
            });
  }

  @Test
  void titlesAreOneLineWithoutAFullStop() {
    for (Rule rule : expertise.rules().all()) {
      assertThat(rule.info().title()).doesNotEndWith(".").doesNotContain("\n").isNotBlank();
    }
  }

  @Test
  void messagesBeginWithACapitalOrWithSomethingInQuotationMarks() throws Exception {
    List<String> wrong = new ArrayList<>();
    BuiltInResources.own()
        .texts(BuiltInExpertise.RULES, ".yml")
        .forEach(
            (path, text) -> {
              Matcher message = MESSAGE.matcher(text);
              while (message.find()) {
                if (!message.group(1).matches("(?s)([A-Z']|\\{data}).*")) {
                  wrong.add(path + ": " + message.group(1));
                }
              }
            });
    assertThat(wrong).isEmpty();
  }

  @Test
  void rulesSayWhatLawAndWeaknessTheyAreAbout() {
    for (Rule rule : expertise.rules().all()) {
      assertThat(rule.info().law()).isNotEmpty().allMatch(law -> law.matches("[A-Z].* Art\\. .+"));
      assertThat(rule.info().tags()).isNotEmpty();
      // Duties towards persons are no weaknesses of software: they have no number.
      for (int cwe : rule.info().cwe()) {
        assertThat(rule.info().page()).contains("CWE-" + cwe + ":");
      }
    }
  }

  @Test
  void everyRuleSaysWhichFearedEventItMakesLikelierAndWhatItTakesToMend() throws Exception {
    BuiltInResources.own()
        .texts(BuiltInExpertise.RULES, ".yml")
        .forEach(
            (path, text) ->
                assertThat(text)
                    .as(path)
                    .containsPattern("(?m)^feared: \\[.+]$")
                    .containsPattern("(?m)^effort: (small|medium|large)$"));
    for (Rule rule : expertise.rules().all()) {
      Stakes stakes = rule.info().stakes();
      assertThat(stakes.titles()).as(rule.info().id()).containsOnlyKeys("fr");
      assertThat(stakes.remedies()).as(rule.info().id()).containsOnlyKeys("en", "fr");
      assertThat(stakes.titles().get("fr")).doesNotEndWith(".").isNotBlank();
      assertThat(stakes.remedies().values()).allMatch(remedy -> remedy.endsWith("."));
    }
  }

  @Test
  void whatLetsStrangersInMakesAllThreeEventsLikelier() {
    assertThat(expertise.rules().all())
        .filteredOn(rule -> rule.info().id().equals("exposed-database-console"))
        .singleElement()
        .satisfies(
            rule ->
                assertThat(rule.info().stakes().feared())
                    .containsExactly(
                        FearedEvent.ACCESS, FearedEvent.MODIFICATION, FearedEvent.DISAPPEARANCE));
    assertThat(expertise.rules().all())
        .filteredOn(rule -> rule.info().id().equals("consent-by-default"))
        .singleElement()
        .satisfies(rule -> assertThat(rule.info().stakes().feared()).isEmpty());
  }

  @Test
  void nothingClaimsConformity() {
    for (Rule rule : expertise.rules().all()) {
      assertThat(rule.info().page()).doesNotContainPattern("(?i)\\bcomplian(t|ce)\\b|\\bconform");
    }
  }

  private static Set<String> stems(SortedMap<String, String> texts) {
    Set<String> stems = new TreeSet<>();
    texts.keySet().forEach(path -> stems.add(path.substring(0, path.lastIndexOf('.'))));
    return stems;
  }

  private static String className(String id) {
    StringBuilder name = new StringBuilder();
    for (String word : id.split("-", -1)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return name.toString();
  }
}
