package dev.vigie.rule;

import static dev.vigie.rule.KnownMembers.EMAIL;
import static dev.vigie.rule.KnownMembers.IBAN;
import static dev.vigie.rule.KnownMembers.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Safeguard;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.flow.DataFlow;
import dev.vigie.flow.Flows;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.MethodRef;
import dev.vigie.source.Location;
import dev.vigie.testing.Linked;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FlowTriggerTest {
  private static final String RULE =
      """
      title: Personal data written to a log
      since: 0.1.0
      exposure: log
      law: [GDPR Art. 32]
      flow:
        reaches: log
        unless: {mask: all, password-hash: [credential]}
        lowered-by: {encrypt: 2}
        message: "{data} {is} written to {sink}."
      help: Mask the {label}.
      """;

  @Test
  void saysWhatGoesWhere() {
    Finding finding = judge(flow("email", EMAIL, 5)).get(0);

    assertThat(finding.message())
        .isEqualTo("The e-mail address of Customer (Customer.email) is written to the log.");
    assertThat(finding.help()).isEqualTo("Mask the e-mail address.");
    assertThat(finding.severity()).isEqualTo(Severity.MEDIUM);
    assertThat(finding.confidence()).isEqualTo(0.9);
    assertThat(finding.at().line()).isEqualTo(5);
    assertThat(finding.within()).isEqualTo("p.Service#run()");
    assertThat(finding.traces()).hasSize(1);
  }

  @Test
  void makesOneFindingOfAllThatReachesOneCall() {
    List<Finding> findings =
        judge(flow("email", EMAIL, 5), flow("iban", IBAN, 5), flow("email", EMAIL, 9));

    assertThat(findings).hasSize(2);
    assertThat(findings.get(0).data())
        .extracting(Finding.Datum::element)
        .containsExactly("iban", "email");
    assertThat(findings.get(0).severity()).isEqualTo(Severity.CRITICAL);
    assertThat(findings.get(0).message())
        .isEqualTo(
            "The IBAN / bank account number and 1 more personal data of Customer "
                + "(Customer.iban, Customer.email) are written to the log.");
    assertThat(findings.get(0).traces()).hasSize(2);
  }

  @Test
  void tellsTheSameDatumByTwoWaysOnce() {
    DataFlow shortWay = flow("email", EMAIL, 5);
    DataFlow longWay =
        new DataFlow(
            shortWay.source(),
            List.of(
                new DataFlow.Step("reads Customer.email", at(2)),
                new DataFlow.Step("keeps it in text", at(3)),
                new DataFlow.Step("writes it to the log", at(5))),
            shortWay.sink(),
            Set.of(Safeguard.HASH),
            true);

    Finding finding = judge(longWay, shortWay).get(0);

    assertThat(finding.data()).hasSize(1);
    assertThat(finding.traces()).hasSize(2);
    assertThat(finding.traces().get(0).steps()).hasSize(2);
    assertThat(finding.confidence()).isEqualTo(0.9);
  }

  @Test
  void isSilentAboutWhatASafeguardSettles() {
    assertThat(judge(flow("email", EMAIL, 5, true, Safeguard.MASK))).isEmpty();
    assertThat(judge(flow("password", PASSWORD, 5, true, Safeguard.PASSWORD_HASH))).isEmpty();
    assertThat(judge(flow("email", EMAIL, 5, true, Safeguard.PASSWORD_HASH))).hasSize(1);
  }

  @Test
  void doubtsAndLowersWhatASafeguardDoesNotSettle() {
    Finding finding = judge(flow("email", EMAIL, 5, true, Safeguard.ENCRYPT)).get(0);

    assertThat(finding.severity()).isEqualTo(Severity.INFO);
    assertThat(finding.confidence()).isCloseTo(0.72, within(1e-9));
  }

  @Test
  void doubtsWhatLeadsThroughUnknownCalls() {
    Finding finding = judge(flow("email", EMAIL, 5, false)).get(0);

    assertThat(finding.confidence()).isCloseTo(0.45, within(1e-9));
    assertThat(finding.message()).contains("may be written");
  }

  @Test
  void anchorsDoNotKnowLines() {
    assertThat(judge(flow("email", EMAIL, 5)).get(0).anchor())
        .isEqualTo(judge(flow("email", EMAIL, 50)).get(0).anchor())
        .isNotEqualTo(judge(flow("iban", IBAN, 5)).get(0).anchor());
  }

  private static List<Finding> judge(DataFlow... flows) {
    Dossier dossier =
        new Dossier(
            Linked.of("package p; class Service {}"),
            new KnownMembers(List.of()),
            new Flows(List.of(flows), List.of()),
            true);
    return RulesUnderTest.rule(RULE).judge(dossier);
  }

  private static DataFlow flow(String member, Element element, int line) {
    return flow(member, element, line, true);
  }

  private static DataFlow flow(
      String member, Element element, int line, boolean certain, Safeguard... safeguards) {
    PersonalMember source = KnownMembers.field("p.Customer", member, element, 3);
    return new DataFlow(
        source,
        List.of(
            new DataFlow.Step("reads " + source.place().display(), at(line)),
            new DataFlow.Step("writes it to the log", at(line))),
        new DataFlow.Sink(
            "log",
            "the log",
            "p.Log#info",
            "",
            at(line),
            at(line),
            new MethodRef("p.Service", "run", List.of())),
        Set.of(safeguards),
        certain);
  }

  private static Location at(int line) {
    return new Location("Service.java", line, 5, line, 20);
  }
}
