package dev.vigie.cli;

import dev.vigie.Explain;
import dev.vigie.ExplainQuestion;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.NearestName;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.RulePage;
import dev.vigie.report.text.Detail;
import dev.vigie.report.text.ExplanationText;
import dev.vigie.report.text.TerminalOptions;
import dev.vigie.rule.RuleInfo;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie explain}: why a member is, or is not, personal data; or a rule's page. */
@Command(
    name = "explain",
    header = "Explains why a line or a member is, or is not, personal data; or what a rule means.",
    description = {
      "",
      "Of a line, all that is declared or called there: what it is, each reason with its weight,"
          + " and what to write into privacy.yml to decide otherwise. Of a class, all its members."
          + " Of a rule, its page: what it finds, why it matters, how to mend it.",
      ""
    },
    exitCodeList = {
      "0:explained",
      "2:there is no such line, member or rule, or a settings file cannot be used",
      "3:the file could not be read, or not wholly",
      "4:a fault of Vigie"
    },
    footer = {
      "  vigie explain src/main/java/shop/Customer.java:12",
      "  vigie explain Customer.email",
      "  vigie explain shop.Customer module-a module-b",
      "  vigie explain personal-data-in-log"
    })
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExplainCommand implements Callable<Integer> {
  private final Engine engine;
  private final Terminal terminal;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = "PATH:LINE, Class.member, package.Class, or the id of a rule.")
  private String what;

  @Parameters(
      index = "1..*",
      paramLabel = "PATH",
      defaultValue = ".",
      description = "Folders, files or -sources.jar archives to read. Default: the current folder.")
  private List<Path> paths;

  @Mixin private SourceOptions sources;

  ExplainCommand(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws ConfigurationException, IOException, InterruptedException {
    if (!ExplainQuestion.isPlace(what)) {
      List<RuleInfo> rules = engine.rules();
      for (RuleInfo rule : rules) {
        if (rule.id().equals(what)) {
          print(rule);
          return ExitCode.PASS.code();
        }
      }
      // Names of Java hold no hyphen, ids of rules nearly always do.
      if (what.contains("-")) {
        throw unknown(rules);
      }
    }
    return explain();
  }

  private int explain() throws ConfigurationException, IOException, InterruptedException {
    Explain.Outcome outcome =
        engine.explain(
            sources.reading(paths, Optional.empty(), terminal),
            new ExplainQuestion(what, Path.of("")));
    TerminalOptions options =
        new TerminalOptions(Detail.NORMAL, sources.style(terminal), terminal.width(), false);
    terminal.out().print(new ExplanationText(options, outcome.texts()).of(outcome.explanation()));
    return outcome.complete() ? ExitCode.PASS.code() : ExitCode.INCOMPLETE.code();
  }

  private void print(RuleInfo rule) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(new RulePage(rule.page()).plain());
    out.println();
    out.println("Severity: up to " + rule.severity().id());
    if (!rule.law().isEmpty()) {
      out.println("Law: " + String.join(", ", rule.law()));
    }
    out.println("To accept one finding: // vigie:allow " + rule.id() + " - reason");
  }

  private ParameterException unknown(List<RuleInfo> rules) {
    List<String> ids = rules.stream().map(RuleInfo::id).toList();
    String hint = NearestName.hint(what, ids);
    return new ParameterException(
        spec.commandLine(),
        "there is no rule '"
            + what
            + "'; "
            + (hint.isEmpty() ? "there are: " + String.join(", ", ids) : hint));
  }
}
