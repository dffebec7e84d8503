package dev.vigie.fleet.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.traffic.Inlet;
import dev.vigie.traffic.Outlet;
import dev.vigie.traffic.Protocol;
import dev.vigie.traffic.Traffic;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
  @ParameterizedTest
  @CsvSource({
    "/customers/{id}, /customers/{number}, true",
    "/customers/7, /customers/{number}, true",
    "/customers/{id}, /customers/search, false",
    "/customers, /customers/{id}, false",
    "/files/a/b, /files/**, true",
    "/files/a/b, /files/{*rest}, true",
    "/Customers, /customers, false",
    "/, /, true"
  })
  void pathsFitSegmentBySegment(String sent, String answered, boolean fits) {
    assertThat(HttpMatch.fits(outlet("PUT", "billing", sent), inlet("PUT", answered)).isPresent())
        .isEqualTo(fits);
  }

  @Test
  void anotherVerbDoesNotFit() {
    assertThat(HttpMatch.fits(outlet("PUT", "x", "/a"), inlet("GET", "/a"))).isEmpty();
    assertThat(HttpMatch.fits(outlet("", "x", "/a"), inlet("GET", "/a"))).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "letters, letters, SURELY",
    "letters, letter, NONE",
    "{topic}, {topic}, MAYBE",
    "people/person.created, people/person.*, SURELY",
    "people/person.created.now, people/person.*, NONE",
    "people/person.created.now, people/person.#, SURELY",
    "people/person, people/person.#, SURELY",
    "people/anything, people/#, SURELY",
    "other/person.created, people/person.*, NONE",
    "people/letters, letters, MAYBE"
  })
  void messagesFitAsABrokerWouldBindThem(String sent, String taken, MessageMatch.Fit fit) {
    assertThat(MessageMatch.fit(sent, List.of(taken))).isEqualTo(fit);
  }

  @Test
  void aHostOfTheFleetAndAPathMakeACertainLink() {
    assertThat(link(outlet("PUT", "billing.shop.svc", "/customers/{id}")))
        .extracting(Link::certain)
        .containsExactly(true);
  }

  @Test
  void anUnknownHostMakesAnUncertainLink() {
    assertThat(link(outlet("PUT", "{billing.url}", "/customers/{id}")))
        .extracting(Link::certain)
        .containsExactly(false);
  }

  @Test
  void aPathOfVariablesAloneTellsNothing() {
    assertThat(link(outlet("PUT", "{billing.url}", "/{a}/{b}"))).isEmpty();
  }

  @Test
  void aDomainOfTheInternetIsNobodyInTheFleet() {
    assertThat(link(outlet("PUT", "api.partner.example", "/customers/{id}"))).isEmpty();
  }

  @Test
  void aServiceDoesNotLinkToItself() {
    Service alone =
        new Service(
            "billing",
            new Traffic(
                List.of("billing"),
                List.of(inlet("PUT", "/customers/{id}")),
                List.of(outlet("PUT", "billing", "/customers/{id}")),
                List.of()));
    assertThat(new Links(List.of(alone)).all()).isEmpty();
  }

  private static List<Link> link(Outlet outlet) {
    Service sender =
        new Service("shop", new Traffic(List.of(), List.of(), List.of(outlet), List.of()));
    Service receiver =
        new Service(
            "invoices",
            new Traffic(
                List.of("billing"),
                List.of(inlet("PUT", "/customers/{number}")),
                List.of(),
                List.of()));
    return new Links(List.of(sender, receiver)).all();
  }

  private static Outlet outlet(String verb, String host, String path) {
    return new Outlet(
        "o",
        Protocol.HTTP,
        verb,
        host,
        path,
        !host.contains("{"),
        "",
        verb + " " + path,
        "A.java",
        1);
  }

  private static Inlet inlet(String verb, String path) {
    return new Inlet(
        "i",
        Protocol.HTTP,
        List.of(verb),
        List.of(path),
        List.of(),
        verb + " " + path,
        "B.java",
        2);
  }
}
