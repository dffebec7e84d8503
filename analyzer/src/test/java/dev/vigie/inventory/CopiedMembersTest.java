package dev.vigie.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.program.FieldRef;
import dev.vigie.program.Program;
import dev.vigie.testing.Linked;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What copies say of members: which count, which do not, and how far they reach. */
class CopiedMembersTest {
  private static final String CUSTOMER =
      """
      package app;
      class Customer {
        private String email;
        private String fullName;
        private String mobile;
        private boolean pregnant;
        private String clientId;
        private String size;
        String getEmail() { return email; }
        String getFullName() { return fullName; }
        String getMobile() { return mobile; }
        boolean isPregnant() { return pregnant; }
        String getClientId() { return clientId; }
        String getSize() { return size; }
      }
      """;

  private static LocatedInventory inventory(String... sources) {
    List<String> all = new ArrayList<>(List.of(sources));
    all.add(CUSTOMER);
    return inventory(Linked.of(all.toArray(String[]::new)));
  }

  private static LocatedInventory inventory(Program program) {
    return new InventoryBuilder(SmallTaxonomy.read()).build(program);
  }

  private static Optional<String> element(LocatedInventory inventory, String type, String field) {
    return inventory.of(new FieldRef("app." + type, field)).map(m -> m.element().id());
  }

  private static Judgement explain(LocatedInventory inventory, String type, String field) {
    return inventory.explain(new FieldRef("app." + type, field)).orElseThrow();
  }

  private static String row(String member) {
    return "package app; class Row { " + member + "; }";
  }

  private static String work(String body) {
    return "package app; class Work { void run(Row row, Customer customer) { " + body + " } }";
  }

  @Test
  void aMemberWithoutATellingNameIsWhatAloneFillsIt() {
    LocatedInventory inventory =
        inventory(row("String text"), work("row.text = customer.getEmail();"));
    PersonalMember member = inventory.of(new FieldRef("app.Row", "text")).orElseThrow();

    assertThat(member.element().id()).isEqualTo("email");
    assertThat(member.subject()).isEqualTo("customer");
    assertThat(member.confidence()).isLessThan(PersonalMember.CERTAIN);
    assertThat(member.evidence())
        .containsExactly(
            new Evidence(
                Evidence.Kind.PROPAGATION,
                "filled from Customer.email in Work.run",
                Weighing.FILLED));
  }

  @Test
  void aMemberThatIsCalledAfterAnOrganisationsNumberIsNot() {
    assertThat(
            element(
                inventory(row("String cnpj"), work("row.cnpj = customer.getEmail();")),
                "Row",
                "cnpj"))
        .isEmpty();
  }

  @Test
  void oneThatSomethingElseFillsTooIsNot() {
    String twice = "row.text = customer.getEmail(); row.text = ";

    assertThat(
            element(
                inventory(row("String text"), work(twice + "customer.getSize();")), "Row", "text"))
        .isEmpty();
    assertThat(
            element(
                inventory(row("String text"), work(twice + "customer.getFullName();")),
                "Row",
                "text"))
        .isEmpty();
    assertThat(
            element(
                inventory(row("String text"), work(twice + "\"a\" + customer.hashCode();")),
                "Row",
                "text"))
        .isEmpty();
  }

  @Test
  void aMemberThatFillsAPersonsIsNotPersonalForThat() {
    LocatedInventory inventory =
        inventory(
            row("String text"),
            "package app; class Work { void run(Row row, Customer customer) {"
                + " customer.fill(row.text); } }",
            "package app; class User { String email; void set(Row row) { email = row.text; } }");

    assertThat(element(inventory, "Row", "text")).isEmpty();
  }

  @Test
  void lookAlikesIdsFlagsAndEnumsAreNotNamedByCopies() {
    LocatedInventory inventory =
        inventory(
            row("String mailTemplate; String partnerId; boolean yes; Kind kind; Object any"),
            "package app; enum Kind { A }",
            work(
                "row.mailTemplate = customer.getEmail(); row.partnerId = customer.getFullName();"
                    + " row.yes = customer.isPregnant(); row.any = customer.getEmail();"
                    + " row.kind = Kind.valueOf(customer.getFullName());"));

    assertThat(inventory.members()).noneMatch(m -> m.place().owner().equals("app.Row"));
  }

  @Test
  void anIdentifierNamesNothingElse() {
    LocatedInventory inventory =
        inventory(row("String code"), work("row.code = customer.getClientId();"));

    assertThat(element(inventory, "Row", "code")).isEmpty();
  }

  @Test
  void aWeakNameIsBackedByACopyOfTheSame() {
    LocatedInventory backed =
        inventory(
            row("String mail; String name"),
            work("row.mail = customer.getEmail(); row.name = customer.getFullName();"));
    LocatedInventory unlike =
        inventory(row("String mail"), work("row.mail = customer.getFullName();"));

    assertThat(element(backed, "Row", "mail")).contains("email");
    assertThat(element(backed, "Row", "name")).contains("person_name");
    assertThat(element(unlike, "Row", "mail")).isEmpty();
  }

  @Test
  void aBareNameThatOtherThingsFillTooIsNone() {
    LocatedInventory inventory =
        inventory(
            row("String name"),
            work("row.name = customer.getFullName(); row.name = customer.getSize();"));

    assertThat(element(inventory, "Row", "name")).isEmpty();
  }

  @Test
  void aLikelyMemberBecomesCertainFromEitherSide() {
    String filling = "row.email = customer.getEmail();";
    String filled =
        "package app; class User { String email; void set(Row r) { email = r.email; } }";

    assertThat(explain(inventory(row("String email")), "Row", "email").confidence())
        .isLessThan(PersonalMember.CERTAIN);
    assertThat(explain(inventory(row("String email"), work(filling)), "Row", "email").confidence())
        .isGreaterThanOrEqualTo(PersonalMember.CERTAIN);
    assertThat(explain(inventory(row("String email"), filled), "Row", "email").confidence())
        .isGreaterThanOrEqualTo(PersonalMember.CERTAIN);
  }

  @Test
  void contactDataThatMayBeAnOrganisationsIsNotPassedOn() {
    LocatedInventory inventory =
        inventory(
            row("String text"),
            "package app; class Site { String phone; String street; }",
            "package app; class Work { void run(Row row, Site site) { row.text = site.phone; } }");

    assertThat(element(inventory, "Row", "text")).isEmpty();
  }

  private static final List<String> CHAIN =
      List.of(
          CUSTOMER,
          "package app; class B { String second; void set(A a) { second = a.first; } }",
          "package app; class A { String first; void set(Customer c) { first = c.getEmail(); } }",
          "package app; class D { String mail; void set(C c) { mail = c.third; } }",
          "package app; class C { String third; void set(B b) { third = b.second; } }");

  @Test
  void chainsAreFollowedToTheirEnd() {
    LocatedInventory inventory = inventory(Linked.of(CHAIN.toArray(String[]::new)));

    assertThat(element(inventory, "A", "first")).contains("email");
    assertThat(element(inventory, "B", "second")).contains("email");
    assertThat(element(inventory, "C", "third")).contains("email");
    assertThat(element(inventory, "D", "mail")).contains("email");
  }

  @Test
  void theOrderOfTheSourcesChangesNothing() {
    List<String> reversed = new ArrayList<>(CHAIN);
    Collections.reverse(reversed);

    assertThat(inventory(Linked.of(reversed.toArray(String[]::new))).members())
        .isEqualTo(inventory(Linked.of(CHAIN.toArray(String[]::new))).members());
  }

  @Test
  void aCircleIsFilledFromOutsideOrNotAtAll() {
    String circle =
        "package app; class One { String a; void to(Two t) { t.b = a; } void from(Two t) { a = t.b;"
            + " } %s } class Two { String b; }";
    LocatedInventory closed = inventory(circle.formatted(""));
    LocatedInventory fed =
        inventory(circle.formatted("void take(Customer c) { a = c.getEmail(); }"));

    assertThat(element(closed, "One", "a")).isEmpty();
    assertThat(element(fed, "One", "a")).contains("email");
    assertThat(element(fed, "Two", "b")).contains("email");
  }

  @Test
  void whatAQueryHoldsAgainstADatumIsOne() {
    LocatedInventory inventory =
        inventory(
            row("String key; String other"),
            """
            package app;
            interface CustomerRepository
                extends org.springframework.data.repository.CrudRepository<Customer, Long> {
              Customer findOneByEmail(String given);
              Customer findBySize(String given);
            }
            """,
            """
            package app;
            class Work {
              void run(Row row, CustomerRepository customers) {
                customers.findOneByEmail(row.key);
                customers.findBySize(row.other);
              }
            }
            """);

    assertThat(element(inventory, "Row", "key")).contains("email");
    assertThat(element(inventory, "Row", "other")).isEmpty();
  }

  @Test
  void theNameOfWhoIsLoggedInIsALogin() {
    LocatedInventory inventory =
        inventory(
            row("String who"),
            "package app; class Work { void run(Row row, java.security.Principal p) {"
                + " row.who = p.getName(); } }");

    assertThat(element(inventory, "Row", "who")).contains("username");
  }

  @Test
  void aTypeThatIsMostlyFilledFromAPersonIsARecordOfIt() {
    String row = row("String mobile; String a; String b");
    String most = "row.a = customer.getFullName(); row.b = customer.getSize();";

    Judgement near = explain(inventory(row, work(most)), "Row", "mobile");
    Judgement far = explain(inventory(row, work("row.b = customer.getSize();")), "Row", "mobile");

    assertThat(near.isPersonal()).isTrue();
    assertThat(near.evidence())
        .extracting(Evidence::text)
        .contains("most of its members are filled from Customer");
    assertThat(far.isPersonal()).isFalse();
  }

  @Test
  void generalTypesHoldWhatTheyAreGiven() {
    LocatedInventory inventory =
        inventory(
            "package app; class Page<T> { java.util.List<T> content; int size; }",
            "package app; class Home { String mobile; }",
            "package app; class User { Page<Home> homes; java.util.Map<Home, Integer> visits; }",
            "package app; class Customers extends Page<Customer> {}",
            "package app; class Tag<T> { int size; }",
            "package app; class Place { String mobile; }",
            "package app; class Clerk { Tag<Place> places; }");

    assertThat(element(inventory, "Home", "mobile")).contains("phone");
    assertThat(element(inventory, "Place", "mobile")).isEmpty();
    assertThat(inventory.heldBy("app.Customers"))
        .extracting(m -> m.place().display())
        .contains("Customer.email");
  }

  @Test
  void anAmountInWhatAPersonHoldsIsThePersons() {
    LocatedInventory inventory =
        inventory(
            "package app; class User { Saving saving; }",
            "package app; class Saving { java.math.BigDecimal amount; java.math.BigDecimal rate; }",
            "package app; class Tax { java.math.BigDecimal amount; }");

    assertThat(element(inventory, "Saving", "amount")).contains("payment_transaction");
    assertThat(element(inventory, "Saving", "rate")).isEmpty();
    assertThat(element(inventory, "Tax", "amount")).isEmpty();
  }
}
