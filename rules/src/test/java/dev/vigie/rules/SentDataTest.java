package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.flow.DataFlow;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes out in bodies, headers and messages is no finding by itself, so that the fixtures'
 * lines are silent there; the papers tell of it. Here the lines are held against the flows.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentDataTest {
  private static final String WEB = "java/fixtures/web/";
  private static final String CLIPBOARD = "java/fixtures/storage/PersonalDataOnClipboard.java";

  private final SortedMap<String, String> texts = new TreeMap<>();
  private List<DataFlow> withClassPath;
  private List<DataFlow> withoutClassPath;

  @BeforeAll
  void follow() throws Exception {
    Fixtures.texts()
        .forEach(
            (path, text) -> {
              if (path.startsWith(WEB + "HttpClients")
                  || path.startsWith(WEB + "ServiceClients")
                  || path.equals(CLIPBOARD)
                  || path.startsWith("java/fixtures/people/")) {
                texts.put(path, text);
              }
            });
    withClassPath = flows(Fixtures.classPath());
    withoutClassPath = flows(List.of());
  }

  private List<DataFlow> flows(List<Path> classPath) throws Exception {
    Expertise expertise = BuiltInExpertise.read();
    return Fixtures.analyze(expertise, texts, classPath).dossier().orElseThrow().flows().all();
  }

  @ParameterizedTest
  @ValueSource(strings = {"HttpClients", "ServiceClients"})
  void whatIsNoUrlIsSentAllTheSame(String name) {
    String path = WEB + name + ".java";
    List<Integer> marked = new ArrayList<>();
    String[] lines = texts.get(path).split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].matches(".*// ok: .* (is|are) no URL")) {
        marked.add(i + 1);
      }
    }

    assertThat(marked).hasSizeGreaterThan(10);
    assertThat(lines(withClassPath, path, "http-request")).containsExactlyElementsOf(marked);
    assertThat(lines(withoutClassPath, path, "http-request")).containsExactlyElementsOf(marked);
  }

  @Test
  void whatIsCopiedOrPrintedIsTold() {
    assertThat(lines(withClassPath, CLIPBOARD, "clipboard")).hasSize(4);
    assertThat(lines(withClassPath, CLIPBOARD, "printer")).hasSize(1);
  }

  @Test
  void theLabelSaysByWhatItGoes() {
    Map<String, Long> labels = new TreeMap<>();
    withClassPath.stream()
        .filter(flow -> flow.sink().kind().equals("http-request"))
        .forEach(flow -> labels.merge(flow.sink().label(), 1L, Long::sum));

    assertThat(labels)
        .containsOnlyKeys(
            "a call of a SOAP service",
            "a gRPC call",
            "a header of an HTTP request",
            "metadata of a gRPC call",
            "the body of an HTTP request");
  }

  private static List<Integer> lines(List<DataFlow> flows, String path, String kind) {
    TreeSet<Integer> lines = new TreeSet<>();
    for (DataFlow flow : flows) {
      if (flow.sink().kind().equals(kind) && flow.sink().at().path().equals(path)) {
        lines.add(flow.sink().at().line());
      }
    }
    return List.copyOf(lines);
  }
}
