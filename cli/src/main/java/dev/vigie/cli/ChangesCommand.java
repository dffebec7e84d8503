package dev.vigie.cli;

import dev.vigie.config.ConfigurationException;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie changes}: what changed between two evidence archives. */
@Command(
    name = "changes",
    header = "Says in sentences what changed between two evidence archives.",
    description = {
      "",
      "Data newly collected, recipients, periods of storage, measures gained and lost, and risks"
          + " that moved. For a change under review, use diff.",
      ""
    },
    exitCodeList = {
      "0:told",
      "2:the command line is wrong, or a file is no such archive",
      "4:a fault of Vigie"
    },
    footer = {"  vigie changes --language fr january.zip june.zip"})
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ChangesCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier archive.")
  private Path before;

  @Parameters(index = "1", paramLabel = "AFTER", description = "The later archive.")
  private Path after;

  @Mixin private PaperOptions papers;

  ChangesCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException {
    Language language = papers.language(spec.commandLine()).orElse(Language.ENGLISH);
    engine
        .changes(before, after, language)
        .forEach(sentence -> terminal.out().println("- " + Printable.line(sentence)));
    return ExitCode.PASS.code();
  }
}
