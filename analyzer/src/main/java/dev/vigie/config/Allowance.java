package dev.vigie.config;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Findings that the settings of a project accept.
 *
 * @param rules ids of their rules
 * @param path glob pattern of their files, from the root of the repository; empty for all
 * @param element id of the kind of data that they are about; empty for all
 * @param reason why; may be empty, which is told
 * @param expires last day on which they are accepted; empty where for ever
 * @param file of the settings
 * @param line in it, from 1
 */
public record Allowance(
    List<String> rules,
    Optional<String> path,
    Optional<String> element,
    String reason,
    Optional<LocalDate> expires,
    String file,
    int line) {
  /** Copies the list. */
  public Allowance {
    rules = List.copyOf(rules);
  }
}
