package dev.vigie.cli;

import dev.vigie.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
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

  /**
   * The command line over an engine, or as much of it as these arguments need: looking at the
   * options of a dozen commands costs more than many a run of one of them.
   */
  static CommandLine over(Engine engine, Terminal terminal, List<String> arguments) {
    Map<String, Supplier<Object>> commands = commands(engine, terminal);
    CommandLine command = new CommandLine(new Vigie());
    arguments.stream()
        .findFirst()
        .filter(commands::containsKey)
        .map(name -> Map.of(name, commands.get(name)))
        .orElse(commands)
        .values()
        .forEach(each -> command.addSubcommand(each.get()));
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

  /** By name, in the order of the help. */
  private static Map<String, Supplier<Object>> commands(Engine engine, Terminal terminal) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("check", () -> new CheckCommand(engine, terminal));
    commands.put("diff", () -> new DiffCommand(engine, terminal));
    commands.put("fix", () -> new FixCommand(engine, terminal));
    commands.put("baseline", () -> new BaselineCommand(engine, terminal));
    commands.put("inventory", () -> new InventoryCommand(engine, terminal));
    commands.put("register", () -> new RegisterCommand(engine, terminal));
    commands.put("impact", () -> new ImpactCommand(engine, terminal));
    commands.put("evidence", () -> new EvidenceCommand(engine, terminal));
    commands.put("changes", () -> new ChangesCommand(engine, terminal));
    commands.put("explain", () -> new ExplainCommand(engine, terminal));
    commands.put("rules", () -> new RulesCommand(engine));
    commands.put("init", () -> new InitCommand(terminal));
    commands.put("prepare", () -> new PrepareCommand(terminal));
    commands.put("daemon", () -> new DaemonCommand(terminal));
    return commands;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "a command is missing: " + String.join(", ", spec.subcommands().keySet()));
  }
}
