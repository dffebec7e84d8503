package dev.vigie.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The user's settings, or a rule or catalogue file, cannot be used. Carries every problem at once.
 */
public final class ConfigurationException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /** Of at least one problem. */
  public ConfigurationException(List<Problem> problems) {
    super(
        problems.stream()
            .map(Problem::toString)
            .collect(Collectors.joining(System.lineSeparator())));
    this.problems = List.copyOf(problems);
  }

  /** All problems, in order of file and line. */
  public List<Problem> problems() {
    return problems;
  }
}
