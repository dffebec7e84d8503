package dev.vigie;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.stream.Stream;

/**
 * What front ends know of a check that pays for a JVM of its own. A check is over before the JVM's
 * second compiler has earned back what it costs: measured on 215,000 lines, the first compiler
 * alone with the serial collector takes less than half the CPU time and a third of the memory.
 */
public final class LargeCheck extends SimpleFileVisitor<Path> {
  /** Options of such a JVM. */
  public static final List<String> TUNING =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+IgnoreUnrecognizedVMOptions");

  /**
   * The user can set this environment variable to {@code plain} to keep all in one process, or to
   * {@code daemon} to have it done by one that stays.
   */
  private static final String SWITCH = "VIGIE_JVM";

  /** Bytes of Java, about 20,000 lines: from there on a second JVM earns its start back. */
  private static final long LARGE_SOURCES = 700_000;

  private static final long LARGE_ARCHIVE = 300_000;

  private long sources;
  private boolean archive;

  private LargeCheck() {}

  /** Whether the user wants everything in one process. */
  public static boolean isUnwanted() {
    return "plain".equals(System.getenv(SWITCH));
  }

  /** Whether the user wants every analysis made by a process that stays. */
  public static boolean isDaemonWanted() {
    return "daemon".equals(System.getenv(SWITCH));
  }

  /** Whether these folders and files hold much source; looks no further than it must. */
  public static boolean is(Stream<Path> places) {
    LargeCheck sum = new LargeCheck();
    places.filter(Files::exists).forEach(sum::add);
    return sum.enough();
  }

  private void add(Path place) {
    if (!enough()) {
      try {
        Files.walkFileTree(place, this);
      } catch (IOException | RuntimeException e) {
        // Whatever is wrong here, the check itself says it better.
        return;
      }
    }
  }

  private boolean enough() {
    return archive || sources > LARGE_SOURCES;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    String name = String.valueOf(file.getFileName());
    if (name.endsWith(".java")) {
      sources += attributes.size();
    } else if (name.endsWith("-sources.jar")) {
      archive |= attributes.size() > LARGE_ARCHIVE;
    }
    return enough() ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    return FileVisitResult.CONTINUE;
  }
}
