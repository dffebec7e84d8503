package dev.vigie.report.text;

import static dev.vigie.finding.FindingBuilder.finding;
import static dev.vigie.finding.FindingBuilder.step;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.Baseline;
import dev.vigie.finding.Finding;
import dev.vigie.finding.FindingBuilder;
import dev.vigie.finding.Fingerprints;
import dev.vigie.finding.Fix;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.Severity;
import dev.vigie.finding.Suppression;
import dev.vigie.finding.Suppressions;
import dev.vigie.finding.Triage;
import dev.vigie.program.Coverage;
import dev.vigie.report.RunSummary;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceTexts;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TerminalReportTest {
  private static final String SHOP =
      """
      package shop;

      class Shop {
      \tvoid register(Customer customer) {
      \t\tString mail = customer.getEmail();

      \t\tlog.info("新規 {}", mail);
      \t}
      }
      """;
  private static final SourceTexts TEXTS =
      path ->
          switch (path) {
            case "src/Shop.java" -> Optional.of(SHOP);
            case "src/Customer.java" ->
                Optional.of("class Customer {\n  String email;\n\n\n\n  String getEmail() {}\n}\n");
            default -> Optional.empty();
          };
  private static final RunSummary SUMMARY =
      summary(214, List.of(), new Coverage(3400, 3000, 400, 0));

  @Test
  void showsCodeStepsAndHelp() {
    assertThat(normal(inOneFile().build()))
        .isEqualTo(
            """
            src/Shop.java:7:22: high[personal-data-in-log] The e-mail address Customer.email is written to a log
              |
            5 |         String mail = customer.getEmail();
              |                       ------------------- (1) takes the e-mail address from Customer.email
            6 |
            7 |         log.info("新規 {}", mail);
              |                              ^^^^ (2) writes it to the log
              = data: Customer.email (email, ordinary), src/Customer.java:2:18
              = help: Mask it first.

            vigie: 214 files in 3 modules, 31,000 lines, 12 personal-data elements, 1 new / 0 baselined / 0 suppressed - 1.8 s
            """);
  }

  @Test
  void showsEachFileOfAFlowInTheOrderOfTheWay() {
    Finding finding =
        finding()
            .at("src/Shop.java", 7, 22, 7, 25)
            .help("")
            .trace(
                step("reads the field", "src/Customer.java", 2, 10, 14),
                step("returns it", "src/Customer.java", 6, 3, 8),
                step("writes it to the log", "src/Shop.java", 7, 22, 25))
            .build();

    assertThat(normal(finding))
        .startsWith(
            """
            src/Shop.java:7:22: high[personal-data-in-log] The e-mail address Customer.email is written to a log
             --> src/Customer.java:2:10
              |
            2 |   String email;
              |          ----- (1) reads the field
             ...
            6 |   String getEmail() {}
              |   ------ (2) returns it
             --> src/Shop.java:7:22
              |
            7 |         log.info("新規 {}", mail);
              |                              ^^^^ (3) writes it to the log

            """);
  }

  @Test
  void tellsStepsInWordsWhereTheSourceIsGone() {
    Finding finding =
        finding()
            .at("gone/A.java", 3, 1, 3, 4)
            .trace(step("writes it to the log", "gone/A.java", 3, 1, 4))
            .build();

    assertThat(normal(finding)).contains("  : (1) writes it to the log, gone/A.java:3:1\n");
  }

  @Test
  void showsAFindingWithoutFlowAndItsRelatedPlaces() {
    Finding finding =
        finding()
            .at("src/Customer.java", 1, 7, 1, 14)
            .related("holds the address", new Location("src/Customer.java", 2, 10, 2, 14))
            .related("maps the table", new Location("orm.xml", 3, 5, 3, 9))
            .build();

    assertThat(normal(finding))
        .contains(
            """
            1 | class Customer {
              |       ^^^^^^^^
            2 |   String email;
              |          ----- holds the address
              : maps the table, orm.xml:3:5
            """);
  }

  @Test
  void countsOtherWaysAndShowsThemWhenVerbose() {
    FindingBuilder finding = inOneFile().trace(step("takes it", "src/Other.java", 3, 1, 4));

    assertThat(normal(finding.build())).contains("and 1 more way").doesNotContain("Other.java");
    assertThat(report(Detail.VERBOSE, Style.PLAIN, triage(finding.build()), SUMMARY))
        .contains("  : way 2:\n  : (1) takes it, src/Other.java:3:1\n");
  }

  @Test
  void quietIsOneLineForEachFinding() {
    assertThat(report(Detail.QUIET, Style.PLAIN, triage(inOneFile().build()), SUMMARY).lines())
        .hasSize(2)
        .first()
        .asString()
        .startsWith("src/Shop.java:7:22: high[personal-data-in-log] ");
  }

  @Test
  void filesAndLinesComeInOrder() {
    List<Finding> findings = new ArrayList<>();
    for (String path : List.of("b/B.java", "a/A.java")) {
      findings.add(finding().at(path, 10, 1, 10, 2).build());
      findings.add(finding().at(path, 9, 1, 9, 2).build());
    }

    assertThat(
            report(Detail.QUIET, Style.PLAIN, triage(findings.toArray(Finding[]::new)), SUMMARY)
                .lines()
                .map(line -> line.substring(0, line.indexOf(": ")))
                .limit(4))
        .containsExactly("a/A.java:9:1", "a/A.java:10:1", "b/B.java:9:1", "b/B.java:10:1");
  }

  @Test
  void coloursOnlyWhereAskedForAndChangesNothingElse() {
    Triage triage = triage(inOneFile().build());
    String plain = report(Detail.NORMAL, Style.PLAIN, triage, SUMMARY);
    String coloured = report(Detail.NORMAL, Style.COLOUR, triage, SUMMARY);

    assertThat(plain).doesNotContain("\u001b");
    assertThat(coloured).contains("\u001b[1;31mhigh[personal-data-in-log]\u001b[0m");
    assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(plain);
  }

  @Test
  void nothingOfTheCodeSteersTheTerminal() {
    String evil = "\u001b[2J\u0007\u202e\r\n::error::x";
    SourceTexts texts = path -> Optional.of("int \u001b[31m\u202e = 1; // \u0007");
    Finding finding =
        finding()
            .at("::stop-commands::x" + evil, 1, 5, 1, 9)
            .message(evil)
            .help(evil)
            .datum(evil, evil, evil, 1)
            .related(evil, new Location(evil, 1, 1, 1, 1))
            .trace(step(evil, evil, 1, 1, 4), step(evil, "x", 1, 1, 4))
            .build();
    RunSummary summary =
        summary(1, List.of(new SourceProblem(evil, 1, evil, evil, true)), new Coverage(0, 0, 0, 0));

    for (Detail detail : Detail.values()) {
      String report =
          new TerminalReport(new TerminalOptions(detail, Style.PLAIN, 80, false), texts)
              .of(triage(finding), summary);
      assertThat(report.codePoints())
          .noneMatch(point -> point != '\n' && (Character.isISOControl(point) || point == 0x202e));
      assertThat(report.lines()).noneMatch(line -> line.stripLeading().startsWith("::"));
    }
  }

  @Test
  void tellsSilencedFindingsOnlyWhenVerboseButAlwaysCountsThem() {
    Finding known = finding().anchor("known").line(3).build();
    Finding allowed = finding().anchor("allowed").line(4).build();
    Suppression suppression =
        new Suppression(
            List.of("personal-data-in-log"),
            "test data",
            new Location(allowed.at().path(), 4, 40, 4, 60),
            4,
            4);
    Triage triage =
        Triage.of(
            List.of(known, allowed),
            Suppressions.of(List.of(suppression), Set.of("personal-data-in-log"), id -> ""),
            new Baseline(List.of(entry(known, Optional.empty()))),
            TEXTS,
            LocalDate.EPOCH);

    assertThat(report(Detail.NORMAL, Style.PLAIN, triage, SUMMARY))
        .startsWith("vigie: ")
        .contains("0 new / 1 baselined / 1 suppressed");
    assertThat(report(Detail.VERBOSE, Style.PLAIN, triage, SUMMARY))
        .contains("(in the baseline: later)", "(suppressed: test data)");
  }

  @Test
  void tellsWhatASecondOpinionSaidAndWhatItCost() {
    Finding sure = finding().anchor("sure").line(3).build();
    Finding doubtful = finding().anchor("doubtful").line(4).build();
    Finding wrong = finding().anchor("wrong").line(5).build();
    Triage triage =
        Triage.of(
            List.of(sure, doubtful, wrong),
            Suppressions.NONE,
            Baseline.EMPTY,
            TEXTS,
            LocalDate.EPOCH);
    Triage reviewed =
        triage.with(
            Map.of(
                triage.findings().get(0), Opinion.CONFIRMED,
                triage.findings().get(1), Opinion.couldNotTell("no class file"),
                triage.findings().get(2), Opinion.contradicted("log is no logger")));
    RunSummary summary =
        new RunSummary(
            3,
            0,
            9,
            1,
            Duration.ofSeconds(2),
            SUMMARY.coverage(),
            List.of(),
            Optional.of(Duration.ofMillis(1300)));

    String normal = report(Detail.NORMAL, Style.PLAIN, reviewed, summary);

    assertThat(normal)
        .contains("= second opinion: could not tell: no class file")
        .doesNotContain("= second opinion: confirmed")
        .containsPattern(
            ":5:\\d+: high\\[personal-data-in-log] .*"
                + " \\(does not count, because a second opinion contradicts it: log is no logger\\)")
        .contains(
            "second opinion on 3 findings: 1 confirmed, 1 contradicted, 1 could not be told - 1.3 s")
        .contains("2 new / 0 baselined / 0 suppressed / 1 contradicted");
    assertThat(report(Detail.VERBOSE, Style.PLAIN, reviewed, summary))
        .contains("= second opinion: confirmed");
    assertThat(report(Detail.QUIET, Style.PLAIN, reviewed, summary)).contains("log is no logger");
  }

  @Test
  void listsWhatIsLeftOver() {
    Finding found = finding().build();
    Suppression unused =
        new Suppression(
            List.of("personal-data-in-log"), "", new Location("A.java", 2, 5, 2, 9), 3, 3);
    Triage triage =
        Triage.of(
            List.of(found),
            Suppressions.of(List.of(unused), Set.of("personal-data-in-log"), id -> ""),
            new Baseline(
                List.of(
                    entry(finding().anchor("gone").build(), Optional.empty()),
                    entry(found, Optional.of(LocalDate.EPOCH)))),
            TEXTS,
            LocalDate.EPOCH.plusDays(1));

    assertThat(report(Detail.NORMAL, Style.PLAIN, triage, SUMMARY))
        .contains(
            "note: the suppression of personal-data-in-log silences nothing: A.java:2:5\n",
            "note: in the baseline, but not found any more: personal-data-in-log in ",
            "note: in the baseline, but expired on 1970-01-01: personal-data-in-log in ");
  }

  @Test
  void namesWhatWasNotReadAndCountsCallsKnownByNameOnly() {
    List<SourceProblem> problems = new ArrayList<>();
    for (int i = 1; i <= 25; i++) {
      problems.add(new SourceProblem("A.java", i, "syntax error", "mend it", true));
    }
    RunSummary summary = summary(1, problems, new Coverage(1200, 0, 0, 7));

    assertThat(report(Detail.NORMAL, Style.PLAIN, triage(), summary))
        .contains(
            "warning: A.java:1: syntax error - mend it\n",
            "warning: A.java:20: ",
            "and 5 more (verbose shows them)\n",
            "note: 7 of 1,200 calls are known by name only\n",
            "vigie: 1 file in 3 modules, ")
        .doesNotContain("A.java:21");
    assertThat(report(Detail.VERBOSE, Style.PLAIN, triage(), summary)).contains("A.java:25: ");
  }

  @Test
  void saysThatNothingWasAnalysed() {
    assertThat(
            report(
                Detail.QUIET,
                Style.PLAIN,
                triage(),
                summary(0, List.of(), new Coverage(0, 0, 0, 0))))
        .contains("warning: no file was analysed\n");
  }

  @Test
  void doesNotHangOnTheLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(normal()).contains("214 files in 3 modules, 31,000 lines").contains("1.8 s");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void addsLinesForGitHubOnlyWhereAskedFor() {
    Finding several =
        finding()
            .severity(Severity.MEDIUM)
            .at("a,b:c.java", 3, 1, 4, 2)
            .message("100%\nsure")
            .help("")
            .build();
    TerminalOptions options = new TerminalOptions(Detail.QUIET, Style.PLAIN, 120, true);

    String report =
        new TerminalReport(options, TEXTS).of(triage(several, inOneFile().build()), SUMMARY);

    assertThat(report.lines().filter(line -> line.startsWith("::")))
        .containsExactly(
            "::warning file=a%2Cb%3Ac.java,line=3,endLine=4,title=personal-data-in-log"
                + "::100%25\\u000asure.",
            "::error file=src/Shop.java,line=7,endLine=7,col=22,endColumn=25,"
                + "title=personal-data-in-log::The e-mail address Customer.email is written to a"
                + " log. Mask it first.");
    assertThat(normal(several)).doesNotContain("::");
  }

  @Test
  void fixesAreNotLookedForWhereNoneIsShown() {
    TerminalOptions options = new TerminalOptions(Detail.QUIET, Style.PLAIN, 120, false);
    Supplier<Map<String, Fix>> none =
        () -> {
          throw new AssertionError("a line a finding has no room for a fix");
        };

    assertThat(new TerminalReport(options, TEXTS, none).of(triage(inOneFile().build()), SUMMARY))
        .isEqualTo(report(Detail.QUIET, Style.PLAIN, triage(inOneFile().build()), SUMMARY));
  }

  private static FindingBuilder inOneFile() {
    return finding()
        .at("src/Shop.java", 7, 22, 7, 25)
        .datum("Customer.email", "email", "src/Customer.java", 2)
        .trace(
            step("takes the e-mail address from Customer.email", "src/Shop.java", 5, 17, 35),
            step("writes it to the log", "src/Shop.java", 7, 22, 25));
  }

  private static String normal(Finding... findings) {
    return report(Detail.NORMAL, Style.PLAIN, triage(findings), SUMMARY);
  }

  private static String report(Detail detail, Style style, Triage triage, RunSummary summary) {
    return new TerminalReport(new TerminalOptions(detail, style, 120, false), TEXTS)
        .of(triage, summary);
  }

  private static Triage triage(Finding... findings) {
    return Triage.of(List.of(findings), Suppressions.NONE, Baseline.EMPTY, TEXTS, LocalDate.EPOCH);
  }

  private static RunSummary summary(int files, List<SourceProblem> problems, Coverage coverage) {
    return new RunSummary(files, 3, 31_000, 12, Duration.ofMillis(1834), coverage, problems);
  }

  private static Baseline.Entry entry(Finding finding, Optional<LocalDate> expires) {
    return new Baseline.Entry(
        finding.ruleId(),
        finding.at().path(),
        Fingerprints.of(List.of(finding)).get(0).fingerprint(),
        "later",
        expires);
  }
}
