package dev.vigie.fleet;

import dev.vigie.config.ConfigurationException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts {@code vigie-fleet}. */
@Command(
    name = "vigie-fleet",
    header = "Finds personal data in many repositories at once.",
    synopsisHeading = "%nUsage: ",
    commandListHeading = "%nCommands:%n",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ScanCommand.class, AskCommand.class, MergeCommand.class})
public final class Main {
  /** The command line or a list cannot be used. */
  static final int USAGE = 2;

  /** A repository could not be analysed; the rest was. */
  static final int INCOMPLETE = 3;

  /** A fault of Vigie or of the cluster. */
  static final int FAULT = 4;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    int code = run(arguments);
    // spark-submit takes any exit of the driver for its end, even a good one before it has tidied
    // up.
    if (code != 0 || System.getProperty("spark.submit.deployMode") == null) {
      System.exit(code);
    }
  }

  static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (fault, command, parsed) -> {
          if (fault instanceof ConfigurationException mistakes) {
            mistakes
                .problems()
                .forEach(problem -> command.getErr().println("vigie-fleet: error: " + problem));
            return USAGE;
          }
          command.getErr().println("vigie-fleet: error: " + fault);
          fault.printStackTrace(command.getErr());
          return FAULT;
        });
    return line.execute(arguments);
  }
}
