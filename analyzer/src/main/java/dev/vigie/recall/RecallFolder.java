package dev.vigie.recall;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Bytes by key, one file each, in a folder that several runs may use at once: a file is whole or
 * not there. What was not used for longest goes when there are too many.
 */
public final class RecallFolder {
  private static final int KEPT = 24;
  private static final String SUFFIX = ".run";

  private final Path folder;

  /** In {@code folder}, which need not exist. */
  public RecallFolder(Path folder) {
    this.folder = folder;
  }

  /** What was kept under {@code key}. A file that cannot be read is as good as none. */
  public Optional<byte[]> get(String key) {
    Path file = file(key);
    try {
      byte[] bytes = Files.readAllBytes(file);
      Files.setLastModifiedTime(file, FileTime.fromMillis(System.currentTimeMillis()));
      return Optional.of(bytes);
    } catch (IOException none) {
      return Optional.empty();
    }
  }

  /**
   * Keeps {@code bytes} under {@code key}.
   *
   * @throws IOException where they cannot be written; what was there stays
   */
  public void put(String key, byte[] bytes) throws IOException {
    Files.createDirectories(folder);
    Path fresh = Files.createTempFile(folder, key, ".part");
    try {
      Files.write(fresh, bytes);
      move(fresh, file(key));
    } finally {
      Files.deleteIfExists(fresh);
    }
    forgetOldest();
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException otherFileSystem) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private void forgetOldest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> newestFirst =
          files
              .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
              .sorted(Comparator.comparing(RecallFolder::lastUse).reversed())
              .toList();
      for (Path old : newestFirst.subList(Math.min(KEPT, newestFirst.size()), newestFirst.size())) {
        Files.deleteIfExists(old);
      }
    } catch (UncheckedIOException vanished) {
      // Another run is tidying up, too.
    }
  }

  private static FileTime lastUse(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException vanished) {
      return FileTime.fromMillis(0);
    }
  }

  private Path file(String key) {
    return folder.resolve(key + SUFFIX);
  }
}
