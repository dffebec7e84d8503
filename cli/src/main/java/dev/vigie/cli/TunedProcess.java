package dev.vigie.cli;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Runs a large check again in a process of its own, with a JVM that is tuned for it. A check is
 * over before the JVM's second compiler has earned back what it costs: measured on 215,000 lines,
 * the first compiler alone with the serial collector takes less than half the CPU time and a third
 * of the memory. A jar cannot say so of itself, and small inputs are done before a second JVM is
 * up; where the jar was prepared ({@link ClassArchive}), a second JVM pays for these, too.
 */
final class TunedProcess {
  /**
   * The user can set this environment variable to {@code plain} to keep everything in one process.
   */
  static final String SWITCH = "VIGIE_JVM";

  /** The commands that read sources. */
  private static final Set<String> READING =
      Set.of(
          "check",
          "diff",
          "fix",
          "baseline",
          "inventory",
          "evidence",
          "explain",
          "register",
          "impact");

  private static final String MARK = "vigie.tuned";

  /** Bytes of Java, about 20,000 lines: from there on a second JVM earns its start back. */
  private static final long LARGE_SOURCES = 700_000;

  private static final long LARGE_ARCHIVE = 300_000;
  private static final List<String> TUNING =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:+IgnoreUnrecognizedVMOptions");

  private TunedProcess() {}

  /** Runs the command in a tuned process where that pays; empty where it is to run in this one. */
  static OptionalInt run(String... arguments) {
    if (arguments.length < 2
        || !READING.contains(arguments[0])
        || System.getProperty(MARK) != null
        || "plain".equals(System.getenv(SWITCH))) {
      return OptionalInt.empty();
    }
    Optional<Path> jar = ownJar();
    if (jar.isEmpty()) {
      return OptionalInt.empty();
    }
    List<String> prepared = new ClassArchive(jar.get()).using();
    if (prepared.isEmpty() && !isLarge(arguments)) {
      return OptionalInt.empty();
    }
    List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments();
    if (own.stream().anyMatch(TunedProcess::tunesAlready)) {
      return OptionalInt.empty();
    }
    List<String> options = new ArrayList<>(prepared);
    options.addAll(own);
    return start(command(options, jar.get(), arguments));
  }

  static List<String> command(List<String> options, Path jar, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.addAll(TUNING);
    command.add("-D" + MARK + "=true");
    command.add("-cp");
    command.add(jar.toString());
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  private static OptionalInt start(List<String> command) {
    try {
      Process process = new ProcessBuilder(command).inheritIO().start();
      Thread end = new Thread(process::destroy, "vigie-end");
      Runtime.getRuntime().addShutdownHook(end);
      int code = process.waitFor();
      Runtime.getRuntime().removeShutdownHook(end);
      return OptionalInt.of(code);
    } catch (IOException e) {
      // No second JVM to be had here: this one does as well, only slower.
      return OptionalInt.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return OptionalInt.of(130);
    }
  }

  private static boolean tunesAlready(String option) {
    return option.startsWith("-XX:") || option.equals("-Xint") || option.startsWith("-agentlib");
  }

  /** The jar that this class runs from; empty where it runs from anything else. */
  static Optional<Path> ownJar() {
    CodeSource source = TunedProcess.class.getProtectionDomain().getCodeSource();
    try {
      return Optional.ofNullable(source == null ? null : Path.of(source.getLocation().toURI()))
          .filter(Files::isRegularFile);
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Whether the paths among the arguments hold much source; looks no further than it must. */
  static boolean isLarge(String... arguments) {
    Sum sum = new Sum();
    for (String argument : arguments) {
      File file = new File(argument);
      if (!argument.startsWith("-") && file.exists() && !sum.enough()) {
        try {
          Files.walkFileTree(file.toPath(), sum);
        } catch (IOException | RuntimeException e) {
          // Whatever is wrong here, the check itself says it better.
          continue;
        }
      }
    }
    return sum.enough();
  }

  /** Adds up the sizes of sources, until there are enough of them. */
  private static final class Sum extends SimpleFileVisitor<Path> {
    private long sources;
    private boolean archive;

    boolean enough() {
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
}
