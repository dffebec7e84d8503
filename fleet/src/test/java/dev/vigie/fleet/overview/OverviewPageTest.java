package dev.vigie.fleet.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.fleet.link.Joined;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class OverviewPageTest {
  private static Overview fleet(String name, long findings) {
    TreeMap<String, Long> counts = new TreeMap<>();
    counts.put("repositories", 1L);
    counts.put("findings", findings);
    TreeMap<String, Overview.Data> data = new TreeMap<>();
    data.put("email", new Overview.Data("E-mail address", "ordinary", 2, 1, 3, 1));
    TreeMap<String, Overview.Party> parties = new TreeMap<>();
    parties.put(
        "Mailer & Co",
        new Overview.Party(
            "US", new TreeSet<>(List.of("E-mail address")), new TreeSet<>(List.of(name))));
    TreeMap<String, Overview.Rule> rules = new TreeMap<>();
    rules.put("personal-data-in-log", new Overview.Rule(findings, 1, "high"));
    return new Overview(
        counts,
        data,
        List.of(new Overview.Risk(name, 9 * findings, 0, findings, 0, 0, 2, true, "")),
        parties,
        rules);
  }

  private static String page(Overview overview, Optional<Overview> before) {
    return new String(
        OverviewPage.bytes(overview, Joined.NONE, before, 2, "2026-01-01"), StandardCharsets.UTF_8);
  }

  @Test
  void whatRepositoriesSayNeverBecomesMarkup() {
    String page = page(fleet("<script>alert(1)</script>", 1), Optional.empty());

    assertThat(page).doesNotContain("<script").contains("&lt;script&gt;alert(1)");
    assertThat(page).contains("Mailer &amp; Co");
  }

  @Test
  void nothingIsLoadedFromAnywhere() {
    String page = page(fleet("shop", 1), Optional.empty());

    assertThat(page)
        .contains("default-src 'none'")
        .doesNotContain("http:")
        .doesNotContain("https:");
  }

  @Test
  void theTrendIsAgainstTheRunBefore() {
    assertThat(page(fleet("shop", 5), Optional.of(fleet("shop", 7)))).contains("-2");
    assertThat(page(fleet("shop", 5), Optional.empty())).doesNotContain("Since the run before");
  }

  @Test
  void partsOfAFleetAddUpInAnyOrder() {
    Overview one = fleet("a", 1);
    Overview two = fleet("b", 2);
    Overview three = fleet("c", 3);

    assertThat(one.plus(two).plus(three)).isEqualTo(three.plus(one.plus(two)));
    assertThat(one.plus(two).plus(three).worst())
        .extracting(Overview.Risk::repository)
        .containsExactly("c", "b", "a");
    assertThat(one.plus(two).parties().get("Mailer & Co").repositories()).containsExactly("a", "b");
  }
}
