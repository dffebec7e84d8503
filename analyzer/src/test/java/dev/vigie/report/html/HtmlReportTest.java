package dev.vigie.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.vigie.catalog.Element;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Severity;
import dev.vigie.finding.Triage;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Coverage;
import dev.vigie.program.FieldRef;
import dev.vigie.report.DataMap;
import dev.vigie.report.RunSummary;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceTexts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReportTest {
  /** Each of these would do something if it were ever taken for markup. */
  private static final String HOSTILE =
      "</script><script>document.title='owned'</script><img src=x"
          + " onerror=\"document.title='owned'\"><!--<script>{{style}}{{{data}}} & &lt; ' \""
          + " \u2028";

  private static final SourceTexts NO_TEXTS = path -> Optional.empty();

  @TempDir Path folder;

  @Test
  void nothingFromAnalysedCodeBecomesMarkup() throws Exception {
    String html = html(hostile(), path -> Optional.of(HOSTILE + "\n" + HOSTILE));

    assertThat(html).doesNotContain("<img").doesNotContain("'owned'</script>");
    assertThat(html.split("</script", -1)).hasSize(3);
    assertThat(html.split("<script", -1)).hasSize(3);
    JsonNode data = data(html);
    assertThat(data.at("/findings/0/data/0/member").asText())
        .startsWith("</script><script>document.title='owned'</script>");
    assertThat(data.at("/lines").get(pathOf(data)).get("1").asText())
        .startsWith("</script><script>");
  }

  @Test
  void hostileCodeIsShownAndNotRun() throws Exception {
    try (Chromium browser = browser(hostile(), path -> Optional.of(HOSTILE + "\n" + HOSTILE))) {
      browser.value("document.querySelector('#findings summary').click()");
      for (String part : List.of("map", "data", "coverage")) {
        browser.value("document.getElementById('tab-" + part + "').click()");
      }
      browser.await("document.querySelector('#findings .body') !== null");

      assertThat(browser.value("document.title")).startsWith("Privacy report: </script>");
      assertThat(browser.value("document.querySelectorAll('img').length")).isEqualTo("0");
      assertThat(browser.value("document.querySelectorAll('script').length")).isEqualTo("2");
      for (String part : List.of("findings", "map", "data", "coverage")) {
        assertThat(browser.value("document.getElementById('" + part + "').textContent"))
            .contains("<script>document.title='owned'");
      }
    }
  }

  @Test
  void whatCouldTurnTheOrderOfCodeIsMadeVisibleInPlace() {
    assertThat(SourceExcerpts.harmless("a\u202eb\u001bc\td")).isEqualTo("a\uFFFDb\u241bc\td");
    assertThat(SourceExcerpts.harmless("\uD83D\uDE00 \uD83D")).isEqualTo("\uD83D\uDE00 \uFFFD");
  }

  @Test
  void thereIsNoWayToTheNetwork() {
    String html = html(run(findings(3)), NO_TEXTS);

    assertThat(html).contains("default-src 'none'").doesNotContain("src=").doesNotContain("url(");
    assertThat(html).doesNotContain("<link").doesNotContain("@import").doesNotContain("fetch(");
  }

  @Test
  void theSameRunGivesTheSameBytes() {
    assertThat(html(run(findings(20)), NO_TEXTS)).isEqualTo(html(run(findings(20)), NO_TEXTS));
  }

  @Test
  void fiveThousandFindingsAreBuiltAsTheyAreLookedAt() throws Exception {
    HtmlRun run = run(findings(5000));
    assertThat(html(run, NO_TEXTS).length()).isLessThan(10_000_000);

    try (Chromium browser = browser(run, path -> Optional.of("code();\n".repeat(6000)))) {
      String rows = "document.querySelectorAll('#findings .list > details').length";
      assertThat(Integer.parseInt(browser.value(rows))).isBetween(50, 1000);
      assertThat(browser.value("document.querySelector('.status').textContent"))
          .isEqualTo("5,000 findings, worst first");

      browser.value("window.started = performance.now()");
      browser.value(
          "(i => { i.value = 'Customer4321'; i.dispatchEvent(new Event('input')); })"
              + "(document.querySelector('#findings input'))");
      browser.await(rows + " === 1");

      assertThat(browser.value("document.querySelector('.status').textContent"))
          .isEqualTo("1 finding of 5,000");
      assertThat(browser.value("document.querySelector('#findings .body mark').textContent"))
          .isEqualTo("code()");
    }
  }

  @Test
  void everythingIsReachedByKeyboard() throws Exception {
    try (Chromium browser = browser(run(findings(3)), path -> Optional.of("a();\n".repeat(9)))) {
      browser.press("j", "j", "Enter");
      browser.await("document.querySelectorAll('#findings details[open] .body').length === 1");
      assertThat(browser.value("document.activeElement.querySelector('.sentence').textContent"))
          .isEqualTo("Customer1.email is written to the log.");

      browser.press("/", "C", "u", "s", "t", "o", "m", "e", "r", "2");
      browser.await("document.querySelectorAll('#findings .list > details').length === 1");

      browser.press("Escape", "2");
      browser.await("!document.getElementById('map').hidden");
      assertThat(browser.value("document.activeElement.id")).isEqualTo("tab-map");
      browser.press("Tab", "Enter");
      browser.await("document.querySelector('.picture.chosen .node.on') !== null");

      browser.press("4");
      assertThat(browser.value("document.getElementById('coverage').textContent"))
          .contains("syntax error")
          .contains("What could not be read");
    }
  }

  @Test
  void aCrowdedMapIsShownByFamilyAndKindAndGroupsOpen() throws Exception {
    try (Chromium browser = browser(crowded(), NO_TEXTS)) {
      browser.press("2");
      String boxes = "document.querySelectorAll('.picture .node').length";
      browser.await(boxes + " > 0");
      assertThat(Integer.parseInt(browser.value(boxes))).isBetween(8, 20);
      assertThat(
              Integer.parseInt(browser.value("document.querySelectorAll('.picture path').length")))
          .isLessThan(60);
      assertThat(browser.value("document.querySelector('.picture').textContent"))
          .contains("Health (43)")
          .contains("Store (14)");

      browser.press("Tab", "Enter");
      browser.await("document.activeElement.getAttribute('aria-expanded') === 'true'");
      assertThat(Integer.parseInt(browser.value(boxes))).isBetween(50, 65);
      assertThat(browser.value("document.querySelector('.picture .node').classList.contains('on')"))
          .isEqualTo("true");
      browser.press("Tab", "Enter");
      browser.await("document.activeElement.getAttribute('aria-pressed') === 'true'");
      assertThat(browser.value("document.querySelectorAll('#map tbody tr').length"))
          .isEqualTo("10");

      browser.value("document.querySelectorAll('.picture .group')[1].focus()");
      browser.press("Enter");
      browser.await("document.querySelectorAll('.picture .group')[1].ariaExpanded === 'true'");
      assertThat(browser.value("document.querySelectorAll('.picture .group')[0].ariaExpanded"))
          .as("one open group a side")
          .isEqualTo("false");
    }
  }

  @Test
  void theMapIsShownForOneActivityAtATime() throws Exception {
    HtmlRun run =
        withMap(
            new DataMap(
                List.of(
                    passage("Customer.email", "email", "the mail", List.of("Accounts", "Letters")),
                    passage("Customer.iban", "iban", "the bank", List.of("Accounts")),
                    passage("Reader.name", "full_name", "the list", List.of("Letters")))));
    try (Chromium browser = browser(run, NO_TEXTS)) {
      browser.press("2");
      browser.await("document.querySelectorAll('.picture .node').length === 6");
      assertThat(
              browser.value(
                  "[...document.querySelectorAll('#map option')].map(o => o.textContent).join()"))
          .isEqualTo("All activities (3),Accounts (2),Letters (2)");

      browser.press("Tab", "L");
      browser.await("document.querySelectorAll('.picture .node').length === 4");

      assertThat(browser.value("document.querySelector('.picture').textContent"))
          .contains("the list")
          .contains("the mail")
          .doesNotContain("the bank");
      assertThat(browser.value("document.querySelectorAll('#map tbody tr').length")).isEqualTo("2");
    }
  }

  private static DataMap.Passage passage(
      String member, String element, String to, List<String> activities) {
    return new DataMap.Passage(
        member,
        new Element(element, "CONTACT", Sensitivity.ORDINARY, element),
        "store",
        to,
        List.of(),
        activities,
        new Location("src/A.java", 1, 1, 1, 6));
  }

  /** 300 kinds of data in seven families, each going to ten of forty destinations. */
  private static HtmlRun crowded() {
    List<String> families =
        List.of("IDENTITY", "CONTACT", "FINANCIAL", "HEALTH", "ONLINE", "LIFE", "OFFICIAL_ID");
    List<String> kinds = List.of("store", "log", "mail");
    List<DataMap.Passage> passages = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      Element element =
          new Element(
              "element" + i,
              families.get(i % 7),
              i % 7 == 3 ? Sensitivity.SPECIAL_CATEGORY : Sensitivity.ORDINARY,
              "Kind of data with a name of some length " + i);
      for (int j = 0; j < 10; j++) {
        int to = (i * 7 + j * 4) % 40;
        passages.add(
            new DataMap.Passage(
                "Customer.member" + i,
                element,
                kinds.get(to % 3),
                "the destination " + to,
                List.of(),
                List.of(),
                new Location("src/A.java", i + 1, 1, i + 1, 6)));
      }
    }
    return withMap(new DataMap(passages));
  }

  private static HtmlRun withMap(DataMap map) {
    HtmlRun run = run(findings(3));
    return new HtmlRun(
        run.project(),
        run.version(),
        run.outcome(),
        run.reasons(),
        run.rules(),
        run.triage(),
        run.summary(),
        run.members(),
        map);
  }

  private Chromium browser(HtmlRun run, SourceTexts texts) throws Exception {
    assumeTrue(Chromium.installed().isPresent(), "needs Chromium");
    Path file = folder.resolve("report.html");
    HtmlReport.write(run, texts, file);
    assertThat(Files.size(file)).isPositive();
    return Chromium.open(file);
  }

  private static String html(HtmlRun run, SourceTexts texts) {
    return new String(HtmlReport.bytes(run, texts), StandardCharsets.UTF_8);
  }

  private static JsonNode data(String html) throws Exception {
    String start = "<script type=\"application/json\" id=\"report\">";
    int from = html.indexOf(start) + start.length();
    return new ObjectMapper().readTree(html.substring(from, html.indexOf("</script>", from)));
  }

  private static String pathOf(JsonNode data) {
    return data.at("/findings/0/at/0").asText();
  }

  private static List<ReportedFinding> findings(int count) {
    List<ReportedFinding> findings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      findings.add(
          finding("Customer" + i + ".email", "src/A.java", i + 1, "Customer" + i + ".email is"));
    }
    return findings;
  }

  private static ReportedFinding finding(String member, String path, int line, String start) {
    Location at = new Location(path, line, 1, line, 6);
    Finding finding =
        new Finding(
            "personal-data-in-log",
            Severity.HIGH,
            0.9,
            start + " written to the log. More.",
            "Mask it.",
            at,
            "a.A#b()",
            List.of(new Finding.Datum(member, "email", "ordinary", at)),
            List.of(),
            List.of(new Finding.Trace(List.of(new Finding.Step("writes it to " + member, at)))),
            member);
    return new ReportedFinding(
        finding, "f" + line, "", ReportedFinding.State.NEW, Optional.empty());
  }

  private static HtmlRun hostile() {
    HtmlRun run = run(List.of(finding(HOSTILE, HOSTILE, 1, HOSTILE)), HOSTILE);
    Element element = new Element("email", "CONTACT", Sensitivity.ORDINARY, HOSTILE);
    Location at = new Location(HOSTILE, 1, 1, 1, 2);
    return new HtmlRun(
        HOSTILE,
        "1",
        "failed",
        List.of(HOSTILE),
        run.rules(),
        run.triage(),
        summary(new SourceProblem(HOSTILE, HOSTILE, HOSTILE, true)),
        List.of(
            new PersonalMember(
                new Place.OfField(new FieldRef(HOSTILE, HOSTILE)),
                element,
                HOSTILE,
                0.9,
                List.of(new Evidence(Evidence.Kind.WORDS, HOSTILE, 1)),
                at)),
        new DataMap(
            List.of(
                new DataMap.Passage(
                    HOSTILE, element, "log", HOSTILE, List.of(), List.of(HOSTILE, "b"), at))));
  }

  private static HtmlRun run(List<ReportedFinding> findings) {
    return run(findings, "and **nothing** else.");
  }

  private static HtmlRun run(List<ReportedFinding> findings, String page) {
    Element element = new Element("email", "CONTACT", Sensitivity.ORDINARY, "e-mail address");
    return new HtmlRun(
        "shop",
        "1",
        "failed",
        List.of("it fails"),
        List.of(
            new RuleInfo(
                "personal-data-in-log",
                "logging",
                "Personal data in a log",
                Severity.HIGH,
                "high",
                List.of("GDPR Art. 32"),
                List.of(532),
                List.of(),
                "0.1.0",
                "# Title\n\n## What it finds\n\nThings " + page)),
        new Triage(findings, List.of(), List.of(), List.of()),
        summary(new SourceProblem("src/B.java", 3, "syntax error", "mend it", true)),
        List.of(),
        new DataMap(
            List.of(
                new DataMap.Passage(
                    "Customer.email",
                    element,
                    "log",
                    "the log",
                    List.of(),
                    List.of("Newsletter"),
                    new Location("src/A.java", 1, 1, 1, 6)))));
  }

  private static RunSummary summary(SourceProblem problem) {
    return new RunSummary(1, 1, 10, 1, Duration.ZERO, new Coverage(4, 1, 2, 1), List.of(problem));
  }
}
