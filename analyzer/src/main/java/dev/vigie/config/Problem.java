package dev.vigie.config;

/**
 * One fault in a file that the user, or the author of a rule or catalogue, wrote.
 *
 * @param file as the user knows it
 * @param line from 1; 0 where unknown
 * @param column from 1; 0 where unknown
 * @param message what is wrong
 * @param hint what to do, e.g. the nearest valid name; empty where there is none
 */
public record Problem(String file, int line, int column, String message, String hint) {
  @Override
  public String toString() {
    return file
        + (line > 0 ? ":" + line + (column > 0 ? ":" + column : "") : "")
        + ": "
        + message
        + (hint.isEmpty() ? "" : " (" + hint + ")");
  }
}
