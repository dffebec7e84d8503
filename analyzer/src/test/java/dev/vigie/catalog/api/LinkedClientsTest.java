package dev.vigie.catalog.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.testing.Linked;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinkedClientsTest {
  private static final String SOURCES =
      """
      package p;
      import web.Client;
      import web.Get;
      import web.Query;
      import web.Raw;
      interface Paths { @Get void find(@Query String mail, String body); }
      @Client interface Crm extends Paths { @Raw @Get void raw(@Query String mail); void none(String body); }
      @Client interface Served { @Get void find(@Query String mail); }
      class Server implements Served { public void find(String mail) {} }
      """;

  private static final String CLIENTS =
      """
      library: Example
      clients:
        - {types: [web.Client], methods: [web.Get], without: [web.Raw], unimplemented: true, parameters: [web.Query], kind: url, label: a URL,
           from: [arg0, "arg0[*]"]}
        - {types: [web.Client], methods: [web.Get], unimplemented: true, others: [web.Query], kind: http-request, label: a body, from: [arg0.*]}
      """;

  private final List<Problem> problems = new ArrayList<>();
  private final Program program = Linked.of(SOURCES);
  private final LinkedApis apis =
      ApiLoader.load(YamlFile.written(Map.of("a.yml", CLIENTS)), List.of(), problems).in(program);

  @Test
  void aParameterGoesWhereItsAnnotationSays() {
    assertThat(sent("p.Crm", "p.Paths", "find"))
        .containsExactly("url [arg0, arg0[*]]", "http-request [arg1.*]");
  }

  @Test
  void anInterfaceThatStandsForNoServiceSendsNothing() {
    assertThat(sent("p.Paths", "p.Paths", "find")).isEmpty();
  }

  @Test
  void aMethodWithoutTheAnnotationOrWithAForbiddenOneIsNone() {
    assertThat(sent("p.Crm", "p.Crm", "none")).isEmpty();
    assertThat(sent("p.Crm", "p.Crm", "raw")).isEmpty();
  }

  @Test
  void whatAClassOfTheSourcesImplementsIsAServers() {
    assertThat(sent("p.Served", "p.Served", "find")).isEmpty();
  }

  @Test
  void aTextThatIsAnsweredIsNotWhatWasAsked() {
    Callee find = callee("p.Crm", "p.Paths", "find");

    assertThat(apis.transfers(find, 2))
        .singleElement()
        .satisfies(
            transfer -> {
              assertThat(transfer.moves()).isEmpty();
              assertThat(transfer.pattern().allowsResult(JavaType.STRING)).isTrue();
              assertThat(transfer.pattern().allowsResult(JavaType.OBJECT)).isFalse();
            });
    assertThat(apis.transfers(callee("p.Paths", "p.Paths", "find"), 2)).isEmpty();
  }

  @Test
  void entriesThatNoCallMatchedAreNamed() {
    assertThat(apis.unmatched()).hasSize(2);

    sent("p.Crm", "p.Paths", "find");

    assertThat(apis.unmatched()).isEmpty();
  }

  @Test
  void anEntryMustNameAnAnnotation() {
    ApiLoader.load(
        YamlFile.written(
            Map.of("b.yml", "library: B\nclients:\n  - {kind: url, label: a URL, from: [arg0]}\n")),
        List.of(),
        problems);

    assertThat(problems)
        .singleElement()
        .asString()
        .contains("b.yml:3:")
        .contains("one of 'types' and 'methods' is missing");
  }

  private List<String> sent(String receiver, String owner, String name) {
    return apis.sinks(callee(receiver, owner, name), MethodPattern.ANY_ARITY).stream()
        .map(sink -> sink.kind() + " " + sink.from())
        .toList();
  }

  private Callee callee(String receiver, String owner, String name) {
    Method method =
        program.type(owner).orElseThrow().methods().stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow();
    return new Callee(
        owner,
        name,
        List.of(),
        false,
        method.ref(),
        JavaType.Declared.of(receiver),
        Callee.Certainty.METHOD);
  }
}
