package dev.vigie.config;

/**
 * A text of a settings file, with its place, so that what turns out to be wrong with it only later
 * can be told where it stands.
 *
 * @param text as written
 * @param file as the user knows it
 * @param line from 1
 * @param column from 1
 */
public record Written(String text, String file, int line, int column) {
  /** A problem at this place. */
  public Problem problem(String message, String hint) {
    return new Problem(file, line, column, message, hint);
  }
}
