package dev.vigie.program.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenLibrariesTest {
  @TempDir private Path folder;

  @Test
  void jarsThatAreWhatTheyWereStayOpen() throws IOException {
    Path jar = jar("one.jar", "a");
    try (OpenLibraries libraries = new OpenLibraries()) {
      ClassPath first = libraries.classPath(List.of(jar));

      assertThat(libraries.classPath(List.of(jar))).isSameAs(first);
    }
  }

  @Test
  void aJarThatChangedIsOpenedAnew() throws IOException {
    Path jar = jar("one.jar", "a");
    try (OpenLibraries libraries = new OpenLibraries()) {
      ClassPath first = libraries.classPath(List.of(jar));
      jar("one.jar", "other and longer");

      assertThat(libraries.classPath(List.of(jar))).isNotSameAs(first);
    }
  }

  @Test
  void foldersAndWhatIsNotThereAreLookedAtEachTime() throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    Path missing = folder.resolve("missing.jar");
    try (OpenLibraries libraries = new OpenLibraries()) {
      ClassPath withFolder = libraries.classPath(List.of(classes));
      ClassPath without = libraries.classPath(List.of(missing));

      assertThat(libraries.classPath(List.of(missing))).isNotSameAs(without);
      assertThat(without.unreadable()).containsExactly(missing);
      assertThat(libraries.classPath(List.of())).isNotSameAs(without);
      assertThat(libraries.classPath(List.of(classes))).isNotSameAs(withFolder);
    }
  }

  private Path jar(String name, String content) throws IOException {
    Path jar = folder.resolve(name);
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("readme.txt"));
      out.write(content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      out.closeEntry();
    }
    return jar;
  }
}
