package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlObject;
import dev.vigie.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The table of what the law asks and what answers it: nothing in it is made up, and no rule stands
 * outside it. {@code -Dvigie.write=true} writes the page anew.
 */
class ObligationsTest {
  private static final String FILE = BuiltInCatalog.FOLDER + "/obligations.yml";
  private static final List<String> ANSWERS = List.of("rule", "derived", "person", "dated");
  private static final Pattern NUMBER = Pattern.compile("[A-Z]{3}-\\d{2}");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (S[12]-\\d{2}) \\|.*$");
  private static final Pattern ID = Pattern.compile("`([a-z][a-z0-9]*(?:-[a-z0-9]+)+)`");

  private final Expertise expertise;
  private final List<Statement> statements;

  private record Statement(String id, String says, String answer, List<String> by, String today) {
    boolean isBy(String tag) {
      return by.stream()
          .anyMatch(
              mark ->
                  mark.endsWith("*") ? tag.startsWith(mark.replace("*", "")) : mark.equals(tag));
    }
  }

  ObligationsTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
    this.statements = statements();
  }

  private static List<Statement> statements() throws Exception {
    String text = BuiltInResources.own().texts(BuiltInCatalog.FOLDER, ".yml").get(FILE);
    List<Problem> problems = new ArrayList<>();
    List<Statement> statements = new ArrayList<>();
    YamlObject root = YamlObject.parse(FILE, text, problems).orElseThrow();
    for (YamlObject each : root.objects("statements")) {
      statements.add(
          new Statement(
              each.requiredText("id"),
              each.requiredText("says"),
              each.oneOf("answer", ANSWERS).orElse(""),
              each.texts("by"),
              each.text("today").orElse("")));
      each.done();
    }
    assertThat(problems).isEmpty();
    return statements;
  }

  private static Path page() {
    return Fixtures.root().resolve("../docs/obligations.md");
  }

  @Test
  void everyStatementHasOneRowAndAnAnswer() throws Exception {
    assertThat(statements).hasSize(52);
    assertThat(statements).extracting(Statement::id).doesNotHaveDuplicates();
    List<String> rows = new ArrayList<>();
    Matcher row = ROW.matcher(Files.readString(page()));
    while (row.find()) {
      rows.add(row.group(1));
    }
    assertThat(rows).isEqualTo(statements.stream().map(Statement::id).toList());
  }

  @Test
  void everyRuleNamedInThePageExists() throws Exception {
    Matcher row = ROW.matcher(Files.readString(page()));
    Set<String> named = new TreeSet<>();
    while (row.find()) {
      Matcher id = ID.matcher(row.group());
      while (id.find()) {
        named.add(id.group(1));
      }
    }
    assertThat(named).hasSizeGreaterThan(10);
    assertThat(expertise.rules().ids()).containsAll(named);
  }

  /** How many numbers each prefix of the catalogue has that this project started from. */
  private static final Map<String, Integer> NUMBERS =
      Map.ofEntries(
          Map.entry("PUR", 3),
          Map.entry("MIN", 7),
          Map.entry("INF", 2),
          Map.entry("RET", 12),
          Map.entry("ACC", 11),
          Map.entry("LOG", 8),
          Map.entry("TOS", 1),
          Map.entry("EXC", 2),
          Map.entry("URL", 2),
          Map.entry("NET", 5),
          Map.entry("MAI", 2),
          Map.entry("STO", 7),
          Map.entry("CKI", 2),
          Map.entry("CRY", 7),
          Map.entry("INT", 8),
          Map.entry("AVA", 2),
          Map.entry("AUD", 3),
          Map.entry("BRE", 2),
          Map.entry("TPS", 6),
          Map.entry("RGT", 8),
          Map.entry("TST", 4),
          Map.entry("SRC", 1),
          Map.entry("DEP", 4),
          Map.entry("CFG", 4),
          Map.entry("GOV", 4));

  @Test
  void everyNumberOfTheCatalogueHasARule() {
    Set<String> tags = new TreeSet<>();
    expertise.rules().all().forEach(rule -> tags.addAll(rule.info().tags()));
    Set<String> numbers = new TreeSet<>();
    NUMBERS.forEach(
        (prefix, count) ->
            IntStream.rangeClosed(1, count)
                .forEach(n -> numbers.add(String.format(Locale.ROOT, "%s-%02d", prefix, n))));
    assertThat(numbers).hasSize(117);
    assertThat(tags).containsAll(numbers);
  }

  @Test
  void everyNumberOfARuleIsInTheTable() {
    for (Rule rule : expertise.rules().all()) {
      for (String tag : rule.info().tags()) {
        if (NUMBER.matcher(tag).matches()) {
          assertThat(statements).as(rule.info().id()).anyMatch(statement -> statement.isBy(tag));
        }
      }
    }
  }

  @Test
  void thePageIsWrittenWhereWanted() throws Exception {
    String text = text();
    assertThat(text).contains("| S1-01 |").contains("| S2-27 |");
    if (Boolean.getBoolean("vigie.write")) {
      Files.writeString(page(), text);
    }
  }

  private String text() {
    StringBuilder text =
        new StringBuilder(
            """
            # What the law asks, and what answers it

            Vigie began with two articles on what a company that holds data of customers and leads has to do. They make 52 statements.
            Here is each of them in our own words, with the rules that witness it and the kind of answer that Vigie has:

            - **rule**: found in code, settings, data or builds, by the rules named;
            - **derived**: read off from what Vigie writes: inventory, severities, pages of rules;
            - **a person**: nothing in a repository can tell; `answers` in [privacy.yml](privacy-yml.md) is the place to say it;
            - **dated**: it no longer holds; what does is said.

            No answer means that a duty is fulfilled. Vigie says what was found, what was not found where all was read, and what only a
            person can answer.

            ## Dated points

            - Articles 34 and 34 bis of the French Act of 1978 and Art. 17 of Directive 95/46 are today Art. 32 (security), 33 and 34
              (breaches) of the GDPR.
            - Every controller notifies a breach to the authority within 72 hours after it became known, not telecom providers alone.
            - Users are no longer made to change their passwords at intervals (CNIL, deliberation 2022-100; OWASP ASVS 5.0).
            - The CNIL gives no labels any more; Art. 42 of the GDPR knows certification.

            ## The statements

            The page is written by `ObligationsTest` from `obligations.yml` and the tags of the rules. A rule that is not there yet is shown
            by its number alone.

            | | statement | answer | rules | today |
            |---|---|---|---|---|
            """);
    for (Statement statement : statements) {
      text.append("| ").append(statement.id()).append(" | ").append(statement.says()).append(" | ");
      text.append(statement.answer().equals("person") ? "a person" : statement.answer());
      text.append(" | ").append(rules(statement)).append(" | ").append(statement.today());
      text.append(" |\n");
    }
    return text.toString();
  }

  private String rules(Statement statement) {
    Set<String> rules = new TreeSet<>();
    Set<String> known = new TreeSet<>();
    for (Rule rule : expertise.rules().all()) {
      for (String tag : rule.info().tags()) {
        if (statement.isBy(tag)) {
          rules.add("`" + rule.info().id() + "`");
          known.add(tag);
        }
      }
    }
    List<String> shown = new ArrayList<>(rules);
    statement.by().stream()
        .filter(mark -> !mark.endsWith("*") && !known.contains(mark))
        .forEach(shown::add);
    return String.join(", ", shown);
  }
}
