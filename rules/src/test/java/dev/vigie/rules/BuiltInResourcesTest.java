package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuiltInResourcesTest {
  @TempDir Path folder;

  @Test
  void listsTextsOfAFolderSortedAtAnyDepth() throws Exception {
    write("a/z.yml", "z");
    write("a/sub/y.yml", "é");
    write("a/page.md", "page");
    write("ab/other.yml", "other");

    assertThat(BuiltInResources.in(folder).texts("a", ".yml"))
        .containsExactly(Map.entry("a/sub/y.yml", "é"), Map.entry("a/z.yml", "z"));
    assertThat(BuiltInResources.in(folder).paths("a", ".yml"))
        .containsExactly("a/sub/y.yml", "a/z.yml");
    assertThat(BuiltInResources.in(folder).texts("nowhere", ".yml")).isEmpty();
  }

  @Test
  void listsTextsOfAJarAlike() throws Exception {
    Path jar = folder.resolve("x.jar");
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      for (String name : new String[] {"a/z.yml", "a/sub/y.yml", "a/page.md", "ab/other.yml"}) {
        entries.putNextEntry(new JarEntry(name));
        entries.write(name.getBytes(StandardCharsets.UTF_8));
        entries.closeEntry();
      }
    }

    assertThat(BuiltInResources.in(jar).texts("a", ".yml"))
        .containsExactly(Map.entry("a/sub/y.yml", "a/sub/y.yml"), Map.entry("a/z.yml", "a/z.yml"));
    assertThat(BuiltInResources.in(jar).paths("a", ".yml"))
        .containsExactly("a/sub/y.yml", "a/z.yml");
  }

  @Test
  void findsItsOwn() throws Exception {
    assertThat(BuiltInResources.own().texts(BuiltInCatalog.FOLDER, ".yml"))
        .containsKeys("dev/vigie/catalog/negatives.yml", "dev/vigie/catalog/elements/contact.yml");
  }

  private void write(String path, String text) throws Exception {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
