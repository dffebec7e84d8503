package dev.vigie.cli;

import dev.vigie.Comparison;
import dev.vigie.config.ConfigurationException;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code vigie check}: the main job. */
@Command(
    name = "check",
    header = "Analyses sources, tells what was found, and passes or fails.",
    description = {
      "",
      "A PATH is a folder, a file or a -sources.jar. In a folder, main sources are found by their"
          + " place (src/main); tests and build output are left out. Nothing is built or executed,"
          + " and no class path is needed.",
      "",
      "The settings are those of privacy.yml at the root of the repository, else in a folder given."
          + " Options go before them.",
      ""
    },
    exitCodeList = {
      "0:passed",
      "1:findings fail the gate",
      "2:the command line or a settings file cannot be used",
      "3:not everything could be analysed, so nothing is promised",
      "4:a fault of Vigie"
    },
    footer = {
      "  vigie check .",
      "  vigie check --sarif target/privacy.sarif --inventory target/inventory.json .",
      "  vigie check --fail-on medium --classpath 'target/dependency/*' src/main/java",
      "  vigie check library-1.0-sources.jar"
    })
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills and reads the fields
final class CheckCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Mixin private GivenPaths paths;

  @Option(
      names = "--new-since",
      paramLabel = "REVISION",
      description =
          "Count only findings that were not there where this state and a git revision parted; see"
              + " 'vigie diff'.")
  private @Nullable String newSince;

  @Mixin private JudgingOptions judging;

  /** Read before there is a command line: see {@link DaemonRun}. */
  @Option(
      names = "--daemon",
      description =
          "Have it done by a process that stays, which is started where there is none: checks after"
              + " an edit are faster then. It ends after 15 minutes without work; see 'vigie"
              + " daemon'. Nothing else depends on it.")
  private boolean daemon;

  @Mixin private SourceOptions sources;

  CheckCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    Optional<Comparison> since = Optional.ofNullable(newSince).map(Comparison.WithRevision::new);
    return new Judging(engine, terminal, judging, sources)
        .run(paths.all(), new Judging.Compared(since, Optional.empty(), Optional.empty()));
  }
}
