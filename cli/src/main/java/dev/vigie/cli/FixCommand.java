package dev.vigie.cli;

import dev.vigie.CheckRequest;
import dev.vigie.CheckRequest.Choices;
import dev.vigie.FixRun;
import dev.vigie.config.ConfigurationException;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.Printable;
import dev.vigie.source.BaseFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
    synopsisHeading = "%nUsage: ",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  vigie fix --dry-run .", "  vigie fix src/main/java/shop"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class FixCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "What to mend, as for check.")
  private List<Path> paths;

  @Option(names = "--dry-run", description = "Only tell what would be done.")
  private boolean dryRun;

  @Mixin private SourceOptions sources;

  FixCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    sources.check(faults);
    List<Path> libraries = sources.libraries(faults);
    paths.stream()
        .filter(path -> !Files.exists(path))
        .forEach(path -> faults.add(path + " does not exist; check the path"));
    if (!faults.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), String.join(System.lineSeparator() + "vigie: error: ", faults));
    }
    Choices choices = Choices.ofReading(sources.includeTests(), Optional.empty());
    CheckRequest request = sources.request(paths, libraries, choices, terminal);
    FixRun.Outcome outcome = engine.fix(request, BaseFolder.of(paths), !dryRun);
    PrintWriter out = terminal.out();
    outcome.lines().forEach(line -> out.println(Printable.line(line)));
    out.println("vigie: " + outcome.summary(!dryRun));
    return ExitCode.PASS.code();
  }
}
