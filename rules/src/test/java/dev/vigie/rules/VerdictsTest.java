package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What people who read findings on public applications said of them, in {@code
 * test-fixtures/verdicts}, one file a rule; and the table of it in {@code docs/accuracy.md}, which
 * {@code -Dvigie.write=true} writes anew. A finding that was wrong and is not reported any more
 * stays there as {@code mended}, one that was right as {@code lost}, one that nobody could judge as
 * {@code gone}. How many findings each rule has on these applications at which level, read or not,
 * is in {@code test-fixtures/findings.tsv}.
 *
 * <p>What ships by default is held to it: of each rule enough is read, and few are wrong.
 */
class VerdictsTest {
  private static final String HEADER =
      "rule\tapplication\tcommit\tpath\tline\tlevel\tverdict\tnote";
  private static final String SECTION = "## Findings on public applications\n";
  private static final String TABLE =
      """
      | rule | found now | applications read | read | high: true | high: false | below: true | below: false | unsure | precision | mended | precision at first |
      |---|---|---|---|---|---|---|---|---|---|---|---|
      """;
  private static final String SILENT = "Rules of the profile `thorough` that found nothing on ";

  private static final Path ROOT = Fixtures.root().resolve("..");

  /** So many findings of a rule are read, or all where there are fewer. */
  private static final int SAMPLE = 30;

  private static final Set<String> COUNTED = Set.of("true", "false", "unsure");

  private record Verdict(
      String rule,
      String application,
      String path,
      String line,
      String level,
      String word,
      String note) {
    boolean grave() {
      return level.equals("high") || level.equals("critical");
    }
  }

  @Test
  void everyVerdictSaysWhatOfWhichRuleAndWhy() throws Exception {
    Set<String> rules =
        BuiltInExpertise.read().rules().all().stream()
            .map(rule -> rule.info().id())
            .collect(Collectors.toSet());
    assertThat(verdicts()).hasSizeGreaterThan(40);
    for (Verdict verdict : verdicts()) {
      assertThat(rules).contains(verdict.rule());
      assertThat(verdict.application()).as(verdict.toString()).isNotBlank();
      assertThat(verdict.path()).as(verdict.toString()).isNotBlank();
      assertThat(verdict.line()).as(verdict.toString()).matches("\\d*");
      assertThat(verdict.word())
          .as(verdict.toString())
          .matches("true|false|unsure|mended|lost|gone");
      assertThat(verdict.level())
          .as(verdict.toString())
          .matches(COUNTED.contains(verdict.word()) ? "info|low|medium|high|critical" : "");
      assertThat(verdict.note()).as(verdict.toString()).isNotBlank();
    }
  }

  @Test
  void noFindingIsJudgedTwiceDifferently() throws Exception {
    Set<String> seen = new HashSet<>();
    for (Verdict v : verdicts()) {
      assertThat(seen.add(String.join("\t", v.rule, v.application, v.path, v.line, v.note)))
          .as(v + " stands there twice")
          .isTrue();
    }
  }

  @Test
  void ofEachRuleThirtyFindingsAreReadOrAllWhereThereAreFewer() throws Exception {
    List<Found> found = found();
    Set<String> applications =
        found.stream().map(Found::application).collect(Collectors.toCollection(TreeSet::new));
    List<String> tooFew = new ArrayList<>();
    for (String rule : found.stream().map(Found::rule).distinct().toList()) {
      int all = found.stream().filter(f -> f.rule().equals(rule)).mapToInt(Found::findings).sum();
      long read =
          verdicts().stream()
              .filter(v -> v.rule().equals(rule) && applications.contains(v.application()))
              .filter(v -> COUNTED.contains(v.word()))
              .count();
      if (read < Math.min(SAMPLE, all)) {
        tooFew.add(rule + ": " + read + " of " + all);
      }
    }
    assertThat(tooFew).as("rules of which too few findings are read").isEmpty();
  }

  @Test
  void whatIsReadAtALevelIsFoundAtIt() throws Exception {
    SortedMap<String, Integer> found = new TreeMap<>();
    Set<String> applications = new TreeSet<>();
    for (Found each : found()) {
      applications.add(each.application());
      found.merge(
          key(each.rule(), each.application(), each.level()), each.findings(), Integer::sum);
    }
    SortedMap<String, Integer> read = new TreeMap<>();
    for (Verdict v : verdicts()) {
      if (COUNTED.contains(v.word()) && applications.contains(v.application())) {
        read.merge(key(v.rule(), v.application(), v.level()), 1, Integer::sum);
      }
    }
    read.forEach(
        (key, number) ->
            assertThat(number).as(key).isLessThanOrEqualTo(found.getOrDefault(key, 0)));
  }

  private static String key(String rule, String application, String level) {
    return rule + " on " + application + " at level " + level;
  }

  @Test
  void whatShipsByDefaultIsWrongInAtMostOneOfTenAtLevelHighAndOneOfFourBelow() throws Exception {
    List<String> tooOften = new ArrayList<>();
    List<Verdict> verdicts = verdicts();
    for (Rule rule : BuiltInExpertise.read().rules().all()) {
      if (!RuleProfile.DEFAULT.runs(rule.info().profile())) {
        continue;
      }
      List<Verdict> own = verdicts.stream().filter(v -> v.rule().equals(rule.info().id())).toList();
      for (boolean grave : new boolean[] {true, false}) {
        List<Verdict> level = own.stream().filter(v -> v.grave() == grave).toList();
        int good = count(level, "true");
        int bad = count(level, "false");
        if (bad * (grave ? 10 : 4) > good + bad) {
          tooOften.add(
              rule.info().id() + (grave ? " at level high" : "") + ": " + good + " : " + bad);
        }
      }
    }
    assertThat(tooOften).isEmpty();
  }

  @Test
  void theTableIsWhatTheVerdictsSay() throws Exception {
    Path page = ROOT.resolve("docs/accuracy.md");
    String table = table();
    if (Boolean.getBoolean("vigie.write")) {
      String text = Files.readString(page);
      int begin = text.indexOf(TABLE);
      assertThat(begin).isNotNegative();
      int end = text.indexOf("\n\n", begin) + 1;
      Files.writeString(page, text.substring(0, begin) + table + text.substring(end));
    }
    assertThat(Files.readString(page))
        .as("docs/accuracy.md; run this test with -Dvigie.write=true")
        .contains(SECTION)
        .contains("\n" + table + "\n");
  }

  @Test
  void theListOfSilentRulesIsWhatTheRunsSay() throws Exception {
    Path page = ROOT.resolve("docs/accuracy.md");
    String silent = silent();
    if (Boolean.getBoolean("vigie.write")) {
      String text = Files.readString(page);
      int begin = text.indexOf(SILENT);
      assertThat(begin).isNotNegative();
      int end = text.indexOf("\n\n", begin) + 1;
      Files.writeString(page, text.substring(0, begin) + silent + text.substring(end));
    }
    assertThat(Files.readString(page))
        .as("docs/accuracy.md; run this test with -Dvigie.write=true")
        .contains("\n" + silent + "\n");
  }

  private static String silent() throws IOException {
    Set<String> loud = new TreeSet<>();
    Set<String> applications = new TreeSet<>();
    for (Found found : found()) {
      applications.add(found.application());
      loud.add(found.rule());
    }
    String rules =
        BuiltInExpertise.read().rules().all().stream()
            .map(rule -> rule.info().id())
            .filter(rule -> !loud.contains(rule))
            .sorted()
            .collect(Collectors.joining(", "));
    return SILENT + applications.size() + " applications: " + rules + ".\n";
  }

  private record Found(String rule, String application, String level, int findings) {}

  private static List<Found> found() throws IOException {
    List<String> lines = Files.readAllLines(ROOT.resolve("test-fixtures/findings.tsv"));
    assertThat(lines.get(0)).isEqualTo("rule\tapplication\tcommit\tlevel\tfindings");
    List<Found> found = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] columns = line.split("\t", -1);
      assertThat(columns).as(line).hasSize(5);
      found.add(new Found(columns[0], columns[1], columns[3], Integer.parseInt(columns[4])));
    }
    return found;
  }

  private static String table() throws IOException {
    SortedMap<String, List<Verdict>> byRule = new TreeMap<>();
    for (Verdict verdict : verdicts()) {
      byRule.computeIfAbsent(verdict.rule(), rule -> new ArrayList<>()).add(verdict);
    }
    for (Found found : found()) {
      byRule.computeIfAbsent(found.rule(), rule -> new ArrayList<>());
    }
    StringBuilder table = new StringBuilder(TABLE);
    List<Found> found = found();
    byRule.forEach(
        (rule, read) -> {
          int good = count(read, "true");
          int bad = count(read, "false");
          int mended = count(read, "mended");
          int lost = count(read, "lost");
          table.append("| ").append(rule);
          table.append(" | ");
          table.append(
              found.stream()
                  .filter(each -> each.rule().equals(rule))
                  .mapToInt(Found::findings)
                  .sum());
          table.append(" | ").append(read.stream().map(Verdict::application).distinct().count());
          table.append(" | ").append(read.size());
          for (boolean grave : new boolean[] {true, false}) {
            List<Verdict> level = read.stream().filter(v -> v.grave() == grave).toList();
            table.append(" | ").append(count(level, "true"));
            table.append(" | ").append(count(level, "false"));
          }
          table.append(" | ").append(count(read, "unsure"));
          table.append(" | ").append(precision(good, bad));
          boolean changed = mended + lost > 0;
          table
              .append(" | ")
              .append(changed ? mended + (lost > 0 ? ", " + lost + " lost" : "") : "");
          table.append(" | ").append(changed ? precision(good + lost, bad + mended) : "");
          table.append(" |\n");
        });
    return table.toString();
  }

  private static int count(List<Verdict> read, String word) {
    return (int) read.stream().filter(verdict -> verdict.word().equals(word)).count();
  }

  /** Of fewer than five, a share says nothing. */
  private static String precision(int good, int bad) {
    return good + bad < 5 ? "–" : String.format(Locale.ROOT, "%.2f", (double) good / (good + bad));
  }

  private static List<Verdict> verdicts() throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    try (Stream<Path> files = Files.list(ROOT.resolve("test-fixtures/verdicts"))) {
      for (Path file : files.sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).as(file.toString()).isEqualTo(HEADER);
        for (String line : lines.subList(1, lines.size())) {
          String[] columns = line.split("\t", -1);
          assertThat(columns).as(file + ": " + line).hasSize(8);
          assertThat(file.getFileName().toString()).isEqualTo(columns[0] + ".tsv");
          assertThat(columns[2]).as(file + ": " + line).isNotBlank();
          verdicts.add(
              new Verdict(
                  columns[0],
                  columns[1],
                  columns[3],
                  columns[4],
                  columns[5],
                  columns[6],
                  columns[7]));
        }
      }
    }
    return verdicts;
  }
}
