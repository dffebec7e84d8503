package dev.vigie.report;

import dev.vigie.inventory.Explained;
import dev.vigie.source.SourceProblem;
import java.util.List;

/**
 * The answer to the question whether something in the sources is personal data, and why.
 *
 * @param asked the question as it was understood: {@code src/A.java:12} or {@code Customer.email}
 * @param members what it is about; empty where nothing there can hold data
 * @param nearest where nothing there can hold data, what is next to it in that file
 * @param problems what of the file, or of the settings, is not as it should be
 */
public record Explanation(
    String asked, List<Explained> members, List<Explained> nearest, List<SourceProblem> problems) {
  /** Copies the lists. */
  public Explanation {
    members = List.copyOf(members);
    nearest = List.copyOf(nearest);
    problems = List.copyOf(problems);
  }
}
