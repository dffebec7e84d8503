package dev.vigie.cli;

import dev.vigie.daemon.RunningDaemons;
import dev.vigie.daemon.RuntimeFolder;
import dev.vigie.daemon.Status;
import dev.vigie.gate.ExitCode;
import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code vigie daemon}: which processes stay. */
@Command(
    name = "daemon",
    header = "Tells which processes stay for later runs, or ends them.",
    synopsisHeading = "%nUsage: ",
    descriptionHeading = "%n",
    description = {
      "With VIGIE_JVM=daemon in the environment, or check --daemon, an analysis is made by a process"
          + " that stays, one for each folder that Vigie is run in, so that checks after an edit are"
          + " faster: check, inventory and explain; not with --no-cache or --new-since. It ends after"
          + " 15 minutes without work, and when its jar is another. Results do not depend on it."
    },
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  VIGIE_JVM=daemon vigie check .", "  vigie daemon", "  vigie daemon --stop"})
final class DaemonCommand implements Callable<Integer> {
  private static final long MEGABYTE = 1 << 20;

  private final Terminal terminal;

  @Option(names = "--stop", description = "End all of them.")
  private boolean stop;

  DaemonCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    RunningDaemons daemons = new RunningDaemons(RuntimeFolder.all(terminal.environment()));
    List<Status> told = stop ? daemons.stop() : daemons.all();
    for (Status each : told) {
      terminal.out().println("vigie: " + (stop ? "ended " : "") + line(each));
    }
    if (told.isEmpty()) {
      terminal.out().println("vigie: no daemon runs");
    }
    return ExitCode.PASS.code();
  }

  private static String line(Status status) {
    String since =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
            .withZone(ZoneId.systemDefault())
            .format(status.since());
    return status.folder()
        + ", process "
        + status.pid()
        + ", since "
        + since
        + ", heap of "
        + status.memory() / MEGABYTE
        + " MB"
        + (status.busy() ? ", at work" : "");
  }
}
