package dev.vigie.cli;

import dev.vigie.CheckRequest;
import dev.vigie.FixRun;
import dev.vigie.config.ConfigurationException;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.Printable;
import dev.vigie.source.BaseFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie fix}: mends by small edits what can be mended so. */
@Command(
    name = "fix",
    header =
        "Mends findings by small edits: members out of toString(), values out of logs, columns"
            + " encrypted.",
    description = {
      "",
      "An edit leaves the rest of its file as it is, byte for byte. Look at the result: whether a"
          + " value is still needed in a log, or a column must be searched, only you know.",
      ""
    },
    footer = {"  vigie fix --dry-run .", "  vigie fix src/main/java/shop"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FixCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Mixin private GivenPaths paths;

  @Option(names = "--dry-run", description = "Only tell what would be done.")
  private boolean dryRun;

  @Mixin private SourceOptions sources;

  FixCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    CheckRequest request = sources.reading(paths.all(), Optional.empty(), terminal);
    FixRun.Outcome outcome = engine.fix(request, BaseFolder.of(paths.all()), !dryRun);
    PrintWriter out = terminal.out();
    outcome.lines().forEach(line -> out.println(Printable.line(line)));
    out.println("vigie: " + outcome.summary(!dryRun));
    return ExitCode.PASS.code();
  }
}
