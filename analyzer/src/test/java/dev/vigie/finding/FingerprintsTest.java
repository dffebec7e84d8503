package dev.vigie.finding;

import static dev.vigie.finding.FindingBuilder.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.Fingerprints.Identified;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class FingerprintsTest {
  @Test
  void staysFromReleaseToRelease() {
    assertThat(fingerprints(finding().build())).containsExactly("deb03d5c7de07359a45597e99917bc97");
  }

  @Test
  void hangsOnRuleCauseAndWhatIsAround() {
    assertThat(
            fingerprints(
                finding().build(),
                finding().rule("other-rule").build(),
                finding().anchor("other").build(),
                finding().within("other").build()))
        .doesNotHaveDuplicates();
  }

  @Test
  void keepsPartsApart() {
    assertThat(
            fingerprints(
                finding().anchor("a").within("bc").build(),
                finding().anchor("ab").within("c").build()))
        .doesNotHaveDuplicates();
  }

  @Test
  void doesNotHangOnPlaceWordingOrDegree() {
    List<String> one = fingerprints(finding().build());

    assertThat(fingerprints(finding().line(700).path("moved/Shop.java").build())).isEqualTo(one);
    assertThat(
            fingerprints(
                finding().message("Other words").severity(Severity.LOW).confidence(0.1).build()))
        .isEqualTo(one);
  }

  @Test
  void numbersEqualCausesInOrderOfPlace() {
    Finding first = finding().line(10).build();
    Finding second = finding().line(20).build();

    List<Identified> identified = Fingerprints.of(List.of(second, first));

    assertThat(identified).extracting(Identified::finding).containsExactly(first, second);
    assertThat(identified.get(0).fingerprint()).isEqualTo(fingerprints(first).get(0));
    assertThat(identified.get(1).fingerprint()).isNotEqualTo(identified.get(0).fingerprint());
  }

  @Property(tries = 200)
  void linesAboveDoNotMatter(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 40) Integer> lines,
      @ForAll @IntRange(max = 1000) int shift) {
    assertThat(at(lines, shift)).isEqualTo(at(lines, 0));
  }

  @Property(tries = 200)
  void orderOfComingDoesNotMatter(
      @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5) Integer> lines,
      @ForAll Random random) {
    List<Finding> findings = new ArrayList<>();
    for (int line : lines) {
      findings.add(finding().line(line).message("m" + line % 2).build());
    }
    List<Identified> expected = Fingerprints.of(findings);
    Collections.shuffle(findings, random);

    assertThat(Fingerprints.of(findings)).isEqualTo(expected);
  }

  private static List<String> at(List<Integer> lines, int shift) {
    return fingerprints(
        lines.stream()
            .map(line -> finding().line(line + shift).anchor("a" + line % 3).build())
            .toArray(Finding[]::new));
  }

  private static List<String> fingerprints(Finding... findings) {
    return Fingerprints.of(List.of(findings)).stream().map(Identified::fingerprint).toList();
  }
}
