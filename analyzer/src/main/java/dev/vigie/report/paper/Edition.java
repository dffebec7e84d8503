package dev.vigie.report.paper;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Of what a paper was made.
 *
 * @param project name of it
 * @param version of Vigie
 * @param commit its full name; empty outside version control
 * @param day of that commit: a paper has no time of its own, so equal code gives equal papers
 */
public record Edition(
    String project, String version, Optional<String> commit, Optional<LocalDate> day) {
  private static final int SHORT = 10;

  /** The head of a page. */
  public PaperFrame.Head head(String title, Messages messages) {
    String state =
        commit.isPresent() && day.isPresent()
            ? messages.text("paper.state", shortCommit(), day.get())
            : messages.text("paper.state.unknown");
    return new PaperFrame.Head(title, project, state, version);
  }

  private String shortCommit() {
    String name = commit.orElse("");
    return name.substring(0, Math.min(SHORT, name.length()));
  }
}
