package dev.vigie.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.flow.Flows;
import dev.vigie.testing.Linked;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeclarationTriggerTest {
  private static final String RULE =
      """
      title: Personal data stored without encryption
      since: 0.1.0
      exposure: log
      law: [GDPR Art. 32]
      declaration:
        unless: {encrypt: all}
        message: "{data} {is} stored in {store} in clear."
      help: Encrypt the {label}.
      """;

  @Test
  void makesOneFindingOfTheColumnsOfAClassAtTheWorst() {
    List<Finding> findings =
        judge(
            """
            package p;
            @interface Entity {}
            @Entity class Customer { String email; String iban; }
            """);

    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).severity()).isEqualTo(Severity.CRITICAL);
    assertThat(findings.get(0).at().line()).isEqualTo(4);
    assertThat(findings.get(0).data()).hasSize(2);
    assertThat(findings.get(0).related())
        .singleElement()
        .extracting(related -> related.at().line())
        .isEqualTo(3);
    assertThat(findings.get(0).within()).isEqualTo("p.Customer");
  }

  @Test
  void isSilentWhereEveryValuePassedACipher() {
    List<Finding> findings =
        judge(
            """
            package p;
            @interface Entity {}
            class Cipher { native String close(String text); }
            @Entity class Customer {
              private String iban;
              Customer(Cipher cipher, String iban) { this.iban = cipher.close(iban); }
            }
            """);

    assertThat(findings).isEmpty();
  }

  @Test
  void doubtsWhereSomeValuesPassedACipher() {
    List<Finding> findings =
        judge(
            """
            package p;
            @interface Entity {}
            class Cipher { native String close(String text); }
            @Entity class Customer {
              private String iban;
              Customer(Cipher cipher, String iban) { this.iban = cipher.close(iban); }
              void change(java.io.File file) { this.iban = file.getName(); }
            }
            """);

    assertThat(findings).singleElement().extracting(Finding::confidence).isEqualTo(0.45);
  }

  @Test
  void leavesOutWhatIsNotStored() {
    List<Finding> findings =
        judge(
            """
            package p;
            @interface Entity {}
            @interface Transient {}
            @Entity class Customer { @Transient String email; transient String iban; }
            class Form { String email; }
            """);

    assertThat(findings).isEmpty();
  }

  private static List<Finding> judge(String source) {
    Dossier dossier =
        new Dossier(
            Linked.of(source),
            new KnownMembers(
                List.of(
                    KnownMembers.field("p.Customer", "email", KnownMembers.EMAIL, 3),
                    KnownMembers.field("p.Customer", "iban", KnownMembers.IBAN, 4),
                    KnownMembers.field("p.Form", "email", KnownMembers.EMAIL, 6))),
            new Flows(List.of(), List.of()),
            true);
    return RulesUnderTest.rule(RULE).judge(dossier);
  }
}
