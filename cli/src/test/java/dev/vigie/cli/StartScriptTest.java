package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {
  @TempDir Path folder;
  private Path jar;
  private Path java;
  private StartScript script;

  @BeforeEach
  void aPlaceWithAllThatAShellMayTrip() throws IOException {
    assumeTrue(StartScript.isOfUse());
    Path odd = Files.createDirectory(folder.resolve("it's $HOME \"now\""));
    jar = Files.createFile(odd.resolve("vigie.jar"));
    // Tells what it was started with.
    java = executable(odd.resolve("java"), "#!/bin/sh\nfor each; do echo \"$each\"; done\n");
    script = new StartScript(jar);
  }

  @Test
  void startsTheJarWithItsClassesAndHandsOnWhatItIsGiven() throws Exception {
    script.write(java, new ClassArchive(jar));

    String told = run(Map.of("VIGIE_OPTS", "-Xmx2g -Da=b"), "check", "two words", "", "$x");

    List<String> words = told.lines().toList();
    assertThat(words)
        .contains("-XX:SharedArchiveFile=" + new ClassArchive(jar).file())
        .contains("-XX:TieredStopAtLevel=1")
        .containsSubsequence(
            StartScript.LAST_OPTION, "-Xmx2g", "-Da=b", "-jar", jar.toString(), "check");
    assertThat(words.subList(words.size() - 4, words.size()))
        .containsExactly("check", "two words", "", "$x");
    assertThat(StartScript.without(words.subList(0, words.indexOf("-jar"))))
        .containsExactly("-Xmx2g", "-Da=b");
  }

  @Test
  void withoutItsJavaItTakesTheUsers() throws Exception {
    script.write(folder.resolve("gone"), new ClassArchive(jar));
    Path home = Files.createDirectories(folder.resolve("home/bin")).getParent();
    executable(home.resolve("bin/java"), "#!/bin/sh\necho users\n");

    assertThat(run(Map.of("JAVA_HOME", home.toString()), "check")).isEqualTo("users\n");
  }

  @Test
  void withoutItsJarItSaysWhatToDo() throws Exception {
    script.write(java, new ClassArchive(jar));
    Files.delete(jar);

    assertThat(run(Map.of(), "check"))
        .isEqualTo(
            "vigie: there is no "
                + jar
                + " any more; run 'prepare' with the jar where it is now\n");
  }

  @Test
  void itsOwnKindIsWrittenAnewAndAnythingElseIsLeft() throws Exception {
    script.write(java, new ClassArchive(jar));
    script.write(java, new ClassArchive(jar));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(script.file())))
        .isEqualTo("rwxr-xr-x");
    Files.writeString(script.file(), "#!/bin/sh\necho mine\n");

    assertThatThrownBy(() -> script.write(java, new ClassArchive(jar)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(script.file() + " is there and was not written by 'vigie prepare'");
    assertThat(Files.readString(script.file())).contains("mine");
  }

  @Test
  void aJarOfAnotherNameHasAScriptOfItsName() {
    assertThat(new StartScript(Path.of("a/vigie-1.0.jar")).file())
        .isEqualTo(Path.of("a/vigie-1.0"));
    assertThat(new StartScript(Path.of("a/vigie")).file()).isEqualTo(Path.of("a/vigie.sh"));
  }

  private static Path executable(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    return file;
  }

  private String run(Map<String, String> variables, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(script.file().toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("VIGIE_OPTS");
    builder.environment().putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return told;
  }
}
