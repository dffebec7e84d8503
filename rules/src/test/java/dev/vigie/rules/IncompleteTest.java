package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Check;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.gate.Verdict;
import dev.vigie.gate.Verdict.Outcome;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import dev.vigie.rule.RuleSet;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceSearch;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each way in which a run does not see everything keeps it from passing, and is named. */
class IncompleteTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  private static final String HARMLESS = "src/main/java/shop/Shop.java";

  @TempDir private Path folder;
  private ProjectFolder project;
  private Expertise expertise;

  @BeforeEach
  void writeProject() throws Exception {
    expertise = BuiltInExpertise.read();
    project = new ProjectFolder(folder).write(HARMLESS, "package shop; class Shop { int size; }");
  }

  @Test
  void aProjectThatIsReadWhollyPasses() throws Exception {
    assertThat(judge(project.request()).outcome()).isEqualTo(Outcome.PASS);
  }

  @Test
  void noFileAtAll() throws Exception {
    Files.delete(folder.resolve(HARMLESS));

    assertIncomplete(project.request(), "no file was analysed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "src/main/java/shop/Broken.java | 'package shop; class Broken { void f( { }'",
        "src/main/java/shop/Broken.java | 'package shop;\n"
            + "<<<<<<< HEAD\n"
            + "class Broken {}\n"
            + "=======\n"
            + ">>>>>>> x'",
        "src/main/resources/application.yml | 'a: [1\nb: 2'",
        "src/main/resources/mapper/ShopMapper.xml | '<mapper namespace=\"a\"><select id=\"x\">'"
      })
  void aFileThatCannotBeUnderstood(String path, String text) throws Exception {
    project.write(path, text);

    assertIncomplete(project.request(), "not wholly read: " + path);
  }

  @Test
  void aFileThatCannotBeRead() throws Exception {
    SourceFile torn =
        new SourceFile(
            "src/main/java/shop/Torn.java",
            FileKind.JAVA,
            "",
            false,
            () -> {
              throw new IOException("the disk is gone");
            });

    assertIncomplete(request(with(torn)), "Torn.java: cannot be read: the disk is gone");
  }

  @Test
  void aFileThatIsTooLarge() throws Exception {
    try (RandomAccessFile huge =
        new RandomAccessFile(folder.resolve("src/main/java/shop/Huge.java").toFile(), "rw")) {
      huge.setLength((50L << 20) + 1);
    }

    assertIncomplete(project.request(), "Huge.java: is larger than 50 MB");
  }

  @Test
  void aPlaceThatIsNotThere() throws Exception {
    SourceSearch search = SourceSearch.in(List.of(folder, folder.resolve("nowhere")));

    assertIncomplete(request(search), "nowhere: does not exist");
  }

  @Test
  void anArchiveThatIsDamaged() throws Exception {
    Path archive = Files.writeString(folder.resolve("shop-sources.jar"), "no archive");

    assertIncomplete(request(SourceSearch.in(List.of(folder, archive))), "shop-sources.jar");
  }

  /** Each static field is filled from the next one, which is known a round later. */
  @Test
  void aFlowThatDoesNotSettle() throws Exception {
    StringBuilder code = new StringBuilder("package shop;\nclass Relay {\n");
    for (int i = 40; i > 0; i--) {
      code.append("  static String f%d;\n  void m%d() { f%d = f%d; }\n".formatted(i, i, i, i - 1));
    }
    code.append("  static String f0;\n  static class Customer { String email; }\n");
    code.append("  void begin(Customer customer) { f0 = customer.email; }\n");
    code.append("  void end() { java.util.logging.Logger.getLogger(\"a\").info(f40); }\n}\n");
    project.write("src/main/java/shop/Relay.java", code.toString());

    assertIncomplete(project.request(), "did not settle");
  }

  @Test
  void aRuleThatFails() throws Exception {
    expertise =
        Expertise.of(
            expertise.taxonomy(),
            expertise.apis(),
            expertise.stores(),
            RuleSet.of(List.of(new Failing()), new ArrayList<>()));

    assertIncomplete(project.request(), "rule failing: failed because of a fault in Vigie");
  }

  /** And where incomplete runs are allowed, it passes, but says so. */
  private void assertIncomplete(CheckRequest request, String told) throws Exception {
    Verdict verdict = judge(request);
    assertThat(verdict.outcome()).isEqualTo(Outcome.INCOMPLETE);
    assertThat(verdict.reasons()).anyMatch(reason -> reason.contains(told));

    Verdict lenient = judge(allowing(request));
    assertThat(lenient.outcome()).isEqualTo(Outcome.PASS);
    assertThat(lenient.reasons())
        .anyMatch(reason -> reason.contains("not everything was seen"))
        .anyMatch(reason -> reason.contains(told));
  }

  private Verdict judge(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    return new Check(expertise, DAY).run(request).verdict();
  }

  private SourceSearch with(SourceFile more) {
    return withTests -> {
      SourceSet found = SourceSet.find(List.of(folder), withTests);
      List<SourceFile> files = new ArrayList<>(found.files());
      files.add(more);
      return new SourceSet(found.base(), files, found.around(), found.problems());
    };
  }

  private CheckRequest request(SourceSearch sources) {
    CheckRequest plain = project.request();
    return new CheckRequest(
        plain.name(),
        sources,
        plain.modules(),
        plain.classPath(),
        plain.settingsFile(),
        plain.choices(),
        plain.cacheFolder(),
        plain.threads());
  }

  private static CheckRequest allowing(CheckRequest request) {
    CheckRequest.Choices plain = request.choices();
    CheckRequest.Gating gating =
        new CheckRequest.Gating(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(true),
            Optional.empty());
    return new CheckRequest(
        request.name(),
        request.sources(),
        request.modules(),
        request.classPath(),
        request.settingsFile(),
        new CheckRequest.Choices(
            plain.profile(),
            gating,
            plain.includeTests(),
            plain.baseline(),
            plain.since(),
            plain.outputs()),
        request.cacheFolder(),
        request.threads());
  }

  private static final class Failing implements Rule {
    @Override
    public RuleInfo info() {
      return new RuleInfo(
          "failing",
          "test",
          "It fails",
          Severity.LOW,
          "medium",
          List.of(),
          List.of(),
          List.of(),
          "1.0",
          "");
    }

    @Override
    public List<Finding> judge(Dossier dossier) {
      throw new IllegalStateException("on purpose");
    }
  }
}
