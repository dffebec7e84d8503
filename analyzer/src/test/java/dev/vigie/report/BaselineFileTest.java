package dev.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.Baseline;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BaselineFileTest {
  private static final Set<String> RULES = Set.of("personal-data-in-log");
  private static final String PRINT = "deb03d5c7de07359a45597e99917bc97";

  @Test
  void writesOneSortedLineForEachFinding() throws ConfigurationException {
    Baseline baseline =
        new Baseline(
            List.of(
                entry("b/Größe #1.java", "", Optional.empty()),
                entry(
                    "a.java", "say \"no\": it's \\ fine", Optional.of(LocalDate.of(2031, 1, 31)))));

    String text = text(baseline);

    assertThat(text.lines().filter(line -> line.startsWith("  - ")))
        .containsExactly(
            "  - {rule: \"personal-data-in-log\", path: \"a.java\", fingerprint: \""
                + PRINT
                + "\", reason: \"say \\\"no\\\": it's \\\\ fine\", expires: 2031-01-31}",
            "  - {rule: \"personal-data-in-log\", path: \"b/Größe #1.java\", fingerprint: \""
                + PRINT
                + "\"}");
  }

  @Property(tries = 300)
  void readsBackWhatItWrote(@ForAll String path, @ForAll String reason)
      throws ConfigurationException {
    Baseline baseline = new Baseline(List.of(entry("p" + path, "r" + reason, Optional.empty())));

    assertThat(BaselineFile.read("b.yml", text(baseline), RULES)).isEqualTo(baseline);
  }

  @Test
  void readsAnEmptyBaselineAndJson() throws ConfigurationException {
    assertThat(BaselineFile.read("b.yml", text(Baseline.EMPTY), RULES)).isEqualTo(Baseline.EMPTY);
    assertThat(BaselineFile.read("b.yml", "", RULES)).isEqualTo(Baseline.EMPTY);
    assertThat(
            BaselineFile.read(
                    "b.json",
                    "{\"version\": 1, \"findings\": [{\"rule\": \"personal-data-in-log\", \"path\":"
                        + " \"A.java\", \"fingerprint\": \""
                        + PRINT
                        + "\"}]}",
                    RULES)
                .entries())
        .hasSize(1);
  }

  @Test
  void namesEveryFaultWithItsLine() {
    String text =
        """
        version: 2
        findings:
          - {rule: personal-data-in-lgo, path: A.java, fingerprint: abc}
          - {rule: personal-data-in-log, fingerprint: deb03d5c7de07359a45597e99917bc97}
          - {rule: personal-data-in-log, path: B, fingerprint: deb03d5c7de07359a45597e99917bc97}
          - {rule: personal-data-in-log, path: C, fingerprint: 00000000000000000000000000000000, expire: x}
          - {rule: personal-data-in-log, path: C, fingerprint: 10000000000000000000000000000000, expires: soon}
        """;
    List<String> problems = new ArrayList<>();

    assertThatThrownBy(() -> BaselineFile.read("b.yml", text, RULES))
        .isInstanceOfSatisfying(
            ConfigurationException.class,
            e -> e.problems().forEach(problem -> problems.add(problem.toString())));

    assertThat(problems)
        .containsExactly(
            "b.yml:1:10: version 2 of the format is not known here (this is read: version 1)",
            "b.yml:3:12: there is no rule 'personal-data-in-lgo' (did you mean"
                + " 'personal-data-in-log'?)",
            "b.yml:3:61: 'abc' is no fingerprint (32 hexadecimal digits, as privacyFinding/v1 in"
                + " the SARIF file)",
            "b.yml:4:5: the key 'path' is missing",
            "b.yml:5:56: this finding is in line 4 already",
            "b.yml:6:90: the key 'expire' is not known here (did you mean 'expires'?)",
            "b.yml:7:99: 'soon' is no value for 'expires' (a day such as 2031-01-31 is expected)");
  }

  private static Baseline.Entry entry(String path, String reason, Optional<LocalDate> expires) {
    return new Baseline.Entry("personal-data-in-log", path, PRINT, reason, expires);
  }

  private static String text(Baseline baseline) {
    return new String(BaselineFile.bytes(baseline), StandardCharsets.UTF_8);
  }
}
