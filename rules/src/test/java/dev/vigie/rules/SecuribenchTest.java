package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vigie.Expertise;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.TaxonomyReader;
import dev.vigie.catalog.api.ApiLoader;
import dev.vigie.catalog.api.Apis;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.finding.Finding;
import dev.vigie.rule.Knowledge;
import dev.vigie.rule.RuleLoader;
import dev.vigie.rule.RuleSet;
import dev.vigie.rule.SeverityScale;
import dev.vigie.rule.lifecycle.LifecycleCatalogue;
import dev.vigie.rule.lifecycle.RetentionReferences;
import dev.vigie.rule.store.StoreCatalogue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Measures the flows on Securibench Micro, a public benchmark of small servlets by Benjamin
 * Livshits (2006), whose comments say which lines are bad. Its sources and sinks, and the rule, are
 * files beside this test; nothing is personal data by its name here. Where a comment contradicts
 * the code, {@code exceptions.tsv} says what holds and why.
 *
 * <p>{@code -Dvigie.securibench=FOLDER} names the folder with its sources.
 */
@EnabledIfSystemProperty(named = "vigie.securibench", matches = ".+")
class SecuribenchTest {
  private static final String RESOURCES = "/securibench/";
  private static final Pattern BAD = Pattern.compile("/\\*\\s*BAD\\s*\\*/");
  private static final String PACKAGE = "securibench/micro/";

  /** Not reached, and not asked for: what only running the program could tell. */
  private static final String REFLECTION = "reflection";

  private static final int LEAST_FOUND = 95;
  private static final int MOST_FALSE = 5;

  private static final class Score {
    final List<String> found = new ArrayList<>();
    final List<String> missed = new ArrayList<>();
    final List<String> wrong = new ArrayList<>();

    boolean isReached() {
      return found.size() * 100 >= LEAST_FOUND * (found.size() + missed.size())
          && wrong.size() * 100 <= MOST_FALSE * (found.size() + wrong.size());
    }

    @Override
    public String toString() {
      return found.size()
          + " found, "
          + missed.size()
          + " missed, "
          + wrong.size()
          + " false; missed "
          + missed
          + ", false "
          + wrong;
    }
  }

  @TestFactory
  Stream<DynamicTest> findsBadLinesAndNoOthers() throws Exception {
    SortedMap<String, String> texts = texts(Path.of(System.getProperty("vigie.securibench")));
    SortedSet<String> bad = badLines(texts);
    assertThat(bad).hasSizeGreaterThan(100);
    SortedSet<String> reported = new TreeSet<>();
    for (Finding finding : Fixtures.analyze(expertise(), texts, List.of()).findings()) {
      reported.add(place(finding.at().path(), finding.at().line()));
    }
    Map<String, Score> scores = new TreeMap<>();
    texts.keySet().stream()
        .filter(path -> path.contains("/"))
        .forEach(path -> scores.put(category(path), new Score()));
    for (String line : bad) {
      Score score = scores.get(category(line));
      (reported.contains(line) ? score.found : score.missed).add(line);
    }
    for (String line : reported) {
      if (!bad.contains(line)) {
        scores.get(category(line)).wrong.add(line);
      }
    }
    scores.forEach((category, score) -> System.out.println(category + ": " + score));
    return scores.entrySet().stream()
        .filter(score -> !score.getKey().equals(REFLECTION))
        .map(
            score ->
                dynamicTest(
                    score.getKey(),
                    () ->
                        assertThat(score.getValue())
                            .as("at least 95 % found, at most 5 % false")
                            .matches(Score::isReached)));
  }

  private static String category(String path) {
    return path.substring(0, path.indexOf('/'));
  }

  private static String place(String path, int line) {
    return path + ":" + line;
  }

  private static SortedMap<String, String> texts(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        texts.put(
            path.substring(path.indexOf(PACKAGE) + PACKAGE.length()),
            Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return texts;
  }

  private static SortedSet<String> badLines(Map<String, String> texts) throws IOException {
    Map<String, Boolean> verdicts = new HashMap<>();
    texts.forEach(
        (path, text) -> {
          List<String> lines = text.lines().toList();
          for (int i = 0; i < lines.size(); i++) {
            verdicts.put(place(path, i + 1), BAD.matcher(lines.get(i)).find());
          }
        });
    for (String line : resource("exceptions.tsv").lines().skip(1).toList()) {
      String[] columns = line.split("\t", 4);
      assertThat(verdicts).containsKey(place(columns[0], Integer.parseInt(columns[1])));
      verdicts.put(place(columns[0], Integer.parseInt(columns[1])), columns[2].equals("BAD"));
    }
    SortedSet<String> bad = new TreeSet<>();
    verdicts.forEach(
        (line, isBad) -> {
          if (isBad) {
            bad.add(line);
          }
        });
    return bad;
  }

  /** The benchmark's sources, sinks and rule, with what the catalogue knows of the JDK. */
  private static Expertise expertise() throws Exception {
    SortedMap<String, String> builtIn = BuiltInResources.own().texts(BuiltInCatalog.FOLDER, ".yml");
    Taxonomy taxonomy =
        TaxonomyReader.read(
            YamlFile.written(Map.of("elements/request.yml", resource("elements/request.yml"))));
    SortedMap<String, String> libraries = new TreeMap<>();
    for (String library : List.of("java-lang", "java-util", "java-text", "java-util-stream")) {
      String path = BuiltInExpertise.APIS + "/" + library + ".yml";
      libraries.put(path, builtIn.get(path));
    }
    libraries.put("apis/securibench.yml", resource("apis/securibench.yml"));
    List<Problem> problems = new ArrayList<>();
    Apis apis = ApiLoader.load(YamlFile.written(libraries), taxonomy.ids(), problems);
    String severities = BuiltInCatalog.FOLDER + "/severity.yml";
    Knowledge knowledge =
        new Knowledge(
            apis,
            new StoreCatalogue(List.of(), List.of(), List.of(), List.of()),
            LifecycleCatalogue.NONE,
            RetentionReferences.NONE,
            SeverityScale.read(YamlFile.written(severities, builtIn.get(severities)), problems));
    String rule = "rules/web/request-data-in-answer.yml";
    RuleSet rules =
        RuleSet.of(
            RuleLoader.load(
                YamlFile.written(Map.of(rule, resource(rule))),
                Map.of(),
                knowledge,
                taxonomy.ids(),
                problems),
            problems);
    assertThat(problems).isEmpty();
    return Expertise.of(taxonomy, apis, BuiltInExpertise.read().stores(), rules);
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = SecuribenchTest.class.getResourceAsStream(RESOURCES + name)) {
      assertThat(in).as(name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
