package dev.vigie.rule.setting;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyPatternTest {
  @ParameterizedTest
  @CsvSource({
    "spring.datasource.user-name, SPRING_DATASOURCE_USERNAME, true",
    "spring.datasource.user-name, spring.datasource.userName.x, false",
    "*, anything.at.all, true",
    "*url, spring.datasource.url, true",
    "*url, spring.datasource.urls, false",
    "quarkus.tls.*.trust-all, quarkus.tls.inner.trustAll, true",
    "quarkus.tls.*.trust-all, quarkus.tls.trust-al, false",
    "management.*, management.endpoints.enabled, true",
    "management.*, spring.management, false",
    "a*b*c, a.b.c, true",
    "a*b*c, a.c.b.c, true",
    "a*b*c, a.c, false",
    "aba*aba, ab.aba, false",
    "a*bb*b, a.b.b, false",
  })
  void aStarStandsForAnyCharacters(String pattern, String key, boolean meant) {
    assertThat(new KeyPattern(pattern).matches(key)).isEqualTo(meant);
  }
}
