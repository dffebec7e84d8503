package dev.vigie.daemon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimeFolderTest {
  @TempDir private Path parent;

  @BeforeEach
  void onlyWhereFilesHaveRights() {
    assumeTrue(parent.getFileSystem().supportedFileAttributeViews().contains("posix"));
  }

  @Test
  void isMadeForThisUserAlone() throws Exception {
    Path folder = parent.resolve("vigie");

    assertThat(RuntimeFolder.isSafe(folder)).isFalse();
    assertThat(RuntimeFolder.make(folder)).isTrue();
    assertThat(RuntimeFolder.make(folder)).isTrue();
    assertThat(Files.getPosixFilePermissions(folder))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
  }

  @Test
  void isNotUsedWhereOthersCanDoAnythingInIt() throws Exception {
    Path folder = Files.createDirectory(parent.resolve("vigie"));
    for (String rights : new String[] {"rwx--x---", "rwxrwxrwx", "rwx---r--"}) {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(rights));

      assertThat(RuntimeFolder.make(folder)).as(rights).isFalse();
      assertThat(RuntimeFolder.isSafe(folder)).as(rights).isFalse();
    }
  }

  @Test
  void isNotUsedWhereItIsALinkOrAFile() throws Exception {
    Path own = parent.resolve("own");
    RuntimeFolder.make(own);
    Path link = Files.createSymbolicLink(parent.resolve("link"), own);
    Path file = Files.createFile(parent.resolve("file"));

    assertThat(RuntimeFolder.make(link)).isFalse();
    assertThat(RuntimeFolder.make(file)).isFalse();
  }

  @Test
  void isNotUsedWhereItIsAnothers() {
    Path root = Path.of("/");
    assumeTrue(!"root".equals(System.getProperty("user.name")));

    assertThat(RuntimeFolder.isSafe(root)).isFalse();
  }

  @Test
  void isThatOfTheSessionWhereThereIsOne() {
    assertThat(RuntimeFolder.of(Map.of("XDG_RUNTIME_DIR", "/run/user/7")))
        .isEqualTo(Path.of("/run/user/7/vigie"));
    assertThat(RuntimeFolder.of(Map.of("XDG_RUNTIME_DIR", "relative")))
        .isEqualTo(RuntimeFolder.of(Map.of()));
    assertThat(RuntimeFolder.of(Map.of()).getFileName().toString())
        .isEqualTo("vigie-" + System.getProperty("user.name"));
    assertThat(RuntimeFolder.all(Map.of("XDG_RUNTIME_DIR", "/run/user/7"))).hasSize(2);
  }

  @Test
  void aPathThatNoSocketCanHaveIsNotUsable() {
    assertThat(new Address(parent, "a").isUsable()).isTrue();
    assertThat(new Address(parent.resolve("x".repeat(90)), "a").isUsable()).isFalse();
  }
}
