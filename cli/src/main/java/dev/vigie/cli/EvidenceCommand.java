package dev.vigie.cli;

import dev.vigie.Evidence;
import dev.vigie.config.ConfigurationException;
import dev.vigie.report.ReportFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code vigie evidence}: one archive of what was checked and found. */
@Command(
    name = "evidence",
    header = "Packs what was checked and found into one archive, to be kept and signed.",
    description = {
      "",
      "It holds SARIF, the record of processing, the impact study, the inventory, what was accepted"
          + " with reasons and days, coverage, SHA-256 sums, and an in-toto statement to be signed."
          + " The same commit gives the same bytes; its date is that of the commit.",
      ""
    },
    exitCodeList = {
      "0:packed",
      "2:the command line or a settings file cannot be used",
      "3:not everything could be read, so something may be missing",
      "4:a fault of Vigie"
    },
    footer = {
      "  vigie evidence --output evidence.zip .",
      "  unzip -q evidence.zip -d evidence && cd evidence && sha256sum -c SHA256SUMS"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class EvidenceCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Mixin private GivenPaths paths;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "privacy-evidence.zip",
      description = "The archive. Default: privacy-evidence.zip.")
  private Path output;

  @Mixin private PaperOptions papers;

  @Mixin private SourceOptions sources;

  EvidenceCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    Evidence.Packed packed =
        engine.evidence(
            sources.reading(paths.all(), Optional.empty(), terminal),
            papers.language(spec.commandLine()));
    ReportFile.write(output, packed.archive());
    if (!papers.quiet()) {
      terminal.out().println("vigie: wrote " + output);
    }
    terminal.out().flush();
    if (packed.uncommitted()) {
      terminal.err().println("vigie: warning: files differ from the commit; the statement says so");
    }
    PaperRun.tell(terminal, packed.material());
    return PaperRun.exitCode(packed.material());
  }
}
