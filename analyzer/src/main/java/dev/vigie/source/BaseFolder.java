package dev.vigie.source;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the folder that paths are told relative to. */
public final class BaseFolder {
  private BaseFolder() {}

  /**
   * The root of the repository around the first of {@code given}, i.e. the nearest folder upwards
   * with a {@code .git}, which is a file in a worktree or submodule. Where there is none: the
   * folder that holds all of {@code given}.
   */
  public static Path of(List<Path> given) {
    Path common = null;
    for (Path path : given) {
      Path folder = folder(path.toAbsolutePath().normalize());
      Path root = repositoryAround(folder);
      if (root != null) {
        return root;
      }
      common = common == null ? folder : common(common, folder);
    }
    return common == null ? Path.of("").toAbsolutePath() : common;
  }

  private static Path folder(Path path) {
    Path parent = path.getParent();
    return Files.isDirectory(path) || parent == null ? path : parent;
  }

  private static @Nullable Path repositoryAround(Path folder) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    return null;
  }

  private static Path common(Path one, Path other) {
    Path at = one;
    while (!other.startsWith(at) && at.getParent() != null) {
      at = at.getParent();
    }
    return at;
  }
}
