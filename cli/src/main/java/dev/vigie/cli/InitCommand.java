package dev.vigie.cli;

import dev.vigie.StarterSettings;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.ReportFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code vigie init}: a settings file to begin with, and what to do next. */
@Command(
    name = "init",
    header = "Writes a commented privacy.yml, and says what to do next.",
    synopsisHeading = "%nUsage: ",
    sortOptions = false,
    footerHeading = "%nExamples:%n",
    footer = {"  vigie init", "  vigie init --schema .vscode/privacy.schema.json"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FOLDER",
      arity = "0..1",
      defaultValue = ".",
      description = "The root of the repository. Default: the current folder.")
  private Path folder;

  @Option(
      names = "--schema",
      paramLabel = "FILE",
      description = "Write the JSON schema of privacy.yml too, for editors.")
  private @Nullable Path schema;

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    if (schema != null) {
      ReportFile.write(schema, StarterSettings.schema());
      terminal.out().println("vigie: wrote " + schema);
    }
    try {
      terminal.out().println("vigie: wrote " + StarterSettings.write(folder));
    } catch (FileAlreadyExistsException e) {
      terminal.out().println("vigie: " + e.getFile() + " is there already, and stays as it is");
    }
    terminal.out().println();
    terminal.out().println("Next:");
    terminal
        .out()
        .println("  vigie check " + folder + "       what is found, and whether it passes");
    terminal
        .out()
        .println("  vigie baseline " + folder + "    live with what is there, gate what is new");
    return ExitCode.PASS.code();
  }
}
