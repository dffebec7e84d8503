package dev.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  private static final byte[] CONTENT = "new".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void makesFoldersAndReplacesWhatIsThere() throws IOException {
    Path file = folder.resolve("a/b/report.json");

    ReportFile.write(file, "old and longer".getBytes(StandardCharsets.UTF_8));
    ReportFile.write(file, CONTENT);

    assertThat(file).hasBinaryContent(CONTENT);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void keepsALinkAndReplacesWhatItPointsTo() throws IOException {
    Path target = Files.writeString(folder.resolve("target.json"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.json"), target);

    ReportFile.write(link, CONTENT);

    assertThat(link).isSymbolicLink();
    assertThat(target).hasBinaryContent(CONTENT);
  }

  @Test
  void saysThatAFolderIsNoFile() {
    assertThatThrownBy(() -> ReportFile.write(folder, CONTENT))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + folder + ": it is a folder; name a file in it");
  }

  @Test
  void saysThatAFileIsInTheWay() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "x");
    Path file = taken.resolve("report.json");

    assertThatThrownBy(() -> ReportFile.write(file, CONTENT))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot write " + file + ": ")
        .hasMessageContaining(taken.toString());
  }
}
