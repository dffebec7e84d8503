package dev.vigie.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {
  @TempDir private Path folder;
  private ClassArchive archive;

  @BeforeEach
  void jar() throws IOException {
    archive = new ClassArchive(Files.createFile(folder.resolve("vigie.jar")));
  }

  @Test
  void liesBesideTheJarAndNamesTheJavaThatMadeIt() {
    assertThat(archive.file().getParent()).isEqualTo(folder);
    assertThat(archive.file().getFileName().toString())
        .startsWith("vigie-" + Runtime.version().feature())
        .endsWith(".jsa")
        .doesNotContain(" ", "/");
  }

  @Test
  void isUsedWhereItIsThere() throws IOException {
    assertThat(archive.using()).isEmpty();

    writeArchive("r--r--r--");

    assertThat(archive.using()).contains("-XX:SharedArchiveFile=" + archive.file());
  }

  @Test
  void isLeftAloneWhereOthersCanWriteIt() throws IOException {
    writeArchive("rw-rw-r--");
    assertThat(archive.using()).isEmpty();

    Files.setPosixFilePermissions(archive.file(), PosixFilePermissions.fromString("rw-r--rw-"));
    assertThat(archive.using()).isEmpty();
  }

  @Test
  void isLeftAloneWhereItIsALink() throws IOException {
    Path elsewhere = Files.createFile(folder.resolve("elsewhere.jsa"));
    Files.createSymbolicLink(archive.file(), elsewhere);

    assertThat(archive.using()).isEmpty();
  }

  private void writeArchive(String rights) throws IOException {
    Files.createFile(archive.file());
    Files.setPosixFilePermissions(archive.file(), PosixFilePermissions.fromString(rights));
  }
}
