package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TunedProcessTest {
  @TempDir Path folder;

  @Test
  void aFewFilesAreNotLarge() throws IOException {
    Files.writeString(folder.resolve("A.java"), "class A {}");

    assertThat(TunedProcess.isLarge("check", "-q", folder.toString())).isFalse();
  }

  @Test
  void manySourcesAreLarge() throws IOException {
    Path nested = Files.createDirectories(folder.resolve("src/main/java/a"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(nested.resolve("A" + i + ".java"), "// \n".repeat(100_000));
    }

    assertThat(TunedProcess.isLarge("check", folder.toString())).isTrue();
  }

  @Test
  void otherFilesDoNotCount() throws IOException {
    Files.writeString(folder.resolve("big.txt"), "x".repeat(3_000_000));

    assertThat(TunedProcess.isLarge("check", folder.toString())).isFalse();
  }

  @Test
  void optionsOfThisJvmAndAllArgumentsAreHandedOn() {
    List<String> command =
        TunedProcess.command(
            List.of("-Xmx2g"), Path.of("vigie.jar"), "check", "--fail-on", "low", "a b");

    assertThat(command)
        .containsSubsequence("-Xmx2g", "-XX:TieredStopAtLevel=1", "-cp", "vigie.jar");
    assertThat(command).endsWith("dev.vigie.cli.Main", "check", "--fail-on", "low", "a b");
  }

  @Test
  void onlyChecksAreRunElsewhere() {
    assertThat(TunedProcess.run("rules")).isEmpty();
    assertThat(TunedProcess.run("check", folder.toString())).isEmpty();
  }
}
