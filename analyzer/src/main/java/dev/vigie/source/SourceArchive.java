package dev.vigie.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * A {@code -sources.jar}. Nothing is unpacked. The archive stays open while one of its files can be
 * asked for content; the JDK closes it with the last of them.
 */
final class SourceArchive {
  private static final int MAX_ENTRIES = 200_000;
  private static final long MAX_TOTAL_BYTES = 2L << 30;
  private static final int MAX_RATIO = 200;

  private final Path path;
  private final String prefix;
  private final SourceDiscovery discovery;

  SourceArchive(Path path, String prefix, SourceDiscovery discovery) {
    this.path = path;
    this.prefix = prefix;
    this.discovery = discovery;
  }

  void addTo(Map<String, SourceFile> files) {
    if (!Files.exists(path)) {
      discovery.problem(path, "does not exist", "check the path", true);
      return;
    }
    ZipFile archive;
    try {
      archive = new ZipFile(path.toFile());
    } catch (IOException damaged) {
      discovery.problem(
          path,
          "cannot be opened as an archive: " + SourceDiscovery.reason(damaged),
          "fetch it again",
          true);
      return;
    }
    if (archive.size() > MAX_ENTRIES) {
      discovery.problem(path, "has more than 200,000 entries", "unpack what matters", true);
      return;
    }
    List<? extends ZipEntry> entries =
        archive.stream()
            .filter(entry -> !entry.isDirectory())
            .sorted(Comparator.comparing(ZipEntry::getName))
            .toList();
    boolean any = false;
    long total = 0;
    for (ZipEntry entry : entries) {
      SourceFile file = accept(archive, entry);
      if (file != null) {
        any = true;
        total += Math.max(0, entry.getSize());
        if (total > MAX_TOTAL_BYTES) {
          discovery.problem(
              path, "holds more than 2 GB; the rest was not read", "unpack what matters", true);
          return;
        }
        files.putIfAbsent(file.path(), file);
      }
    }
    if (!any) {
      discovery.problem(path, "holds no sources", "give the -sources.jar, not the binary", true);
    }
  }

  private @Nullable SourceFile accept(ZipFile archive, ZipEntry entry) {
    String name = entry.getName().replace('\\', '/');
    if (name.startsWith("META-INF/")) {
      return null;
    }
    String shown = prefix + name;
    FileKind kind =
        FileKinds.of(
            name,
            () -> archive.getInputStream(entry),
            why -> unreadable(shown, SourceDiscovery.reason(why)));
    if (kind == null) {
      return null;
    }
    if (name.startsWith("/") || List.of(name.split("/")).contains("..") || name.contains(":")) {
      unreadable(shown, "its name leads out of the archive");
      return null;
    }
    if (isBomb(entry)) {
      unreadable(shown, "is larger than 50 MB, or packed too tightly to be text");
      return null;
    }
    return new SourceFile(shown, kind, "", false, () -> content(archive, entry));
  }

  private void unreadable(String shown, String why) {
    discovery.problem(shown, "was not read: " + why, "check the archive", true);
  }

  /** Sizes are what the archive says; {@link #content} holds it to that. */
  private static boolean isBomb(ZipEntry entry) {
    return entry.getSize() > SourceDiscovery.MAX_FILE_BYTES
        || (entry.getSize() > 1 << 20
            && entry.getCompressedSize() > 0
            && entry.getSize() / entry.getCompressedSize() > MAX_RATIO);
  }

  private static byte[] content(ZipFile archive, ZipEntry entry) throws IOException {
    try (InputStream in = archive.getInputStream(entry)) {
      byte[] bytes = in.readNBytes((int) SourceDiscovery.MAX_FILE_BYTES + 1);
      if (bytes.length > SourceDiscovery.MAX_FILE_BYTES) {
        throw new IOException("larger than 50 MB");
      }
      return bytes;
    }
  }
}
