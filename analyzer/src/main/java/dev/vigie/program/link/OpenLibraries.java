package dev.vigie.program.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A class path that stays open between runs, as long as its jars are what they were by size and
 * time. Folders of classes change too easily: a class path with one is opened for each run.
 */
public final class OpenLibraries implements AutoCloseable {
  private @Nullable List<Stamp> stamps;
  private @Nullable ClassPath open;

  private record Stamp(Path jar, long size, FileTime modified) {}

  /**
   * A class path; it is closed by {@link #close()}, or when another one is asked for.
   *
   * @throws IOException where the last one cannot be closed
   */
  public ClassPath classPath(List<Path> elements) throws IOException {
    List<Stamp> now = stamps(elements);
    ClassPath known = open;
    if (known != null && now != null && now.equals(stamps)) {
      return known;
    }
    close();
    ClassPath fresh = ClassPath.of(elements);
    open = fresh;
    stamps = now;
    return fresh;
  }

  /** Of each element; null where one is no jar, or is not there. */
  private static @Nullable List<Stamp> stamps(List<Path> elements) {
    List<Stamp> stamps = new ArrayList<>();
    for (Path element : elements) {
      try {
        BasicFileAttributes found = Files.readAttributes(element, BasicFileAttributes.class);
        if (!found.isRegularFile()) {
          return null;
        }
        stamps.add(new Stamp(element, found.size(), found.lastModifiedTime()));
      } catch (IOException notThere) {
        return null;
      }
    }
    return stamps;
  }

  @Override
  public void close() throws IOException {
    ClassPath known = open;
    open = null;
    stamps = null;
    if (known != null) {
      known.close();
    }
  }
}
