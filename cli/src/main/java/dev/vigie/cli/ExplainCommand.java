package dev.vigie.cli;

import dev.vigie.config.NearestName;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.RulePage;
import dev.vigie.rule.RuleInfo;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code vigie explain}: a rule's page. */
@Command(
    name = "explain",
    header = "Shows the page of a rule: what it finds, why it matters, how to mend it.",
    synopsisHeading = "%nUsage: ")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class ExplainCommand implements Callable<Integer> {
  private final Engine engine;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "RULE", description = "Id of a rule; 'vigie rules' lists them.")
  private String id;

  ExplainCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() {
    List<RuleInfo> rules = engine.rules();
    RuleInfo rule =
        rules.stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow(() -> unknown(rules));
    PrintWriter out = spec.commandLine().getOut();
    out.println(new RulePage(rule.page()).plain());
    out.println();
    out.println("Severity: up to " + rule.severity().id());
    if (!rule.law().isEmpty()) {
      out.println("Law: " + String.join(", ", rule.law()));
    }
    out.println("To accept one finding: // vigie:allow " + rule.id() + " - reason");
    return ExitCode.PASS.code();
  }

  private ParameterException unknown(List<RuleInfo> rules) {
    List<String> ids = rules.stream().map(RuleInfo::id).toList();
    String hint = NearestName.hint(id, ids);
    return new ParameterException(
        spec.commandLine(),
        "there is no rule '"
            + id
            + "'; "
            + (hint.isEmpty() ? "there are: " + String.join(", ", ids) : hint));
  }
}
