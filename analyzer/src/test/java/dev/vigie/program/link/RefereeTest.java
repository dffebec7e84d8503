package dev.vigie.program.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.ReadFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The linker against Spoon with the full class path, on published archives. Needs them: {@code
 * .ci/fetch-archives FOLDER}, then {@code -Dvigie.archives=FOLDER}.
 */
@EnabledIfSystemProperty(named = "vigie.archives", matches = ".+")
class RefereeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"syncope-core-persistence-jpa", "broadleaf-profile", "keycloak-model-jpa"})
  void names_the_owner_of_calls_as_a_compiler_does(String name, @TempDir Path folder)
      throws IOException {
    Path archives = Path.of(System.getProperty("vigie.archives"));
    List<Path> classPath = classPath(archives.resolve(name + ".classpath"));
    Referee referee = Referee.of(archives.resolve(name + "-sources.jar"), folder, classPath);
    List<ReadFile> files = referee.files();
    try (ClassPath jars = ClassPath.of(classPath);
        ClassPath none = ClassPath.empty()) {
      Referee.Verdict with = referee.judge(new Linker(jars).link(files));
      Referee.Verdict without = referee.judge(new Linker(none).link(files));
      report(name, with, without);
      assertThat(with.source().rightShare()).isGreaterThanOrEqualTo(0.995);
      assertThat(with.source().wrongShare()).isLessThanOrEqualTo(0.001);
      assertThat(with.library().rightShare()).isGreaterThanOrEqualTo(0.97);
      assertThat(with.library().wrongShare()).isLessThanOrEqualTo(0.005);
    }
  }

  private static void report(String name, Referee.Verdict with, Referee.Verdict without)
      throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(name).append(", calls that Spoon does not know: ").append(with.unknownToSpoon());
    text.append(", that we do not have: ").append(with.unmatched()).append('\n');
    text.append("  into the sources, class path:    ").append(with.source()).append('\n');
    text.append("  into libraries, class path:      ").append(with.library()).append('\n');
    text.append("  into the sources, no class path: ").append(without.source()).append('\n');
    text.append("  into libraries, no class path:   ").append(without.library()).append('\n');
    System.out.print(text);
    Path examples = Path.of("target", "referee-" + name + ".txt");
    Files.createDirectories(examples.getParent());
    try (Stream<String> lines =
        Stream.of(
                List.of(text.toString(), "class path, into the sources"),
                with.source().examples(),
                List.of("class path, into libraries"),
                with.library().examples(),
                List.of("no class path, into the sources"),
                without.source().examples(),
                List.of("no class path, into libraries"),
                without.library().examples())
            .flatMap(List::stream)) {
      Files.write(examples, (Iterable<String>) lines::iterator);
    }
  }

  private static List<Path> classPath(Path file) throws IOException {
    return Stream.of(Files.readString(file).trim().split(":"))
        .filter(p -> !p.isEmpty())
        .map(Path::of)
        .toList();
  }
}
