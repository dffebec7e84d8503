package dev.vigie.cli;

import java.io.PrintWriter;
import java.util.Map;

/**
 * The surroundings of the process.
 *
 * @param out takes the report
 * @param err takes what went wrong
 * @param environment its variables
 * @param colourful whether {@code out} is a screen that can show colours
 */
record Terminal(
    PrintWriter out, PrintWriter err, Map<String, String> environment, boolean colourful) {
  private static final int WIDTH = 120;

  /** Columns of the screen, where the shell says it. */
  int width() {
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{0,3}") ? Integer.parseInt(columns) : WIDTH;
  }

  /** Whether GitHub Actions reads what is printed. */
  boolean isGitHubActions() {
    return "true".equals(environment.get("GITHUB_ACTIONS"));
  }

  /** Whether somebody looks at it while a line changes; a build server's log is only read later. */
  boolean isLive() {
    return colourful && !environment.containsKey("CI") && !isGitHubActions();
  }

  void flush() {
    out.flush();
    err.flush();
  }
}
