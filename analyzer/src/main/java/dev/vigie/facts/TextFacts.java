package dev.vigie.facts;

import java.util.List;

/**
 * The lines of a file that has no form of its own, or none that matters: data, scripts, containers,
 * continuous integration.
 *
 * @param text its first lines, each cut where it is very long
 * @param lines of the whole file
 */
public record TextFacts(List<String> text, List<ReadProblem> problems, int lines)
    implements FileFacts {
  /** So many lines of a file are kept. */
  public static final int LINES = 2_000;

  /** So many characters of a line are kept. */
  public static final int LINE = 2_000;

  /** Copies the lists. */
  public TextFacts {
    text = List.copyOf(text);
    problems = List.copyOf(problems);
  }
}
