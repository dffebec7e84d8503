package dev.vigie.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
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
    "MEMBER, Customer.getCode(), com.acme.Customer, getCode(), true",
    "MEMBER, Shop.find(code), com.acme.Shop, find(code), true",
    "MEMBER, Shop.find(code), com.acme.Shop, find(id), false",
    "MEMBER, Shop.*(code), com.acme.Shop, find(code), true",
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
    Mark mark = new Mark(scope, new Written(pattern, "privacy.yml", 1, 1), Optional.empty(), "why");

    assertThat(mark.covers(owner, member)).isEqualTo(covered);
  }

  @Test
  void columnsAreNamedWhateverTheCaseOfTheirLetters() {
    Mark mark =
        new Mark(
            Mark.Scope.MEMBER,
            new Written("Customer.MAIL", "privacy.yml", 1, 1),
            Optional.empty(),
            "why");

    assertThat(mark.coversColumn("customer", "mail")).isTrue();
    assertThat(mark.coversColumn("CUSTOMER", "Mail")).isTrue();
    assertThat(mark.coversColumn("customers", "mail")).isFalse();
    assertThat(mark.covers("customer", "mail")).isFalse();
  }

  @Test
  void aMarkOfAMemberSpeaksOfItsClassWhetherThatHasTheMemberOrNot() {
    Mark mark =
        new Mark(
            Mark.Scope.MEMBER,
            new Written("Customer.code", "privacy.yml", 1, 1),
            Optional.empty(),
            "why");

    assertThat(mark.speaksOf("com.acme.Customer")).isTrue();
    assertThat(mark.speaksOf("com.acme.Order")).isFalse();
  }
}
