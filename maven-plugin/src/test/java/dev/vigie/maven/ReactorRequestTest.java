package dev.vigie.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.vigie.CheckRequest;
import dev.vigie.maven.ModuleSources.Root;
import dev.vigie.report.text.Detail;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReactorRequestTest {
  private static final CheckParameters NOTHING_SAID = parameters(List.of(), List.of(), List.of());

  @TempDir private Path top;

  @Test
  void filesAreThoseOfTheJudgedModulesAndPathsAreFromTheRepository() throws IOException {
    Files.createDirectory(top.resolve(".git"));
    ModuleSources web = module("web");
    ModuleSources core = module("core");

    SourceSet sources = find(top.resolve("web"), NOTHING_SAID, List.of(web), List.of(core));

    assertThat(sources.base()).isEqualTo(top);
    assertThat(sources.files())
        .extracting(SourceFile::path)
        .containsExactly("web/pom.xml", "web/src/main/java/web/A.java");
    assertThat(sources.around())
        .extracting(SourceFile::path)
        .containsExactly(
            "core/src/main/java/core/A.java",
            "core/target/generated-sources/x/core/G.java",
            "web/target/generated-sources/x/web/G.java");
  }

  @Test
  void withoutARepositoryPathsAreFromTheFolderThatHoldsAllModules() throws IOException {
    ModuleSources web = module("web");
    ModuleSources core = module("core");

    SourceSet sources = find(top.resolve("web"), NOTHING_SAID, List.of(web, core), List.of());

    assertThat(sources.base()).isEqualTo(top);
  }

  @Test
  void testCodeIsLeftOutUnlessItIsWanted() throws IOException {
    ModuleSources web = module("web");
    CheckRequest request =
        new ReactorRequest(top)
            .request(new ReactorRequest.Scope("x", List.of(web), List.of()), NOTHING_SAID);

    assertThat(request.sources().find(false).files())
        .extracting(SourceFile::path)
        .noneMatch(path -> path.endsWith("ATest.java"));
    assertThat(request.sources().find(true).files())
        .filteredOn(SourceFile::test)
        .extracting(SourceFile::path)
        .containsExactly("web/src/test/java/web/ATest.java");
  }

  @Test
  void includesExcludesAndExcludedRootsHold() throws IOException {
    List<ModuleSources> modules = List.of(module("web"), module("core"));

    assertThat(find(top, parameters(List.of("web/**"), List.of(), List.of()), modules).files())
        .extracting(SourceFile::path)
        .containsExactly("web/pom.xml", "web/src/main/java/web/A.java");
    assertThat(find(top, parameters(List.of(), List.of("**/A.java"), List.of()), modules).files())
        .extracting(SourceFile::path)
        .containsExactly("core/pom.xml", "web/pom.xml");
    List<Path> roots = List.of(Path.of("src/main"), top.resolve("web/target"));
    SourceSet sources = find(top, parameters(List.of(), List.of(), roots), modules);
    assertThat(sources.all())
        .extracting(SourceFile::path)
        .containsExactly(
            "core/pom.xml", "web/pom.xml", "core/target/generated-sources/x/core/G.java");
  }

  @Test
  void aMissingDependencyIsNamedOnceAndCostsNothing() throws IOException {
    ModuleSources web = module("web", "a:lost:1", "a:gone:1");
    ModuleSources core = module("core", "a:lost:1");

    List<SourceProblem> problems =
        find(top, NOTHING_SAID, List.of(web, core), List.of()).problems();

    assertThat(problems)
        .extracting(SourceProblem::path, SourceProblem::message, SourceProblem::costsResults)
        .containsExactly(
            tuple("web/pom.xml", "dependency not found: a:lost:1", false),
            tuple("web/pom.xml", "dependency not found: a:gone:1", false));
  }

  @Test
  void jarsOfAllModulesAreSortedAndEachIsThereOnce() throws IOException {
    ModuleSources web = withJars(module("web"), "z.jar", "a.jar");
    ModuleSources core = withJars(module("core"), "a.jar", "m.jar");

    CheckRequest request =
        new ReactorRequest(top)
            .request(new ReactorRequest.Scope("x", List.of(web), List.of(core)), NOTHING_SAID);

    assertThat(request.classPath())
        .containsExactly(Path.of("a.jar"), Path.of("m.jar"), Path.of("z.jar"));
    assertThat(request.modules()).isEqualTo(1);
  }

  @Test
  void settingsAreThoseOfTheRepositoryElseOfTheFirstProject() throws IOException {
    Files.createDirectory(top.resolve(".git"));
    ReactorRequest.Scope scope = new ReactorRequest.Scope("x", List.of(module("web")), List.of());
    ReactorRequest check = new ReactorRequest(top.resolve("web"));
    assertThat(check.request(scope, NOTHING_SAID).settingsFile()).isEmpty();

    Path ofProject = Files.writeString(top.resolve("web/privacy.yml"), "");
    assertThat(check.request(scope, NOTHING_SAID).settingsFile()).contains(ofProject);

    Path ofRepository = Files.writeString(top.resolve("privacy.yml"), "");
    assertThat(check.request(scope, NOTHING_SAID).settingsFile()).contains(ofRepository);
  }

  private SourceSet find(Path first, CheckParameters parameters, List<ModuleSources> judged) {
    return find(first, parameters, judged, List.of());
  }

  private SourceSet find(
      Path first,
      CheckParameters parameters,
      List<ModuleSources> judged,
      List<ModuleSources> around) {
    return new ReactorRequest(first)
        .request(new ReactorRequest.Scope("x", judged, around), parameters)
        .sources()
        .find(false);
  }

  private static CheckParameters parameters(
      List<String> includes, List<String> excludes, List<Path> excludeRoots) {
    return new CheckParameters(
        CheckRequest.Choices.NONE,
        includes,
        excludes,
        excludeRoots,
        Optional.empty(),
        Optional.empty(),
        Detail.NORMAL,
        true,
        true,
        Optional.empty());
  }

  private ModuleSources module(String name, String... missing) throws IOException {
    Path folder = top.resolve(name);
    write(folder.resolve("pom.xml"), "<project/>");
    write(folder.resolve("src/main/java/" + name + "/A.java"), "class A {}");
    write(folder.resolve("src/test/java/" + name + "/ATest.java"), "class ATest {}");
    write(folder.resolve("target/generated-sources/x/" + name + "/G.java"), "class G {}");
    return new ModuleSources(
        name,
        folder,
        Optional.of(folder.resolve("pom.xml")),
        List.of(
            new Root(folder.resolve("src/main/java"), false, false),
            new Root(folder.resolve("src/main/resources"), false, false),
            new Root(folder.resolve("target/generated-sources/x"), false, true),
            new Root(folder.resolve("src/test/java"), true, false)),
        List.of(),
        List.of(missing));
  }

  private static ModuleSources withJars(ModuleSources module, String... jars) {
    List<Path> paths = List.of(jars).stream().map(Path::of).toList();
    return new ModuleSources(
        module.name(), module.folder(), module.pom(), module.roots(), paths, module.missing());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
