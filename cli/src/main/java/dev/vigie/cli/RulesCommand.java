package dev.vigie.cli;

import dev.vigie.gate.ExitCode;
import dev.vigie.rule.RuleInfo;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code vigie rules}: a line for each rule. */
@Command(
    name = "rules",
    header = "Lists the rules: id, worst severity, profile, title.",
    synopsisHeading = "%nUsage: ")
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class RulesCommand implements Callable<Integer> {
  private final Engine engine;

  @Spec private CommandSpec spec;

  RulesCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() {
    List<RuleInfo> rules = engine.rules();
    int width = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    PrintWriter out = spec.commandLine().getOut();
    for (RuleInfo rule : rules) {
      String id = rule.id() + " ".repeat(width - rule.id().length());
      out.printf(
          "%s  %-8s  %-9s  %s%n", id, rule.severity().id(), rule.profile().id(), rule.title());
    }
    return ExitCode.PASS.code();
  }
}
