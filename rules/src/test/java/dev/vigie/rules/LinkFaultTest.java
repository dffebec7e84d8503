package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.AnalysisRequest;
import dev.vigie.AnalysisResult;
import dev.vigie.Analyzer;
import dev.vigie.Shortcuts;
import dev.vigie.config.ProjectSettings;
import dev.vigie.facts.Expression;
import dev.vigie.facts.FileFacts;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import dev.vigie.finding.Finding;
import dev.vigie.read.FactsCache;
import dev.vigie.read.java.JavaParserReader;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A fault of ours in linking one body costs that body, is told, and makes the run incomplete. */
class LinkFaultTest {
  private static final String SOUND =
      """
      package shop;
      class Page {
        private static final org.slf4j.Logger LOG = org.slf4j.LoggerFactory.getLogger(Page.class);
        void show(Customer customer) { LOG.info("page of {}", customer.getEmail()); }
      }
      class Customer {
        private String email;
        String getEmail() { return email; }
      }
      """;

  private static final String BROKEN =
      """
      package shop;
      class Odd {
        private String customerPhone;
        int length() { return customerPhone.length(); }
      }
      """;

  @Test
  void itCostsNoOtherBody() throws Exception {
    AnalysisResult result =
        new Analyzer(BuiltInExpertise.read())
            .analyze(
                new AnalysisRequest(
                    new SourceSet(
                        Path.of(""),
                        List.of(file("shop/Page.java", SOUND), file("shop/Odd.java", BROKEN)),
                        List.of(),
                        List.of()),
                    List.of(),
                    ProjectSettings.EMPTY,
                    Optional.empty(),
                    new Breaking(),
                    false,
                    Shortcuts.TAKEN,
                    1));

    assertThat(result.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.path()).isEqualTo("shop/Odd.java");
              assertThat(problem.line()).isEqualTo(4);
              assertThat(problem.message())
                  .contains("could not be understood because of a fault in Vigie", "length");
              assertThat(problem.costsResults()).isTrue();
            });
    assertThat(result.findings()).extracting(Finding::ruleId).contains("personal-data-in-log");
    assertThat(result.members())
        .extracting(member -> member.place().member())
        .contains("email", "customerPhone");
    assertThat(result.notes())
        .extracting(SourceProblem::message)
        .anyMatch(note -> note.contains("not everything was read"));
  }

  private static SourceFile file(String path, String text) {
    return new SourceFile(
        path, FileKind.JAVA, "", false, () -> text.getBytes(StandardCharsets.UTF_8));
  }

  /** Knows of one file what no reader would say: an expression without its type. */
  private static final class Breaking implements FactsCache {
    private final FactsCache none = FactsCache.none();

    @Override
    public Entry entry(FileKind kind, byte[] content) {
      if (!new String(content, StandardCharsets.UTF_8).equals(BROKEN)) {
        return none.entry(kind, content);
      }
      return new Entry() {
        @Override
        public Optional<FileFacts> known() {
          return Optional.of(broken(new JavaParserReader().read(content)));
        }

        @Override
        public void keep(FileFacts facts) {
          throw new AssertionError("they are known");
        }
      };
    }

    @Override
    public void save() {
      none.save();
    }

    @Override
    public List<String> troubles() {
      return List.of();
    }

    private static JavaFacts broken(FileFacts facts) {
      JavaFacts sound = (JavaFacts) facts;
      TypeFact type = sound.types().get(0);
      MethodFact method = type.methods().get(0);
      return new JavaFacts(
          sound.packageName(),
          sound.imports(),
          List.of(
              new TypeFact(
                  type.kind(),
                  type.name(),
                  type.modifiers(),
                  type.typeParameters(),
                  type.superclass(),
                  type.interfaces(),
                  type.permits(),
                  type.annotations(),
                  type.fields(),
                  List.of(
                      new MethodFact(
                          method.name(),
                          method.modifiers(),
                          method.typeParameters(),
                          method.returnType(),
                          method.parameters(),
                          method.thrown(),
                          method.annotations(),
                          new Statement.Return(
                              new Expression.ClassLiteral(null, method.at()), method.at()),
                          method.doc(),
                          method.at(),
                          method.whole())),
                  type.nested(),
                  type.doc(),
                  type.at(),
                  type.whole())),
          sound.suppressions(),
          sound.problems(),
          sound.lines());
    }
  }
}
