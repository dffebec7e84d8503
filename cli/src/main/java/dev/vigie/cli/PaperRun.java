package dev.vigie.cli;

import dev.vigie.CheckRequest;
import dev.vigie.Papers;
import dev.vigie.Version;
import dev.vigie.config.ConfigurationException;
import dev.vigie.gate.ExitCode;
import dev.vigie.report.Printable;
import dev.vigie.source.SourceProblem;
import java.io.IOException;

/** Gathers what papers are written from, and tells what could not be read. */
final class PaperRun {
  private final Engine engine;
  private final Terminal terminal;

  PaperRun(Engine engine, Terminal terminal) {
    this.engine = engine;
    this.terminal = terminal;
  }

  Papers.Material gather(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    Papers.Material material = engine.papers(request);
    tell(terminal, material);
    return material;
  }

  /** Tells what could not be read. */
  static void tell(Terminal terminal, Papers.Material material) {
    Troubles troubles = new Troubles(terminal.err(), Version.current());
    for (SourceProblem problem : material.check().summary().problems()) {
      String text = Printable.line(problem.toString());
      if (problem.costsResults()) {
        troubles.error(text);
      } else {
        terminal.err().println("vigie: warning: " + text);
      }
    }
    if (material.result().files() == 0) {
      troubles.error("no file was read");
    }
  }

  static int exitCode(Papers.Material material) {
    boolean incomplete =
        material.result().files() == 0
            || material.check().summary().problems().stream().anyMatch(SourceProblem::costsResults);
    return (incomplete ? ExitCode.INCOMPLETE : ExitCode.PASS).code();
  }
}
