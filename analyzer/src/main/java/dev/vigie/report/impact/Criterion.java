package dev.vigie.report.impact;

import dev.vigie.rule.DataFilter;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One of the criteria under which an impact assessment is needed, or one kind of processing of an
 * authority's list. It holds where one of its ways does.
 *
 * @param id names it in messages and in {@code privacy.yml}
 */
public record Criterion(String id, List<Way> ways) {
  /** Copies the list. */
  public Criterion {
    ways = List.copyOf(ways);
  }

  /**
   * One way to meet it: all that it names has to hold.
   *
   * @param data kinds of personal data that are held; of these subjects, where there are some
   * @param subjects whose data is held
   * @param finds ids of rules of which one has findings
   * @param sends kinds of destination that data goes to
   * @param says words in the purposes of the project's activities
   * @param asks id of the question that only a person can answer
   */
  public record Way(
      Optional<DataFilter> data,
      Set<String> subjects,
      Set<String> finds,
      Set<String> sends,
      List<String> says,
      Optional<String> asks) {
    /** Copies the collections. */
    public Way {
      subjects = Set.copyOf(subjects);
      finds = Set.copyOf(finds);
      sends = Set.copyOf(sends);
      says = List.copyOf(says);
    }
  }
}
