package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.fix.Fixes;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * The index of rules under {@code docs/}: all of them, by family, by law and by sheet of the CNIL's
 * guide for developers, as rules and their pages say it. {@code -Dvigie.write=true} writes it anew.
 */
class RulesIndexTest {
  private static final Pattern SHEETS =
      Pattern.compile("CNIL, guide for developers, sheets? (\\d+(?:(?:, | and )\\d+)*)");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private static final String PAGES = "../../rules/src/main/resources/dev/vigie/rules/";

  private final Expertise expertise;

  RulesIndexTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  private static Path page() {
    return Fixtures.root().resolve("../docs/rules/README.md");
  }

  @Test
  void theIndexIsWhatRulesAndTheirPagesSay() throws Exception {
    String text = text();
    if (Boolean.getBoolean("vigie.write")) {
      Files.createDirectories(page().getParent());
      Files.writeString(page(), text);
    }
    assertThat(Files.readString(page()))
        .as("docs/rules/README.md; run this test with -Dvigie.write=true")
        .isEqualTo(text);
  }

  @Test
  void everyRuleHasAPageThatTheIndexLeadsTo() throws Exception {
    Matcher link = Pattern.compile("\\]\\(([^)#]+\\.md)\\)").matcher(text());
    Set<Path> led = new TreeSet<>();
    while (link.find()) {
      Path to = page().resolveSibling(link.group(1)).normalize();
      assertThat(to).isRegularFile();
      led.add(to.getFileName());
    }
    for (RuleInfo rule : rules()) {
      assertThat(led).contains(Path.of(rule.id() + ".md"));
    }
  }

  private List<RuleInfo> rules() {
    return expertise.rules().all().stream()
        .map(Rule::info)
        .sorted(Comparator.comparing(RuleInfo::family).thenComparing(RuleInfo::id))
        .toList();
  }

  private String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # The rules

            Written by `RulesIndexTest` from the rules and their pages, which are also what `vigie explain RULE`, SARIF viewers and the HTML
            report show. *Severity* is the worst that a rule reports, *profile* the smallest that it runs in; *fix* marks rules some of whose
            findings `vigie fix` can mend. [How to write a rule](writing-a-rule.md).

            [By family](#by-family) · [By law](#by-law) · [By sheet of the CNIL](#by-sheet-of-the-cnil)

            ## By family

            """);
    String family = "";
    for (RuleInfo rule : rules()) {
      if (!rule.family().equals(family)) {
        family = rule.family();
        text.append(text.toString().endsWith("|\n") ? "\n" : "");
        text.append("### ").append(family).append("\n\n");
        text.append("| rule | severity | profile | fix | about |\n|---|---|---|---|---|\n");
      }
      text.append("| ").append(link(rule)).append(" | ").append(rule.severity().id());
      text.append(" | ").append(rule.profile().id()).append(" | ");
      text.append(Fixes.rules().contains(rule.id()) ? "yes" : "").append(" | ");
      text.append(rule.title()).append(" |\n");
    }
    text.append("\n## By law\n\n| article | rules |\n|---|---|\n");
    SortedMap<String, Set<String>> byLaw = new TreeMap<>(RulesIndexTest::naturally);
    for (RuleInfo rule : rules()) {
      rule.law().forEach(law -> byLaw.computeIfAbsent(law, x -> new TreeSet<>()).add(link(rule)));
    }
    rows(text, byLaw);
    text.append(
        """

        ## By sheet of the CNIL

        Sheets of the *Guide RGPD de l'équipe de développement* ([CNIL](https://www.cnil.fr/fr/guide-rgpd-de-lequipe-de-developpement)), as the
        pages of the rules refer to them.

        | sheet | rules |
        |---|---|
        """);
    SortedMap<String, Set<String>> bySheet = new TreeMap<>(RulesIndexTest::naturally);
    for (RuleInfo rule : rules()) {
      Matcher sheets = SHEETS.matcher(rule.page());
      while (sheets.find()) {
        Matcher number = NUMBER.matcher(sheets.group(1));
        while (number.find()) {
          bySheet.computeIfAbsent(number.group(), x -> new TreeSet<>()).add(link(rule));
        }
      }
    }
    rows(text, bySheet);
    return text.toString();
  }

  private static void rows(StringBuilder text, Map<String, Set<String>> rows) {
    rows.forEach(
        (key, rules) ->
            text.append("| ")
                .append(key)
                .append(" | ")
                .append(String.join(", ", rules))
                .append(" |\n"));
  }

  private static String link(RuleInfo rule) {
    return "[" + rule.id() + "](" + PAGES + rule.family() + "/" + rule.id() + ".md)";
  }

  /** Art. 5 before Art. 25. */
  private static int naturally(String a, String b) {
    return padded(a).compareTo(padded(b));
  }

  private static String padded(String text) {
    return NUMBER.matcher(text).replaceAll(n -> "0".repeat(4 - n.group().length()) + n.group());
  }
}
