package dev.vigie.cli;

import dev.vigie.CheckRequest;
import dev.vigie.Survey;
import dev.vigie.Version;
import dev.vigie.config.ConfigurationException;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.InventoryCsv;
import dev.vigie.report.Printable;
import dev.vigie.report.ReportFile;
import dev.vigie.report.html.InventoryPage;
import dev.vigie.report.text.Detail;
import dev.vigie.report.text.InventoryTable;
import dev.vigie.report.text.TerminalOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code vigie inventory}: where personal data lives, without a judgement of what is done to it.
 */
@Command(
    name = "inventory",
    header = "Lists personal data by class, with its sensitivity and whose it is.",
    exitCodeList = {
      "0:listed",
      "2:the command line or a settings file cannot be used",
      "3:not everything could be read, so members may be missing",
      "4:a fault of Vigie"
    },
    footer = {
      "  vigie inventory .",
      "  vigie inventory --csv personal-data.csv --json inventory.json src"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class InventoryCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Mixin private GivenPaths paths;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write it as CSV too.")
  private @Nullable Path csv;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write it as JSON too, as 'check --inventory' does.")
  private @Nullable Path json;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write it as a page for people too, with the reasons.")
  private @Nullable Path html;

  @Option(
      names = {"-q", "--quiet"},
      description = "Print no table.")
  private boolean quiet;

  @Mixin private SourceOptions sources;

  InventoryCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    CheckRequest request = sources.reading(paths.all(), Optional.ofNullable(json), terminal);
    Survey.Outcome outcome = engine.survey(request);
    if (csv != null) {
      ReportFile.write(csv, InventoryCsv.of(outcome.holdings()));
    }
    if (html != null) {
      ReportFile.write(
          html,
          InventoryPage.of(
              request.name(),
              Version.current(),
              outcome.holdings().personal(),
              !outcome.isIncomplete()));
    }
    print(outcome);
    return outcome.isIncomplete() ? ExitCode.INCOMPLETE.code() : ExitCode.PASS.code();
  }

  private void print(Survey.Outcome outcome) {
    PrintWriter out = terminal.out();
    if (!quiet) {
      TerminalOptions options =
          new TerminalOptions(Detail.NORMAL, sources.style(terminal), terminal.width(), false);
      out.print(new InventoryTable(options).of(outcome.holdings()));
      Optional.ofNullable(csv).ifPresent(file -> out.println("vigie: wrote " + file));
      Optional.ofNullable(html).ifPresent(file -> out.println("vigie: wrote " + file));
      Optional.ofNullable(json).ifPresent(file -> out.println("vigie: wrote " + file));
    }
    out.flush();
    Troubles troubles = new Troubles(terminal.err(), Version.current());
    outcome.problems().stream()
        .filter(problem -> problem.costsResults())
        .forEach(problem -> troubles.error(Printable.line(problem.toString())));
    outcome.problems().stream()
        .filter(problem -> !problem.costsResults())
        .forEach(
            problem ->
                terminal.err().println("vigie: warning: " + Printable.line(problem.toString())));
    if (outcome.files() == 0) {
      troubles.error("no file was read");
    }
  }
}
