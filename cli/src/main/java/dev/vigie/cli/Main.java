package dev.vigie.cli;

import dev.vigie.Version;
import dev.vigie.report.text.ProgressLine;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.function.Supplier;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // First of all, because such a run is over before most classes are loaded.
    int there = DaemonRun.attempt(arguments);
    if (there != DaemonRun.NOT_DONE) {
      System.exit(there);
    }
    OptionalInt elsewhere = TunedProcess.run(arguments);
    if (elsewhere.isPresent()) {
      System.exit(elsewhere.getAsInt());
    }
    Terminal terminal =
        new Terminal(
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            System.getenv(),
            CommandLine.Help.Ansi.AUTO.enabled());
    Engine engine = new BuiltInEngine(progress(terminal, terminal.err(), arguments));
    System.exit(run(engine, terminal, arguments));
  }

  /** The line that is shown while such a command is at work. */
  static Supplier<ProgressLine> progress(
      Terminal terminal, PrintWriter screen, String... arguments) {
    boolean quiet = List.of(arguments).stream().anyMatch(each -> each.matches("-q|--quiet"));
    return terminal.isLive() && !quiet ? () -> ProgressLine.on(screen) : ProgressLine::hidden;
  }

  /** Runs a command and gives its exit code. */
  static int run(Engine engine, Terminal terminal, String... arguments) {
    try {
      return attempt(engine, terminal, arguments);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError | AssertionError fault) {
      return new Troubles(terminal.err(), Version.current()).internal(fault, false);
    } finally {
      terminal.flush();
    }
  }

  /** Runs a command and gives its exit code, or throws what no process is sound after. */
  static int attempt(Engine engine, Terminal terminal, String... arguments) {
    return Vigie.over(engine, terminal, List.of(arguments)).execute(arguments);
  }

  /**
   * Reports quote source code, so they are UTF-8 whatever the locale says; only the Windows console
   * has an encoding of its own.
   */
  private static PrintWriter writer(FileDescriptor descriptor) {
    boolean windows =
        System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
    Charset charset =
        windows
            ? Charset.forName(System.getProperty("native.encoding", "UTF-8"))
            : StandardCharsets.UTF_8;
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(descriptor), charset), false);
  }
}
