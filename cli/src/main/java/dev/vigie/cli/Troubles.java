package dev.vigie.cli;

import dev.vigie.config.ConfigurationException;
import dev.vigie.gate.ExitCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Says what went wrong, whose fault it is, and what to do: the user's mistakes in a line each, our
 * own with what a report to us needs.
 */
final class Troubles {
  private static final int FRAMES = 4;

  private final PrintWriter err;
  private final String version;

  Troubles(PrintWriter err, String version) {
    this.err = err;
    this.version = version;
  }

  /** A command line that cannot be understood. */
  int usage(ParameterException trouble, String... arguments) {
    error(String.valueOf(trouble.getMessage()));
    List<String> suggestions =
        trouble instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    if (!suggestions.isEmpty()) {
      err.println("Did you mean: " + String.join(", ", suggestions) + "?");
    }
    CommandLine command = trouble.getCommandLine();
    err.println("See '" + command.getCommandSpec().qualifiedName() + " --help'.");
    return ExitCode.USAGE.code();
  }

  /** Whatever a command threw. */
  int failure(Throwable trouble, CommandLine command, ParseResult arguments) {
    boolean verbose = arguments.expandedArgs().stream().anyMatch(Troubles::asksForDetail);
    if (trouble instanceof ConfigurationException settings) {
      settings.problems().forEach(problem -> error(problem.toString()));
      return ExitCode.USAGE.code();
    }
    if (trouble instanceof IOException file) {
      String message = file.getMessage();
      error(message == null ? file.toString() : message);
      return ExitCode.USAGE.code();
    }
    return internal(trouble, verbose);
  }

  /** A fault of ours. */
  int internal(Throwable trouble, boolean verbose) {
    if (trouble instanceof OutOfMemoryError) {
      error("the memory was not enough; give Java more of it: java -Xmx4g -jar vigie.jar ...");
      return ExitCode.INTERNAL.code();
    }
    err.println("vigie: internal error: this is a fault of Vigie, not of the analysed code.");
    err.println("Please report it to the makers of Vigie with these lines:");
    err.println();
    err.println(
        "  vigie "
            + version
            + ", Java "
            + System.getProperty("java.version")
            + " ("
            + System.getProperty("java.vendor")
            + "), "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch"));
    if (verbose) {
      trouble.printStackTrace(err);
    } else {
      Throwable root = trouble;
      while (root.getCause() != null) {
        root = root.getCause();
      }
      err.println("  " + root);
      StackTraceElement[] frames = root.getStackTrace();
      for (int i = 0; i < Math.min(FRAMES, frames.length); i++) {
        err.println("    at " + frames[i]);
      }
      err.println();
      err.println("With -v the whole stack trace is shown.");
    }
    return ExitCode.INTERNAL.code();
  }

  /** One line. */
  void error(String message) {
    err.println("vigie: error: " + message);
  }

  private static boolean asksForDetail(String argument) {
    return argument.equals("-v") || argument.equals("--verbose");
  }
}
