package dev.vigie.fleet.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** In a folder, which may be shared by several machines. */
public final class FolderStore implements Store {
  private final Path folder;

  /** In this one, which is made where it is missing. */
  public FolderStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public Optional<byte[]> get(String name) throws IOException {
    try {
      return Optional.of(Files.readAllBytes(folder.resolve(name)));
    } catch (NoSuchFileException nothing) {
      return Optional.empty();
    }
  }

  @Override
  public void put(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), "vigie", ".tmp");
    try {
      Files.write(fresh, bytes);
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  @Override
  public List<String> list(String name) throws IOException {
    Path below = folder.resolve(name);
    if (!Files.isDirectory(below)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(below)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> name + "/" + file.getFileName())
          .filter(file -> !file.endsWith(".tmp"))
          .sorted()
          .toList();
    }
  }
}
