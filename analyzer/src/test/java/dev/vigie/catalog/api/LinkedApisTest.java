package dev.vigie.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.config.YamlFile;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.testing.Linked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkedApisTest {
  private static final String SOURCES =
      """
      package p;
      interface Log { void info(String text); }
      class FileLog implements Log { public void info(String text) {} }
      class QuietLog extends FileLog {}
      """;

  @Test
  void matchesCallsOnSubtypes() {
    LinkedApis apis = apis("- " + sink("p.Log", "the log"));

    assertThat(labels(apis, call("p.QuietLog", "p.FileLog", "info"))).containsExactly("the log");
    assertThat(labels(apis, call("p.QuietLog", "p.FileLog", "warn"))).isEmpty();
    assertThat(labels(apis, call("q.Other", "q.Other", "info"))).isEmpty();
  }

  @Test
  void hidesWhatIsKnownOfFartherTypes() {
    LinkedApis apis =
        apis("- " + sink("p.Log", "any log") + "\n  - " + sink("p.FileLog", "the file log"));

    assertThat(labels(apis, call("p.QuietLog", "p.FileLog", "info")))
        .containsExactly("the file log");
    assertThat(labels(apis, call("p.Log", "p.Log", "info"))).containsExactly("any log");
  }

  @Test
  void takesANameAloneOnlyWhereItIsEnough() {
    Callee unknown =
        new Callee(
            null, "info", List.of(), false, null, new JavaType.Unknown(""), Callee.Certainty.NAME);

    assertThat(labels(apis("- " + sink("p.Log", "the log")), unknown)).isEmpty();
    assertThat(
            labels(
                apis("- " + sink("p.Log", "the log").replace("}", ", name-is-enough: true}")),
                unknown))
        .containsExactly("the log");
  }

  @Test
  void takesTheSimpleNameOfATypeThatWasNotFound() {
    Callee imported =
        new Callee(
            null,
            "info",
            List.of(),
            false,
            null,
            new JavaType.Unknown("Logger"),
            Callee.Certainty.OWNER);

    assertThat(labels(apis("- " + sink("q.Logger", "the log")), imported))
        .containsExactly("the log");
    assertThat(labels(apis("- " + sink("q.Writer", "the log")), imported)).isEmpty();
  }

  @Test
  void countsArguments() {
    LinkedApis apis = apis("- " + sink("p.Log", "the log").replace("}", ", arity: 1}"));
    Callee info = call("p.Log", "p.Log", "info");

    assertThat(apis.sinks(info, 1)).hasSize(1);
    assertThat(apis.sinks(info, 2)).isEmpty();
    assertThat(apis.sinks(info, MethodPattern.ANY_ARITY)).hasSize(1);
  }

  @Test
  void namesEntriesThatNoCallMatched() {
    LinkedApis apis = apis("- " + sink("p.Log", "any log") + "\n  - " + sink("q.Other", "another"));
    assertThat(apis.unmatched()).hasSize(2);

    labels(apis, call("p.Log", "p.Log", "info"));

    assertThat(apis.unmatched())
        .singleElement()
        .extracting(entry -> entry.pattern().type())
        .isEqualTo("q.Other");
  }

  private static String sink(String type, String label) {
    return "{type: " + type + ", methods: [info], kind: log, label: " + label + ", from: [arg*]}";
  }

  private static LinkedApis apis(String sinks) {
    List<dev.vigie.config.Problem> problems = new ArrayList<>();
    Apis apis =
        ApiLoader.load(
            YamlFile.written(Map.of("a.yml", "library: Example\nsinks:\n  " + sinks + "\n")),
            List.of(),
            problems);
    assertThat(problems).isEmpty();
    return apis.in(Linked.of(SOURCES));
  }

  private static Callee call(String receiver, String owner, String name) {
    return new Callee(
        owner,
        name,
        List.of(JavaType.STRING),
        false,
        null,
        JavaType.Declared.of(receiver),
        Callee.Certainty.METHOD);
  }

  private static List<String> labels(LinkedApis apis, Callee callee) {
    return apis.sinks(callee, 1).stream().map(ApiEntry.Sink::label).toList();
  }
}
