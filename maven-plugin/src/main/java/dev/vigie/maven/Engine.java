package dev.vigie.maven;

import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.config.ConfigurationException;
import java.io.IOException;

/** All that the plugin needs of the analysis. */
@FunctionalInterface
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
}
