package dev.vigie.cli;

import dev.vigie.Comparison;
import dev.vigie.config.ConfigurationException;
import dev.vigie.report.paper.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie diff}: what a change does to personal data, for who reviews it. */
@Command(
    name = "diff",
    header = "Tells which personal data, destinations and findings are new, and gates only these.",
    description = {
      "",
      "The present files are compared with those where they and the git revision parted, or with"
          + " the SARIF and inventory files of an earlier check. Where the revision cannot be had,"
          + " a shallow clone for example, that is said, and all findings count. Against a revision"
          + " it also says which periods of storage, measures and risks are others.",
      ""
    },
    exitCodeList = {
      "0:passed",
      "1:new findings fail the gate",
      "2:the command line or a settings file cannot be used",
      "3:not everything could be analysed, so nothing is promised",
      "4:a fault of Vigie"
    },
    footer = {
      "  vigie diff origin/main",
      "  vigie diff --markdown comment.md --sarif new.sarif origin/main module-a module-b",
      "  vigie diff --language fr --markdown commentaire.md origin/main",
      "  vigie diff --inventory-before main/inventory.json main/privacy.sarif ."
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class DiffCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "AGAINST",
      description =
          "A branch, tag or commit; with --inventory-before, the SARIF file of an earlier check.")
  private String against;

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "Folders, files or -sources.jar archives to read. Default: the current folder.")
  private List<Path> paths;

  @Option(
      names = "--inventory-before",
      paramLabel = "FILE",
      description = "The inventory of an earlier check, whose SARIF file is AGAINST.")
  private @Nullable Path inventoryBefore;

  @Option(
      names = "--markdown",
      paramLabel = "FILE",
      description = "Write what is new as a comment for a pull request.")
  private @Nullable Path markdown;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write what is new for other programs.")
  private @Nullable Path json;

  @Spec private CommandSpec spec;

  @Mixin private LanguageOption language;

  @Mixin private JudgingOptions judging;

  @Mixin private SourceOptions sources;

  DiffCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    Optional<Language> chosen = language.of(spec.commandLine());
    Comparison with =
        inventoryBefore == null
            ? new Comparison.WithRevision(against, chosen)
            : new Comparison.WithResult(Path.of(against), inventoryBefore, chosen);
    return new Judging(engine, terminal, judging, sources)
        .run(
            paths,
            new Judging.Compared(
                Optional.of(with), Optional.ofNullable(markdown), Optional.ofNullable(json)));
  }
}
