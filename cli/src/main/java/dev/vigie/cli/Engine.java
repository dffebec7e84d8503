package dev.vigie.cli;

import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.config.ConfigurationException;
import dev.vigie.rule.RuleInfo;
import java.io.IOException;
import java.util.List;

/** All that the command line needs of the analysis. */
interface Engine {
  /**
   * Analyses, judges, and writes the files asked for.
   *
   * @throws ConfigurationException where the user's settings cannot be used; carries every fault
   * @throws IOException where a file that was asked for cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  CheckOutcome check(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException;

  /** What is told about the rules, sorted by id. */
  List<RuleInfo> rules();
}
