package dev.vigie.facts;

import java.util.List;

/** What a {@code lombok.config} says, line by line. */
public record LombokFacts(List<Entry> entries, List<ReadProblem> problems, int lines)
    implements FileFacts {
  /**
   * One line.
   *
   * @param key in lower case: Lombok does not tell cases apart
   * @param value as written; empty where a key is cleared
   */
  public record Entry(String key, Operation operation, String value, long at) {}

  /** What a line does to a key. */
  public enum Operation {
    SET,
    ADD,
    REMOVE,
    CLEAR
  }

  /** Copies the lists. */
  public LombokFacts {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }
}
