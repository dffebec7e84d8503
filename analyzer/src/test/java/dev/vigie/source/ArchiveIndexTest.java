package dev.vigie.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveIndexTest {
  @TempDir Path folder;

  @Test
  void equalArchivesHaveOneChecksum() throws IOException {
    Map<String, String> entries = Map.of("a/B.class", "one", "c.yml", "two");

    assertThat(ArchiveIndex.checksum(archive("x", entries, "")))
        .isEqualTo(ArchiveIndex.checksum(archive("y", entries, "")));
  }

  @Test
  void anotherContentNameOrEntryTells() throws IOException {
    long first = ArchiveIndex.checksum(archive("x", Map.of("a", "one"), ""));

    assertThat(ArchiveIndex.checksum(archive("x", Map.of("a", "eno"), ""))).isNotEqualTo(first);
    assertThat(ArchiveIndex.checksum(archive("x", Map.of("b", "one"), ""))).isNotEqualTo(first);
    assertThat(ArchiveIndex.checksum(archive("x", Map.of("a", "one", "b", ""), "")))
        .isNotEqualTo(first);
  }

  @Test
  void aCommentAtTheEndDoesNotHideTheIndex() throws IOException {
    Map<String, String> entries = Map.of("a", "one");

    assertThat(ArchiveIndex.checksum(archive("x", entries, "c".repeat(60_000))))
        .isEqualTo(ArchiveIndex.checksum(archive("y", entries, "")));
  }

  @Test
  void whatIsNoArchiveIsSaidToBeNone() throws IOException {
    Path text = Files.writeString(folder.resolve("text"), "no archive, but long enough to be one");
    Path cut = archive("cut", Map.of("a", "one".repeat(100)), "");
    byte[] bytes = Files.readAllBytes(cut);
    Files.write(cut, Arrays.copyOfRange(bytes, bytes.length - 30, bytes.length));

    assertThatThrownBy(() -> ArchiveIndex.checksum(text)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ArchiveIndex.checksum(cut)).isInstanceOf(IOException.class);
    assertThatThrownBy(() -> ArchiveIndex.checksum(folder.resolve("none")))
        .isInstanceOf(IOException.class);
  }

  private Path archive(String name, Map<String, String> entries, String comment)
      throws IOException {
    Path file = folder.resolve(name);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.setComment(comment);
      for (Map.Entry<String, String> each : new TreeMap<>(entries).entrySet()) {
        ZipEntry entry = new ZipEntry(each.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return file;
  }
}
