package dev.vigie.maven;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Whether modules hold so much source that a second JVM earns its start back. */
final class LargeScope extends SimpleFileVisitor<Path> {
  /** Bytes of Java, about 20,000 lines. */
  private static final long LARGE = 700_000;

  private long sources;

  private LargeScope() {}

  /** Looks no further than it must. */
  static boolean is(ReactorRequest.Scope scope) {
    LargeScope sum = new LargeScope();
    Stream.concat(scope.judged().stream(), scope.around().stream())
        .flatMap(module -> module.roots().stream())
        .map(ModuleSources.Root::folder)
        .filter(Files::isDirectory)
        .forEach(sum::add);
    return sum.sources > LARGE;
  }

  private void add(Path folder) {
    try {
      Files.walkFileTree(folder, this);
    } catch (IOException unreadable) {
      // The check itself says better what is wrong here.
      return;
    }
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (file.toString().endsWith(".java")) {
      sources += attributes.size();
    }
    return sources > LARGE ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException trouble) {
    return FileVisitResult.CONTINUE;
  }
}
