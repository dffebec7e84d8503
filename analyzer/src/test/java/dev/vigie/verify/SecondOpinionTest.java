package dev.vigie.verify;

import static dev.vigie.finding.Opinion.Answer.CONFIRMED;
import static dev.vigie.finding.Opinion.Answer.CONTRADICTED;
import static dev.vigie.finding.Opinion.Answer.COULD_NOT_TELL;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.Claim;
import dev.vigie.finding.Claim.Declares.Kind;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Ground;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.Severity;
import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import dev.vigie.testing.Linked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecondOpinionTest {
  private static final String CUSTOMER = "shop/Customer.java";
  private static final String PAGE = "shop/Page.java";
  private static final String LOMBOK = "shop/Marked.java";

  private final Map<String, String> sources =
      new LinkedHashMap<>(
          Map.of(
              CUSTOMER,
              """
              package shop;

              class Customer extends Person {
                private String iban;
                String iban() { return iban; }
                String iban(int digits) { return iban; }
              }

              class Person {
                String email;
                String email() { return email; }
              }
              """,
              PAGE,
              """
              package shop;

              import java.util.List;
              import java.util.logging.Logger;
              import org.acme.Journal;

              class Page {
                private final Logger log = Logger.getLogger("page");
                private Journal journal;

                void show(Customer customer, List<Customer> all) {
                  log.info(customer.iban());
                  all.forEach(each -> log.info(each.email()));
                  all.stream().map(Customer::email).forEach(log::info);
                  journal.keep(customer);
                  journal.open().keep(customer);
                }
              }
              """,
              LOMBOK,
              """
              package shop;

              import lombok.Getter;
              import lombok.extern.slf4j.Slf4j;

              @Slf4j
              @Getter
              class Marked {
                private String street;

                void show(Marked other) {
                  log.info(other.getStreet());
                }
              }
              """));

  @Test
  void writesNoSourceToTheTemporaryFolder() throws IOException {
    String name = "OnlyInMemory" + UUID.randomUUID().toString().replace("-", "");
    String path = "shop/" + name + ".java";
    sources.put(path, "package shop; class %s { String iban; }".formatted(name));

    Claim declared =
        new Claim.Names(new Location(path, 1, 22, 1, 21 + name.length()), name, "shop." + name);
    assertThat(opinion(declared).reason()).doesNotContain("failed");

    try (Stream<Path> left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertThat(left).noneMatch(file -> file.getFileName().toString().startsWith(name));
    }
  }

  @Test
  void confirmsWhatIsSo() {
    assertConfirmed(call("log.info(customer.iban())", "info", 1, "java.util.logging.Logger"));
    assertConfirmed(call("customer.iban()", "iban", 0, "shop.Customer"));
    assertConfirmed(call("each.email()", "email", 0, "shop.Person"));
    assertConfirmed(call("Customer::email", "email", -1, "shop.Person"));
    assertConfirmed(call("log::info", "info", -1, "java.util.logging.Logger"));
    assertConfirmed(declares("shop.Customer", Kind.FIELD, "iban", "java.lang.String"));
    assertConfirmed(declares("shop.Customer", Kind.METHOD, "iban", "java.lang.String"));
    assertConfirmed(new Claim.Names(at(PAGE, "customer"), "customer", "shop.Customer"));
    assertConfirmed(new Claim.Marks(at(CUSTOMER, "Customer"), "shop.Customer", List.of()));
  }

  @Test
  void contradictsAnotherOwner() {
    Opinion opinion = opinion(call("customer.iban()", "iban", 0, "shop.Person"));

    assertThat(opinion.answer()).isEqualTo(CONTRADICTED);
    assertThat(opinion.reason())
        .contains("iban at shop/Page.java:12:14", "shop.Customer", "not of shop.Person");
  }

  @Test
  void contradictsAnOwnerThatTheReceiverIsNot() {
    assertContradicted(inexact("each.email()", "email", "shop.Page"));
  }

  @Test
  void takesTheTypeThatACallIsMadeOnForWhatItIs() {
    assertConfirmed(inexact("each.email()", "email", "shop.Customer"));
  }

  @Test
  void contradictsAnotherNameNumberOrKindOfArguments() {
    assertContradicted(call("customer.iban()", "bic", 0, "shop.Customer"));
    assertContradicted(call("customer.iban()", "iban", 1, "shop.Customer"));
    assertContradicted(
        new Claim.Calls(
            at(PAGE, "customer.iban()"),
            "iban",
            0,
            "shop.Customer",
            true,
            List.of("int"),
            false,
            List.of()));
  }

  @Test
  void contradictsACallWhereThereIsNone() {
    assertContradicted(
        new Claim.Calls(at(PAGE, "class Page"), "info", 1, "", false, List.of(), false, List.of()));
  }

  @Test
  void contradictsASinkOfAnotherType() {
    assertConfirmed(sink("log.info(customer.iban())", "java.util.logging.Logger"));
    assertContradicted(sink("log.info(customer.iban())", "org.slf4j.Logger"));
    assertConfirmed(sink("log.info(customer.iban())", "*Logger"));
    assertContradicted(sink("log.info(customer.iban())", "*Encryptor"));
  }

  @Test
  void contradictsAnotherSource() {
    assertContradicted(declares("shop.Customer", Kind.FIELD, "bic", "java.lang.String"));
    assertContradicted(declares("shop.Customer", Kind.FIELD, "iban", "int"));
    assertContradicted(declares("shop.Person", Kind.FIELD, "iban", "java.lang.String"));
    assertContradicted(declares("shop.Nobody", Kind.FIELD, "iban", "java.lang.String"));
    assertContradicted(declares("shop.Customer", Kind.METHOD, "bic", "java.lang.String"));
    assertContradicted(new Claim.Names(at(PAGE, "customer"), "client", "shop.Customer"));
    assertContradicted(new Claim.Names(at(PAGE, "customer"), "customer", "shop.Person"));
  }

  @Test
  void contradictsAnotherAnnotation() {
    Location at = at(LOMBOK, "Marked");
    assertConfirmed(new Claim.Marks(at, "shop.Marked", List.of("lombok.Getter")));
    assertContradicted(new Claim.Marks(at, "shop.Marked", List.of("lombok.Setter")));
    assertContradicted(new Claim.Marks(at, "shop.Other", List.of()));
  }

  @Test
  void cannotTellOfLibrariesThatAreNotThere() {
    assertConfirmed(inexact("journal.keep(customer)", "keep", "org.acme.Journal"));
    Opinion opinion = opinion(inexact("journal.open().keep(customer)", "keep", "org.acme.Page"));
    assertThat(opinion.answer()).isEqualTo(COULD_NOT_TELL);
    assertThat(opinion.reason()).contains("does not know what keep at shop/Page.java:16:5 calls");
    assertThat(opinion(sink("journal.keep(customer)", "keep", "org.acme.Diary")).answer())
        .isEqualTo(COULD_NOT_TELL);
  }

  @Test
  void believesWhatNoSourceShowsAsFarAsTheSourcesGo() {
    assertConfirmed(implied("other.getStreet()", "getStreet", "shop.Marked"));
    assertConfirmed(implied("log.info(other.getStreet())", "info", "org.slf4j.Logger"));
    assertContradicted(implied("other.getStreet()", "getStreet", "shop.Customer"));
    assertContradicted(implied("other.getStreet()", "getRoad", "shop.Marked"));
  }

  @Test
  void cannotTellOfWhatItCannotRead() {
    sources.put(PAGE, sources.get(PAGE).replace("log.info(customer.iban());", "log.info(#);"));
    Opinion broken =
        opinion(
            new Claim.Calls(
                at(PAGE, "log.info(#)"), "info", 1, "", false, List.of(), false, List.of()));
    assertThat(broken.answer()).isEqualTo(COULD_NOT_TELL);
    assertThat(broken.reason()).contains("syntax error in shop/Page.java");

    Location gone = new Location("shop/Gone.java", 1, 1, 1, 5);
    Opinion opinion = opinion(new Claim.Marks(gone, "shop.Gone", List.of()));
    assertThat(opinion.answer()).isEqualTo(COULD_NOT_TELL);
    assertThat(opinion.reason()).contains("could not read shop/Gone.java");
  }

  @Test
  void readsNewerJavaThanItRunsOn() {
    sources.put(
        "shop/Recent.java",
        """
        package shop;

        record Recent(String email) {
          static void show(Object o) {
            if (o instanceof Recent(var _)) System.out.println("some");
            if (o instanceof Recent(String mail)) System.out.println(mail);
          }
        }
        """);
    Location at = at("shop/Recent.java", "System.out.println(mail)");
    assertConfirmed(
        new Claim.Calls(
            at,
            "println",
            1,
            "java.io.PrintStream",
            true,
            List.of(),
            false,
            List.of("java.io.PrintStream")));
    assertConfirmed(
        new Claim.Declares(
            at("shop/Recent.java", "email"),
            "shop.Recent",
            Kind.FIELD,
            "email",
            "java.lang.String"));
  }

  @Test
  void aFindingHoldsAsLongAsOneGroundDoes() {
    Claim so = call("customer.iban()", "iban", 0, "shop.Customer");
    Claim notSo = call("customer.iban()", "iban", 0, "shop.Person");
    Claim unknown = inexact("journal.open().keep(customer)", "keep", "org.acme.Page");

    assertThat(on(finding(ground(notSo), ground(so))).answer()).isEqualTo(CONFIRMED);
    assertThat(on(finding(ground(notSo), ground(unknown))).answer()).isEqualTo(COULD_NOT_TELL);
    assertThat(on(finding(ground(so, unknown, notSo))).answer()).isEqualTo(CONTRADICTED);
    assertThat(on(finding(ground(so, unknown))).answer()).isEqualTo(COULD_NOT_TELL);
    assertThat(on(finding()).answer()).isEqualTo(COULD_NOT_TELL);
    assertThat(on(finding(ground())).answer()).isEqualTo(COULD_NOT_TELL);
  }

  @Test
  void groundsThatWouldNotFailTheGateDoNotSaveAFinding() {
    Claim so = call("customer.iban()", "iban", 0, "shop.Customer");
    Claim notSo = call("customer.iban()", "iban", 0, "shop.Person");
    Finding finding = finding(ground(notSo), new Ground(Severity.LOW, 0.9, List.of(so)));

    Opinion opinion =
        reader().on(List.of(finding), ground -> ground.severity().atLeast(Severity.HIGH)).get(0);

    assertThat(opinion.answer()).isEqualTo(CONTRADICTED);
  }

  @Test
  void aReaderThatFailsTakesOnlyWhatItFailsOnWithIt() {
    sources.put("shop/Bad.java", "package shop; class Bad {}");
    SourceTexts texts =
        path -> {
          if (path.endsWith("Bad.java")) {
            throw new OutOfMemoryError("made up");
          }
          return Optional.ofNullable(sources.get(path));
        };
    Finding good = finding(ground(call("customer.iban()", "iban", 0, "shop.Customer")));
    Claim bad = new Claim.Marks(at("shop/Bad.java", "Bad"), "shop.Bad", List.of());

    List<Opinion> opinions =
        new SecondOpinion(Linked.program(sources), texts, List.of())
            .on(List.of(good, finding(ground(bad)), good), ground -> true);

    assertThat(opinions)
        .extracting(Opinion::answer)
        .containsExactly(CONFIRMED, COULD_NOT_TELL, CONFIRMED);
    assertThat(opinions.get(1).reason()).contains("failed", "OutOfMemoryError", "made up");
  }

  @Test
  void saysTheSameInAnyOrder() {
    List<Finding> findings = new ArrayList<>();
    findings.add(finding(ground(call("customer.iban()", "iban", 0, "shop.Customer"))));
    findings.add(finding(ground(call("customer.iban()", "iban", 0, "shop.Person"))));
    findings.add(finding(ground(sink("log.info(customer.iban())", "org.slf4j.Logger"))));
    List<Opinion> opinions = new ArrayList<>(reader().on(findings, ground -> true));
    Collections.reverse(findings);
    Collections.reverse(opinions);

    assertThat(reader().on(findings, ground -> true)).isEqualTo(opinions);
  }

  private Claim call(String code, String name, int arguments, String owner) {
    return new Claim.Calls(
        at(PAGE, code), name, arguments, owner, true, List.of(), false, List.of());
  }

  private Claim inexact(String code, String name, String owner) {
    return new Claim.Calls(at(PAGE, code), name, -1, owner, false, List.of(), false, List.of());
  }

  private Claim implied(String code, String name, String owner) {
    return new Claim.Calls(at(LOMBOK, code), name, -1, owner, true, List.of(), true, List.of());
  }

  private Claim sink(String code, String type) {
    return sink(code, "info", type);
  }

  private Claim sink(String code, String name, String type) {
    return new Claim.Calls(at(PAGE, code), name, 1, "", false, List.of(), false, List.of(type));
  }

  private Claim declares(String owner, Kind kind, String name, String type) {
    return new Claim.Declares(at(CUSTOMER, "iban"), owner, kind, name, type);
  }

  /** Where a piece of code stands first. */
  private Location at(String path, String code) {
    String text = sources.get(path);
    int start = text.indexOf(code);
    assertThat(start).as(code).isNotNegative();
    int line = 1 + (int) text.substring(0, start).chars().filter(c -> c == '\n').count();
    int column = start - text.lastIndexOf('\n', start);
    return new Location(path, line, column, line, column + code.length() - 1);
  }

  private static Ground ground(Claim... claims) {
    return new Ground(Severity.HIGH, 0.9, List.of(claims));
  }

  private static Finding finding(Ground... grounds) {
    return new Finding(
        "personal-data-in-log",
        Severity.HIGH,
        0.9,
        "It is logged.",
        "",
        new Location(PAGE, 12, 5, 12, 9),
        "",
        List.of(),
        List.of(),
        List.of(),
        "",
        List.of(grounds));
  }

  private SecondOpinion reader() {
    return new SecondOpinion(
        Linked.program(sources), path -> Optional.ofNullable(sources.get(path)), List.of());
  }

  private Opinion on(Finding finding) {
    return reader().on(List.of(finding), ground -> true).get(0);
  }

  private Opinion opinion(Claim claim) {
    return on(finding(ground(claim)));
  }

  private void assertConfirmed(Claim claim) {
    assertThat(opinion(claim)).as("%s", claim).isEqualTo(Opinion.CONFIRMED);
  }

  private void assertContradicted(Claim claim) {
    assertThat(opinion(claim).answer()).as("%s", claim).isEqualTo(CONTRADICTED);
  }
}
