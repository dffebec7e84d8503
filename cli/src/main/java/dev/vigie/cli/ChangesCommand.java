package dev.vigie.cli;

import dev.vigie.config.ConfigurationException;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.Printable;
import dev.vigie.report.ReportFile;
import dev.vigie.report.change.ChangeJson;
import dev.vigie.report.change.ChangeText;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write the sentences as Markdown.")
  private @Nullable Path markdown;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the sentences for other programs, with what each is about.")
  private @Nullable Path json;

  @Mixin private PaperOptions papers;

  ChangesCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException {
    Language language = papers.language(spec.commandLine()).orElse(Language.ENGLISH);
    Messages messages = Messages.of(language, EvidenceChange.MESSAGES);
    List<EvidenceChange.Told> told = engine.changes(before, after, language);
    if (markdown != null) {
      byte[] text = ChangeText.markdown(told, messages).getBytes(StandardCharsets.UTF_8);
      ReportFile.write(markdown, text);
    }
    if (json != null) {
      ReportFile.write(json, ChangeJson.of(told, language));
    }
    if (papers.quiet()) {
      return ExitCode.PASS.code();
    }
    told.forEach(each -> terminal.out().println("- " + Printable.line(each.text())));
    if (told.isEmpty()) {
      terminal.out().println("- " + messages.text("change.nothing"));
    }
    return ExitCode.PASS.code();
  }
}
