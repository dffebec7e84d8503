package dev.vigie.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.CheckRequest;
import dev.vigie.Elsewhere;
import dev.vigie.finding.Severity;
import dev.vigie.recall.RecordCodec;
import dev.vigie.report.text.Detail;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunedJvmTest {
  @TempDir private Path folder;

  @Test
  void anErrandSurvivesItsFile() throws IOException {
    Errand errand = errand(Optional.of(folder.resolve("cache")));
    RecordCodec<Errand> codec = new RecordCodec<>(Errand.class);

    assertThat(codec.decode(codec.encode(errand))).contains(errand);
  }

  @Test
  void littleSourceIsAnalysedHere() throws IOException {
    source(10_000);

    assertThat(of(errand(Optional.of(folder.resolve("cache"))))).isSameAs(Elsewhere.NOWHERE);
  }

  @Test
  void muchSourceIsAnalysedElsewhereWhereThereIsACacheToFindItIn() throws IOException {
    source(800_000);

    assertThat(of(errand(Optional.of(folder.resolve("cache"))))).isInstanceOf(TunedJvm.class);
    assertThat(of(errand(Optional.empty()))).isSameAs(Elsewhere.NOWHERE);
  }

  @Test
  void aProcessThatStaysIsAskedHoweverLittleThereIsToRead() throws IOException {
    source(10_000);
    Errand kept = errand(Optional.of(folder.resolve("cache")));

    assertThat(TunedJvm.of(kept, new SystemStreamLog(), true)).isInstanceOf(StayingJvm.class);
    assertThat(TunedJvm.of(errand(Optional.empty()), new SystemStreamLog(), true))
        .isSameAs(Elsewhere.NOWHERE);
  }

  @Test
  void theClassPathHoldsWhatMavenGivesAllPlugins() throws IOException {
    URL own = folder.resolve("a b.jar").toUri().toURL();
    try (URLClassLoader realm =
        new URLClassLoader(new URL[] {own}, TunedJvmTest.class.getClassLoader())) {
      assertThat(TunedJvm.classPath(realm).orElseThrow())
          .startsWith(folder.resolve("a b.jar").toString())
          .contains("slf4j-api");
    }
  }

  @Test
  void aLoaderThatDoesNotSayWhatItLoadsFromIsNotUsed() {
    assertThat(TunedJvm.classPath(ClassLoader.getPlatformClassLoader())).isEmpty();
  }

  @Test
  void theOtherProcessIsTunedAndGetsTheFile() {
    assertThat(TunedJvm.command("a.jar", Path.of("order")))
        .containsSubsequence("-XX:TieredStopAtLevel=1", "-cp", "a.jar")
        .endsWith("dev.vigie.maven.ErrandRun", "order");
  }

  private static Elsewhere of(Errand errand) {
    return TunedJvm.of(errand, new SystemStreamLog(), false);
  }

  private void source(int bytes) throws IOException {
    Path java = Files.createDirectories(folder.resolve("src"));
    Files.writeString(java.resolve("A.java"), "//".repeat(bytes / 2));
  }

  private Errand errand(Optional<Path> cache) throws IOException {
    Path java = Files.createDirectories(folder.resolve("src"));
    ModuleSources module =
        new ModuleSources(
            "shop",
            folder,
            Optional.of(folder.resolve("pom.xml")),
            List.of(new ModuleSources.Root(java, false, false)),
            List.of(folder.resolve("a.jar")),
            List.of("b"));
    CheckRequest.Choices choices =
        new CheckRequest.Choices(
            Optional.empty(),
            new CheckRequest.Gating(
                Optional.of(Severity.LOW),
                Optional.of(0.5),
                Optional.empty(),
                Optional.empty(),
                Optional.of(true)),
            Optional.of(true),
            Optional.of(folder.resolve("baseline.yml")),
            Optional.empty(),
            new CheckRequest.Outputs(
                Optional.of(folder.resolve("a.sarif")), Optional.empty(), Optional.empty()));
    CheckParameters parameters =
        new CheckParameters(
            choices,
            List.of("**/*.java"),
            List.of(),
            List.of(folder.resolve("generated")),
            Optional.empty(),
            cache,
            Detail.NORMAL,
            true,
            true,
            Optional.empty());
    return new Errand(
        folder, new ReactorRequest.Scope("shop", List.of(module), List.of()), parameters);
  }
}
