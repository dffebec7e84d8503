package dev.vigie.cli;

import dev.vigie.LargeCheck;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Runs a large check again in a process of its own, with a JVM that is tuned for it ({@link
 * LargeCheck}). A jar cannot say so of itself, and small inputs are done before a second JVM is up;
 * where the jar was prepared ({@link ClassArchive}), a second JVM pays for these, too.
 */
final class TunedProcess {
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

  /** The property that a tuned process has: who has started it. */
  static final String MARK = "vigie.tuned";

  /** Its value where a {@link StartScript} has. */
  static final String BY_SCRIPT = "script";

  private static final String BY_US = "true";

  /** What such a process that this one starts is told. */
  static final List<String> SECOND = List.of("-D" + MARK + "=" + BY_US);

  private TunedProcess() {}

  /** Runs the command in a tuned process where that pays; empty where it is to run in this one. */
  static OptionalInt run(String... arguments) {
    if (arguments.length < 2
        || !READING.contains(arguments[0])
        || System.getProperty(MARK) != null
        || LargeCheck.isUnwanted()) {
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

  /** Whether this is a second process, which was started by the first. */
  static boolean isSecond() {
    return BY_US.equals(System.getProperty(MARK));
  }

  static List<String> command(List<String> options, Path jar, String... arguments) {
    List<String> command = java(options, SECOND, jar);
    command.add(Main.class.getName());
    command.addAll(List.of(arguments));
    return command;
  }

  /** A tuned JVM with the jar on its class path; what is left to say is the class. */
  static List<String> java(List<String> before, List<String> after, Path jar) {
    List<String> command = new ArrayList<>();
    command.add(program().toString());
    command.addAll(before);
    command.addAll(LargeCheck.TUNING);
    command.addAll(after);
    command.add("-cp");
    command.add(jar.toString());
    return command;
  }

  /** The JVM that this process runs in, to be started again. */
  static Path program() {
    return Path.of(System.getProperty("java.home"), "bin", "java");
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

  /** Whether the paths among the arguments hold much source. */
  static boolean isLarge(String... arguments) {
    return LargeCheck.is(
        Stream.of(arguments)
            .filter(argument -> !argument.startsWith("-"))
            .map(File::new)
            .filter(File::exists)
            .map(File::toPath));
  }
}
