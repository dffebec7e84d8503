package dev.vigie.report.text;

/**
 * How the terminal report looks.
 *
 * @param width columns of the terminal; source lines are cut to it. At least 40 are used
 * @param gitHubAnnotations whether GitHub Actions' {@code ::error} lines are added, which show
 *     findings in a pull request
 */
public record TerminalOptions(Detail detail, Style style, int width, boolean gitHubAnnotations) {
  /** Without colours or annotations, 120 columns wide. */
  public static TerminalOptions plain(Detail detail) {
    return new TerminalOptions(detail, Style.PLAIN, 120, false);
  }

  /** Keeps the width usable. */
  public TerminalOptions {
    width = Math.max(40, width);
  }
}
