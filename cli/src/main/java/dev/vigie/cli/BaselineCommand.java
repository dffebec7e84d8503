package dev.vigie.cli;

import dev.vigie.BaselineUpdate;
import dev.vigie.CheckRequest;
import dev.vigie.Version;
import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.Baseline;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.Printable;
import dev.vigie.source.BaseFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie baseline}: writes down what is there, so that only what is new counts. */
@Command(
    name = "baseline",
    header = "Writes the findings that are there into a file, so that only new ones count.",
    description = {
      "",
      "Where the file is there already, it only shrinks: entries whose finding is gone are dropped,"
          + " with --grow new findings are added. Reasons and dates stay.",
      ""
    },
    exitCodeList = {
      "0:written",
      "2:the command line or a settings file cannot be used",
      "3:not everything could be analysed, so nothing was dropped",
      "4:a fault of Vigie"
    },
    footer = {
      "  vigie baseline .",
      "  vigie baseline --grow --reason 'until the new mail service' --expires 2031-01-31 ."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class BaselineCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Mixin private GivenPaths paths;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description =
          "Where to write it. Default: what privacy.yml names, else privacy-baseline.yml at the"
              + " root of the repository.")
  private @Nullable Path file;

  @Option(names = "--grow", description = "Add new findings to a file that is there.")
  private boolean grow;

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      defaultValue = "",
      description = "Why what is added is accepted.")
  private String reason;

  @Option(
      names = "--expires",
      paramLabel = "DAY",
      description = "Last day on which what is added is accepted, as 2031-01-31.")
  private @Nullable LocalDate expires;

  @Mixin private SourceOptions sources;

  BaselineCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    CheckRequest request = sources.reading(paths.all(), Optional.empty(), terminal);
    Path otherwise = BaseFolder.of(paths.all()).resolve(BaselineUpdate.FILE);
    BaselineUpdate.Outcome outcome =
        engine.baseline(
            request,
            new BaselineUpdate.Order(
                Optional.ofNullable(file), otherwise, grow, reason, Optional.ofNullable(expires)));
    print(outcome);
    return outcome.incomplete() ? ExitCode.INCOMPLETE.code() : ExitCode.PASS.code();
  }

  private void print(BaselineUpdate.Outcome outcome) {
    PrintWriter out = terminal.out();
    outcome.dropped().forEach(entry -> out.println("- " + text(entry)));
    outcome.added().forEach(entry -> out.println("+ " + text(entry)));
    out.println("vigie: " + outcome.summary() + (outcome.left() > 0 ? " (see --grow)" : ""));
    out.flush();
    if (outcome.incomplete()) {
      new Troubles(terminal.err(), Version.current())
          .error("not everything could be analysed, so nothing was dropped");
    }
  }

  private static String text(Baseline.Entry entry) {
    return Printable.line(entry.ruleId() + " in " + entry.path() + " " + entry.fingerprint());
  }
}
