package dev.vigie.cli;

import dev.vigie.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command without a verb: it only knows its verbs. */
@Command(
    name = "vigie",
    header = "Finds personal data in Java code and where it breaks data-protection law.",
    synopsisHeading = "%nUsage: ",
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footer = {
      "",
      "Examples:",
      "  vigie check .                        the project in this folder",
      "  vigie check --sarif out.sarif src    the same as a file for code scanning",
      "  vigie diff origin/main .             what a change does to personal data",
      "  vigie baseline .                     live with what is there, gate what is new",
      "  vigie inventory .                    personal data by class",
      "  vigie register --html r.html .       draft of the record of processing activities",
      "  vigie impact --html i.html .         proposal of an impact study",
      "  vigie explain src/shop/A.java:12     why this is, or is not, personal data",
      "  vigie explain personal-data-in-log   what a rule means, how to mend it",
      "",
      "'vigie' stands for 'java -jar vigie.jar'."
    })
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // picocli fills and reads the fields
final class Vigie implements Runnable {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help and exit.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version and exit.")
  private boolean version;

  /** The whole command line over an engine. */
  static CommandLine over(Engine engine, Terminal terminal) {
    CommandLine command =
        new CommandLine(new Vigie())
            .addSubcommand(new CheckCommand(engine, terminal))
            .addSubcommand(new DiffCommand(engine, terminal))
            .addSubcommand(new FixCommand(engine, terminal))
            .addSubcommand(new BaselineCommand(engine, terminal))
            .addSubcommand(new InventoryCommand(engine, terminal))
            .addSubcommand(new RegisterCommand(engine, terminal))
            .addSubcommand(new ImpactCommand(engine, terminal))
            .addSubcommand(new EvidenceCommand(engine, terminal))
            .addSubcommand(new ChangesCommand(engine, terminal))
            .addSubcommand(new ExplainCommand(engine, terminal))
            .addSubcommand(new RulesCommand(engine))
            .addSubcommand(new InitCommand(terminal));
    Troubles troubles = new Troubles(terminal.err(), Version.current());
    return command
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setUsageHelpAutoWidth(true)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                terminal.colourful() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler(troubles::usage)
        .setExecutionExceptionHandler(troubles::failure);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
