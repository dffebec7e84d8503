package dev.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceSetTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void makeRoot() throws IOException {
    root = Files.createDirectory(temporary.resolve("shop"));
  }

  @Test
  void ofAMavenLayoutTheMainSourcesAreFoundWithTheirModule() throws IOException {
    write("pom.xml", "<project/>");
    write("core/pom.xml", "<project/>");
    write("core/src/main/java/a/A.java", "class A {}");
    write("core/src/main/java/a/build/B.java", "package a.build; class B {}");
    write("core/src/main/resources/application-prod.yml", "a: 1");
    write("core/src/main/resources/messages_de.properties", "a=1");
    write("core/src/main/resources/db/V1__x.sql", "create table a (b int)");
    write("core/src/test/java/a/ATest.java", "class ATest {}");
    write("core/src/it/x/src/main/java/I.java", "class I {}");
    write("core/target/generated-sources/G.java", "class G {}");
    write("core/scripts/Tool.java", "class Tool {}");

    SourceSet found = find(false);

    assertThat(found.problems())
        .extracting(SourceProblem::path)
        .containsExactly("core/scripts/Tool.java");
    assertThat(found.files())
        .extracting(file -> file.path() + " " + file.kind() + " " + file.module())
        .containsExactly(
            "core/pom.xml POM core",
            "core/src/main/java/a/A.java JAVA core",
            "core/src/main/java/a/build/B.java JAVA core",
            "core/src/main/resources/application-prod.yml YAML core",
            "core/src/main/resources/db/V1__x.sql SQL core",
            "core/src/main/resources/messages_de.properties MESSAGES core",
            "pom.xml POM shop");
  }

  @Test
  void testSourcesAreFlaggedWhereTheyAreWanted() throws IOException {
    write("src/main/java/A.java", "class A {}");
    write("src/test/java/ATest.java", "class ATest {}");

    assertThat(find(true).files())
        .extracting(file -> file.path() + " " + file.test())
        .containsExactly("src/main/java/A.java false", "src/test/java/ATest.java true");
  }

  @Test
  void whatIsAskedForByNameIsNoTestWhereverItLies() throws IOException {
    write("src/it/shop/src/main/java/A.java", "class A {}");
    write("src/it/shop/src/test/java/ATest.java", "class ATest {}");
    write("src/test/java/BTest.java", "class BTest {}");

    assertThat(SourceSet.find(List.of(root.resolve("src/it/shop")), false).files())
        .extracting(SourceFile::path)
        .containsExactly("src/main/java/A.java");
    assertThat(SourceSet.find(List.of(root.resolve("src/test")), false).files())
        .extracting(SourceFile::path)
        .containsExactly("java/BTest.java");
    assertThat(SourceSet.find(List.of(root.resolve("src/test/java/BTest.java")), false).files())
        .extracting(SourceFile::path)
        .containsExactly("BTest.java");
  }

  @Test
  void whatIsOnlyReadAroundIsKeptApart() throws IOException {
    write("core/src/main/java/A.java", "class A {}");
    write("web/src/main/java/B.java", "class B {}");

    SourceDiscovery discovery = new SourceDiscovery(root, false);
    discovery.addRootAround(root.resolve("core"), "core", false);
    discovery.addRootAround(root.resolve("web"), "web", false);
    discovery.addRoot(root.resolve("web"), "web", false);
    SourceSet sources = discovery.result();

    assertThat(sources.files()).extracting(SourceFile::module).containsExactly("web");
    assertThat(sources.aroundPaths()).containsExactly("core/src/main/java/A.java");
    assertThat(sources.all()).hasSize(2);
  }

  @Test
  void withoutALayoutEverythingButTestsAndOutputIsFound() throws IOException {
    write("org/acme/A.java", "package org.acme; class A {}");
    write("org/acme/test/T.java", "package org.acme.test; class T {}");
    write("org/acme/build/deep/B.java", "package org.acme.build.deep; class B {}");
    write("test/org/acme/ATest.java", "package org.acme; class ATest {}");
    write("build/org/acme/A.java", "package org.acme; class A {}");
    write("node_modules/x/X.java", "class X {}");
    write(".git/X.java", "class X {}");

    assertThat(find(false).files())
        .extracting(SourceFile::path)
        .containsExactly("org/acme/A.java", "org/acme/build/deep/B.java", "org/acme/test/T.java");
  }

  @Test
  void webFoldersAndChangeLogsAreReadWhereverTheyLie() throws IOException {
    write("core/src/main/java/a/A.java", "package a; class A {}");
    write("site/src/b/B.java", "package b; class B {}");
    write("site/WebContent/index.jsp", "<p>a</p>");
    write("site/WebContent/WEB-INF/web.xml", "<web-app/>");
    write("site/target/site/WEB-INF/web.xml", "<web-app/>");
    write("core/src/main/webapp/WEB-INF/web.xml", "<web-app/>");
    write("schema/changelog-1.xml", "<databaseChangeLog/>");
    write("schema/changelog-notes.xml", "<notes/>");
    write("db/log4j2.xml", "<Configuration/>");

    assertThat(find(false).files())
        .extracting(file -> file.path() + " " + file.kind())
        .containsExactly(
            "core/src/main/java/a/A.java JAVA",
            "core/src/main/webapp/WEB-INF/web.xml XML",
            "schema/changelog-1.xml XML",
            "site/WebContent/WEB-INF/web.xml XML",
            "site/WebContent/index.jsp PAGE",
            "site/src/b/B.java JAVA");
  }

  @Test
  void codeIsCodeWhateverItsNameSpeaksOf() throws IOException {
    write("src/main/java/a/IncidentService.java", "package a; class IncidentService {}");
    write("src/main/java/a/FeedbackUpdate.java", "package a; class FeedbackUpdate {}");
    write("src/main/java/a/Dockerfile.java", "package a; class Dockerfile {}");
    write("src/main/resources/db/migration/V2__incident.sql", "create table incident (a int)");
    write("src/main/resources/db/migration/V3__backup_codes.sql", "create table b (a int)");
    write("src/main/resources/IncidentMapper.xml", "<mapper namespace=\"a.IncidentMapper\"/>");
    write("src/main/resources/incident_fr.properties", "a=1");
    write("src/main/resources/templates/incident.html", "<p>a</p>");
    write("src/main/resources/backup-2020.sql", "create table a (b int)");
    write("src/main/resources/incident-runbook.md", "call us");
    write("src/main/resources/backup.yml", "a: 1");

    assertThat(find(false).files())
        .extracting(file -> file.path().replaceAll(".*/", "") + " " + file.kind())
        .containsExactlyInAnyOrder(
            "IncidentService.java JAVA",
            "FeedbackUpdate.java JAVA",
            "Dockerfile.java JAVA",
            "V2__incident.sql SQL",
            "V3__backup_codes.sql SQL",
            "IncidentMapper.xml MAPPER_XML",
            "incident_fr.properties MESSAGES",
            "incident.html PAGE",
            "backup-2020.sql TEXT",
            "incident-runbook.md TEXT",
            "backup.yml TEXT");
  }

  @Test
  void aFolderCalledItIsReadWhereItIsPartOfThePackage() throws IOException {
    write("src/it/acme/A.java", "package it.acme; class A {}");
    write("src/integrations/B.java", "package integrations; class B {}");
    write("src/test/ATest.java", "package test; class ATest {}");

    assertThat(find(false).files())
        .extracting(SourceFile::path)
        .containsExactly("src/integrations/B.java", "src/it/acme/A.java");
  }

  @Test
  void aFolderCalledItIsReadBesideALayoutToo() throws IOException {
    write("web/src/main/java/a/A.java", "package a; class A {}");
    write("web/src/it/x/Invoked.java", "package a; class Invoked {}");
    write("model/src/it/acme/B.java", "package it.acme; class B {}");
    write("model/src/main/resources/application.yml", "a: 1");

    SourceSet found = find(false);

    assertThat(found.files())
        .extracting(SourceFile::path)
        .containsExactly(
            "model/src/it/acme/B.java",
            "model/src/main/resources/application.yml",
            "web/src/main/java/a/A.java");
    assertThat(found.problems()).isEmpty();
  }

  @Test
  void besideALayoutSourceFoldersOfOtherBuildsAreFound() throws IOException {
    write("service/pom.xml", "<project/>");
    write("service/src/main/java/a/A.java", "class A {}");
    write("service/scripts/Tool.java", "class Tool {}");
    write("model/src/b/B.java", "class B {}");
    write("model/src/b/src/C.java", "class C {}");
    write("model/src/test/BTest.java", "class BTest {}");

    assertThat(find(false).files())
        .extracting(SourceFile::path)
        .containsExactly(
            "model/src/b/B.java",
            "model/src/b/src/C.java",
            "service/pom.xml",
            "service/src/main/java/a/A.java");
    assertThat(find(false).problems())
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.path()).isEqualTo("service/scripts/Tool.java");
              assertThat(told.message()).isEqualTo("lies in no source folder and was not read");
              assertThat(told.costsResults()).isFalse();
            });
  }

  @Test
  void javaBesideALayoutInTheSameFolderIsFound() throws IOException {
    write("back/src/main/resources/application.properties", "a=b");
    write("back/src/java/org/acme/A.java", "package org.acme; class A {}");
    write("back/src/java/persistence.xml", "<persistence/>");
    write("back/src/test/java/ATest.java", "class ATest {}");
    write("site/src/main/java/B.java", "class B {}");
    write("site/src/site/index.xml", "<document/>");
    write("site/src/generated/G.java", "class G {}");

    assertThat(find(false).files())
        .extracting(SourceFile::path)
        .containsExactly(
            "back/src/java/org/acme/A.java",
            "back/src/java/persistence.xml",
            "back/src/main/resources/application.properties",
            "site/src/main/java/B.java");
  }

  @Test
  void pathsAreRelativeToTheRepository() throws IOException {
    write(".git", "gitdir: elsewhere");
    write("sub/src/main/java/A.java", "class A {}");

    SourceSet found = SourceSet.find(List.of(root.resolve("sub/src/main/java")), false);

    assertThat(found.base()).isEqualTo(root);
    assertThat(found.files())
        .extracting(SourceFile::path)
        .containsExactly("sub/src/main/java/A.java");
  }

  @Test
  void aFileByTwoRootsIsFoundOnce() throws IOException {
    write("src/main/java/A.java", "class A {}");

    SourceSet found =
        SourceSet.find(
            List.of(root, root.resolve("src/main/java"), root.resolve("src/main/java/A.java")),
            false);

    assertThat(found.files()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "a.xml, <mapper namespace='x'/>, MAPPER_XML",
    "b.xml, '<?xml version=\"1.0\"?><!DOCTYPE mapper PUBLIC \"-//x\" \"http://y\"><!-- <a>"
        + " --><mapper namespace=\"x\">', MAPPER_XML",
    "c.xml, <databaseChangeLog/>, XML",
    "d.xml, <lb:databaseChangeLog/>, XML",
    "e.yaml, 'databaseChangeLog:', YAML",
    "logback-spring.xml, <configuration/>, XML",
    "orm.xml, <entity-mappings/>, XML",
    "User.hbm.xml, <hibernate-mapping/>, XML",
    "bootstrap.properties, a=1, PROPERTIES",
    "log4j2-test.properties, a=1, PROPERTIES",
    "messages.properties, a=1, MESSAGES",
    "Customer_pt_BR.properties, a=1, MESSAGES",
    "application_fr.properties, a=1, MESSAGES",
  })
  void aFileIsKnownByItsNameOrItsHead(String name, String content, FileKind kind)
      throws IOException {
    write("src/main/resources/" + name, content);

    assertThat(find(false).files()).extracting(SourceFile::kind).containsExactly(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "messages_sv.properties, a=1",
    "build.properties, a=1",
    "a.xml, <beans/>",
    "b.xml, <mapper/>",
    "c.yml, a: 1",
    "d.txt, x",
    "e.xml, not xml"
  })
  void otherFilesAreLeftOut(String name, String content) throws IOException {
    write("src/main/resources/" + name, content);

    assertThat(find(false).files()).isEmpty();
    assertThat(find(false).problems()).isEmpty();
  }

  @Test
  void aMissingPathIsNamedAndTheRestIsFound() throws IOException {
    write("src/main/java/A.java", "class A {}");

    SourceSet found = SourceSet.find(List.of(root.resolve("nowhere"), root), false);

    assertThat(found.files()).hasSize(1);
    assertThat(found.problems())
        .singleElement()
        .matches(problem -> problem.path().endsWith("nowhere"))
        .matches(SourceProblem::costsResults);
  }

  @Test
  void symbolicLinksAreNotFollowedButNamed() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("O.java"), "class O {}");
    write("src/main/java/a/A.java", "class A {}");
    Path sources = root.resolve("src/main/java");
    Files.createSymbolicLink(sources.resolve("loop"), sources);
    Files.createSymbolicLink(sources.resolve("out"), outside);
    Files.createSymbolicLink(sources.resolve("Gone.java"), root.resolve("gone"));
    Files.createSymbolicLink(sources.resolve("again"), sources.resolve("a"));

    SourceSet found = find(false);

    assertThat(found.files())
        .extracting(SourceFile::path)
        .containsExactly("src/main/java/a/A.java");
    assertThat(found.problems())
        .extracting(problem -> problem.path() + " " + problem.costsResults())
        .containsExactly(
            "src/main/java/Gone.java true", "src/main/java/loop false", "src/main/java/out true");
  }

  @Test
  void anUnreadableFolderIsNamed() throws IOException {
    assumeTrue(!System.getProperty("user.name").equals("root"), "root may read everything");
    write("src/main/java/A.java", "class A {}");
    Path locked = Files.createDirectory(root.resolve("src/main/java/locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("---------"));
    try {
      assertThat(find(false).problems())
          .extracting(SourceProblem::path)
          .containsExactly("src/main/java/locked");
    } finally {
      Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aHugeFileIsNamedAndNotRead() throws IOException {
    write("src/main/java/A.java", "class A {}");
    try (var file = new RandomAccessFile(root.resolve("src/main/java/B.java").toFile(), "rw")) {
      file.setLength(SourceDiscovery.MAX_FILE_BYTES + 1);
    }

    assertThat(find(false).files()).hasSize(1);
    assertThat(find(false).problems())
        .extracting(SourceProblem::path)
        .containsExactly("src/main/java/B.java");
  }

  @Test
  void anArchiveIsReadWithoutUnpacking() throws IOException {
    Path archive = temporary.resolve("x-sources.jar");
    try (OutputStream out = Files.newOutputStream(archive);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      entry(zip, "org/acme/A.java", "class A {}");
      entry(zip, "META-INF/maven/pom.xml", "<project/>");
      entry(zip, "application.properties", "a=1");
      entry(zip, "../Escape.java", "class Escape {}");
      entry(zip, "Bomb.java", " ".repeat(3 << 20));
      entry(zip, "A.class", "x");
    }

    SourceSet found = SourceSet.find(List.of(archive), false);

    assertThat(found.files())
        .extracting(SourceFile::path)
        .containsExactly("application.properties", "org/acme/A.java");
    assertThat(new String(found.files().get(1).content().read(), StandardCharsets.UTF_8))
        .isEqualTo("class A {}");
    assertThat(found.problems())
        .extracting(SourceProblem::path)
        .containsExactly("../Escape.java", "Bomb.java");
  }

  @Test
  void ofSeveralArchivesEachFileTellsItsOwn() throws IOException {
    for (String name : List.of("a-sources.jar", "b-sources.jar")) {
      try (OutputStream out = Files.newOutputStream(temporary.resolve(name));
          ZipOutputStream zip = new ZipOutputStream(out)) {
        entry(zip, "A.java", "class A {}");
      }
    }

    assertThat(
            SourceSet.find(
                    List.of(temporary.resolve("b-sources.jar"), temporary.resolve("a-sources.jar")),
                    false)
                .files())
        .extracting(SourceFile::path)
        .containsExactly("a-sources.jar/A.java", "b-sources.jar/A.java");
  }

  @Test
  void anArchiveThatIsNoneIsNamed() throws IOException {
    Path archive = Files.writeString(temporary.resolve("x-sources.jar"), "no zip");

    assertThat(SourceSet.find(List.of(archive), false).problems())
        .singleElement()
        .matches(SourceProblem::costsResults);
  }

  private SourceSet find(boolean withTests) {
    return SourceSet.find(List.of(root), withTests);
  }

  private void write(String path, String content) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }

  private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content.getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
