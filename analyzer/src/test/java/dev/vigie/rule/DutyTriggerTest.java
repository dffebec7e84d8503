package dev.vigie.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.Finding;
import dev.vigie.flow.Flows;
import dev.vigie.source.Location;
import dev.vigie.testing.Linked;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DutyTriggerTest {
  private static final String RULE =
      """
      title: Personal data stored without a time limit
      since: 0.1.0
      exposure: log
      law: [GDPR Art. 5]
      duty:
        unless: [purged, declared-retention]
        message: "{data} {has} no time limit in {store}. Searched: {searched}."
      help: Erase old {owner} data.
      """;

  private static final String SOURCES =
      """
      package p;
      @interface Entity {}
      @interface Nightly {}
      @Entity class Customer { String email; }
      class Store { native void delete(Customer customer); }
      class Job { %s void run(Store store, Customer customer) { store.delete(customer); } }
      """;

  @Test
  void speaksWhereNothingEndsTheStorage() {
    Finding finding = judge("", Register.EMPTY, true).get(0);

    assertThat(finding.message())
        .startsWith(
            "The e-mail address of Customer (Customer.email) has no time limit in the database.")
        .contains("Searched: scheduled jobs (there are none)");
    assertThat(finding.confidence()).isLessThan(0.7);
    assertThat(finding.within()).isEqualTo("p.Customer");
  }

  @Test
  void isSettledByAScheduledJobThatErases() {
    assertThat(judge("@Nightly", Register.EMPTY, true)).isEmpty();
  }

  @Test
  void isSettledByADeclaredPeriod() {
    Register register =
        new Register(
            List.of(
                new Register.Retention(
                    "Customer",
                    Optional.of(Period.ofYears(3)),
                    "",
                    new Location("privacy.yml", 2, 3, 2, 9))),
            List.of());

    assertThat(judge("", register, true)).isEmpty();
  }

  @Test
  void saysNothingWhereNotAllWasRead() {
    assertThat(judge("", Register.EMPTY, false)).isEmpty();
  }

  private static List<Finding> judge(String mark, Register register, boolean complete) {
    Dossier dossier =
        new Dossier(
            Linked.of(SOURCES.formatted(mark)),
            new KnownMembers(
                List.of(KnownMembers.field("p.Customer", "email", KnownMembers.EMAIL, 4))),
            new Flows(List.of(), List.of()),
            register,
            complete);
    return RulesUnderTest.rule(RULE).judge(dossier);
  }
}
