package dev.vigie.catalog.literal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReservedValueTest {
  @ParameterizedTest
  @CsvSource({
    "*@example.com, Anna@Example.com, true",
    "*@example.com, anna@example.com.br, false",
    "*@*.test, anna@mail.test, true",
    "*@*.test, anna@latest.org, false",
    "xxx55501xx, (202) 555-0123, true",
    "xxx55501xx, (202) 555-0223, false",
    "1xxx55501xx, +1 202-555-0123, true",
    "07700900000..07700900999, 07700 900123, true",
    "07700900000..07700900999, 07700 901123, false",
    "10.0.0.0/8, 10.200.3.4, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "172.16.0.0/12, 172.31.0.1, true",
    "172.16.0.0/12, 172.32.0.1, false",
    "2001:db8::/32, 2001:db8:1::5, true",
    "2001:db8::/32, 2001:db9::5, false",
    "fe80::/10, fe80::1, true",
    "fe80::/10, 10.0.0.1, false",
    "::1, ::1, true",
    "4242424242424242, 4242 4242 4242 4242, true",
    "4242424242424242, 4242 4242 4242 4243, false",
    "DE89370400440532013000, DE89 3704 0044 0532 0130 00, true",
    "000-xx-xxxx, 000-12-3456, true",
    "000-xx-xxxx, 001-12-3456, false",
    "John Doe, john doe, true",
  })
  void holdsValuesRangesAndNetworks(String pattern, String value, boolean holds) {
    ReservedValue reserved = new ReservedValue(Set.of("a"), pattern, false, "why");

    assertThat(reserved.holds("a", value)).isEqualTo(holds);
    assertThat(reserved.holds("b", value)).isFalse();
    assertThat(new ReservedValue(Set.of(), pattern, false, "why").holds("b", value))
        .isEqualTo(holds);
  }
}
