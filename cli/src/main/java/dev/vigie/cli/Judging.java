package dev.vigie.cli;

import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Comparison;
import dev.vigie.Version;
import dev.vigie.config.ConfigurationException;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.text.TerminalOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs a check as the options ask, prints it, and gives the exit code. */
final class Judging {
  private final Engine engine;
  private final Terminal terminal;
  private final JudgingOptions judging;
  private final SourceOptions sources;

  Judging(Engine engine, Terminal terminal, JudgingOptions judging, SourceOptions sources) {
    this.engine = engine;
    this.terminal = terminal;
    this.judging = judging;
    this.sources = sources;
  }

  /**
   * What is compared, and what is written of it.
   *
   * @param since empty for a plain check
   * @param markdown file for a comment
   * @param json file for other programs
   */
  record Compared(Optional<Comparison> since, Optional<Path> markdown, Optional<Path> json) {}

  int run(List<Path> paths, Compared compared)
      throws ConfigurationException, IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    CheckRequest.Choices choices =
        judging.choices(
            sources.includeTests(), compared.since(), compared.markdown(), compared.json(), faults);
    List<Path> libraries = sources.libraries(faults);
    judging.check(faults);
    sources.refuse(faults);
    List<Path> missing = paths.stream().filter(path -> !Files.exists(path)).toList();
    Troubles troubles = new Troubles(terminal.err(), Version.current());
    missing.forEach(path -> troubles.error(path + " does not exist; check the path"));
    if (missing.size() == paths.size()) {
      return ExitCode.USAGE.code();
    }
    CheckOutcome outcome = engine.check(sources.request(paths, libraries, choices, terminal));
    TerminalOptions options =
        new TerminalOptions(
            judging.detail(),
            sources.style(terminal),
            terminal.width(),
            terminal.isGitHubActions());
    new CheckReport(terminal, options, choices).print(outcome);
    return missing.isEmpty() ? ExitCode.of(outcome.verdict()).code() : ExitCode.USAGE.code();
  }
}
