package dev.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkTest {
  @ParameterizedTest
  @CsvSource({
    "MEMBER, Customer.code, com.acme.Customer, code, true",
    "MEMBER, com.acme.Customer.code, com.acme.Customer, code, true",
    "MEMBER, Customer.code, com.acme.BadCustomer, code, false",
    "MEMBER, Customer.code, com.acme.Customer, codes, false",
    "MEMBER, other.Customer.code, com.acme.Customer, code, false",
    "MEMBER, Outer.Inner.x, com.acme.Outer$Inner, x, true",
    "MEMBER, *.code, com.acme.Customer, code, true",
    "MEMBER, Cust*.c*e, com.acme.Customer, code, true",
    "MEMBER, Cust*r.code, com.acme.Cust.Other, code, false",
    "MEMBER, code, com.acme.Customer, code, true",
    "CLASS, Customer, com.acme.Customer, code, true",
    "CLASS, *Catalogue, com.acme.BookCatalogue, title, true",
    "CLASS, acme, com.acme.Customer, code, false",
    "CLASS, a.b.c.Customer, Customer, code, false",
    "PACKAGE, com.acme, com.acme.Customer, code, true",
    "PACKAGE, com.acme, com.acme.shop.Customer, code, true",
    "PACKAGE, com.acme, com.acmes.Customer, code, false",
    "PACKAGE, com.acme.Customer, com.acme.Customer, code, false"
  })
  void coversTheNamesThatItMeans(
      Mark.Scope scope, String pattern, String owner, String member, boolean covered) {
    Mark mark = new Mark(scope, pattern, Optional.empty(), "why");

    assertThat(mark.covers(owner, member)).isEqualTo(covered);
  }
}
