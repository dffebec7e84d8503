package dev.vigie.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.ReadFile;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadingTest {
  @Test
  void theOutcomeDependsNeitherOnThreadsNorOnOrder() throws InterruptedException {
    List<SourceFile> files = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      files.add(java("C" + i + ".java", "class C" + i + " {\n  int a" + i + ";\n}\n"));
    }
    Reading.Outcome one = read(files, 1);
    Collections.reverse(files);

    assertThat(read(files, 4).files()).extracting(ReadFile::facts).isEqualTo(facts(one));
    assertThat(one.files()).extracting(it -> it.file().path()).isSorted();
    assertThat(one.lines()).isEqualTo(180);
  }

  @Test
  void aFileThatCannotBeReadIsNamedAndTheRestIsRead() throws InterruptedException {
    SourceFile gone =
        new SourceFile(
            "b/Gone.java",
            FileKind.JAVA,
            "",
            false,
            () -> {
              throw new IOException("gone");
            });

    Reading.Outcome outcome = read(List.of(gone, java("A.java", "class A {}")), 2);

    assertThat(outcome.files()).hasSize(1);
    assertThat(outcome.unread())
        .singleElement()
        .matches(problem -> problem.path().equals("b/Gone.java"))
        .matches(SourceProblem::costsResults);
  }

  @Test
  void aFaultOfAReaderCostsOnlyItsFile() throws InterruptedException {
    FactReader faulty =
        content -> {
          if (content.length > 0) {
            throw new IllegalStateException("fault");
          }
          return new JavaFacts("", List.of(), List.of(), List.of(), List.of(), 0);
        };
    Reading reading = new Reading(Map.of(FileKind.JAVA, faulty), FactsCache.none(), 2);

    Reading.Outcome outcome = reading.read(List.of(java("A.java", "x"), java("B.java", "")));

    assertThat(outcome.files()).hasSize(1);
    assertThat(outcome.unread()).extracting(SourceProblem::path).containsExactly("A.java");
  }

  @Test
  void aSecondRunKnowsAllFiles(@TempDir Path folder) throws InterruptedException {
    List<SourceFile> files =
        List.of(java("A.java", "class A { String mail; }"), java("B.java", "class B {}"));
    Reading.Outcome cold = new Reading(Readers.all(), FactsCache.in(folder), 2).read(files);
    Reading.Outcome warm = new Reading(Readers.all(), FactsCache.in(folder), 2).read(files);

    assertThat(cold.known()).isZero();
    assertThat(warm.known()).isEqualTo(2);
    assertThat(facts(warm)).isEqualTo(facts(cold));
  }

  @Test
  void everyKindOfFileHasAReader() {
    assertThat(Readers.all()).containsOnlyKeys(FileKind.values());
  }

  private static Reading.Outcome read(List<SourceFile> files, int threads)
      throws InterruptedException {
    return new Reading(Readers.all(), FactsCache.none(), threads).read(files);
  }

  private static List<Object> facts(Reading.Outcome outcome) {
    return outcome.files().stream().<Object>map(ReadFile::facts).toList();
  }

  private static SourceFile java(String path, String text) {
    return new SourceFile(
        path, FileKind.JAVA, "", false, () -> text.getBytes(StandardCharsets.UTF_8));
  }
}
