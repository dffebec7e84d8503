package dev.vigie.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.catalog.Safeguard;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApiLoaderTest {
  private final List<Problem> problems = new ArrayList<>();

  @Test
  void readsEverySortOfEntry() {
    Apis apis =
        load(
            """
            library: Example
            sinks:
              - {type: a.Log, methods: [info, warn], kind: log, label: the log, level: "{method}", from: [arg*], shows: true}
            sources:
              - {type: a.Request, methods: [getRemoteAddr], element: ip_address}
            transfers:
              - {type: [a.List, a.Set], methods: [get], arity: 1, moves: ["this[*] -> return", "arg0 ~> return"]}
            guards:
              - {type: "*", methods: [mask*], kind: mask, from: [arg*], name-is-enough: true}
            """);

    assertThat(problems).isEmpty();
    assertThat(apis.entries()).hasSize(6);
    assertThat(apis.entries().get(1))
        .isInstanceOfSatisfying(
            ApiEntry.Sink.class,
            sink -> {
              assertThat(sink.level()).isEqualTo("warn");
              assertThat(sink.pattern().methods()).containsExactly("warn");
            });
    assertThat(apis.entries().get(4))
        .isInstanceOfSatisfying(
            ApiEntry.Transfer.class,
            transfer -> {
              assertThat(transfer.pattern().type()).isEqualTo("a.Set");
              assertThat(transfer.moves())
                  .extracting(move -> move.shows())
                  .containsExactly(false, true);
            });
    assertThat(apis.entries().get(5))
        .isInstanceOfSatisfying(
            ApiEntry.Guard.class,
            guard -> {
              assertThat(guard.kind()).isEqualTo(Safeguard.MASK);
              assertThat(guard.to()).hasToString("return");
            });
    assertThat(apis.sinkKinds()).containsExactly("log");
  }

  @Test
  void namesEveryFaultWithItsPlaceAndAHint() {
    Apis apis =
        load(
            """
            library: Example
            sinks:
              - {type: a.Log, methods: [info], kind: log, label: the log, from: [argument]}
            sources:
              - {type: a.Request, methods: [getRemoteAddr], element: ip_adress}
            transfers:
              - {type: a.List, methods: [get], moves: ["this[*] >> return"]}
              - {type: a.List, metods: [get], moves: []}
            guards:
              - {type: a.Cipher, methods: [doFinal], kind: encrypts, from: [arg0]}
            """);

    assertThat(apis.entries()).isEmpty();
    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(p -> p.startsWith("example.yml:3:") && p.contains("'argument'"))
        .anyMatch(p -> p.startsWith("example.yml:5:") && p.contains("did you mean 'ip_address'?"))
        .anyMatch(p -> p.startsWith("example.yml:7:") && p.contains("no movement"))
        .anyMatch(p -> p.startsWith("example.yml:8:") && p.contains("did you mean 'methods'?"))
        .anyMatch(p -> p.startsWith("example.yml:10:") && p.contains("did you mean 'encrypt'?"));
  }

  private Apis load(String text) {
    return ApiLoader.load(
        YamlFile.written(Map.of("example.yml", text)), List.of("ip_address", "email"), problems);
  }
}
