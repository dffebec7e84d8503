package dev.vigie.maven;

import dev.vigie.Explain;
import dev.vigie.ExplainQuestion;
import org.apache.maven.plugin.MojoExecutionException;

/** Answers why something is, or is not, personal data. */
final class Explanations {
  private Explanations() {}

  /** Logs the answer. */
  static Explain.Outcome log(ReactorRun run, String what) throws MojoExecutionException {
    ExplainQuestion question = new ExplainQuestion(what, run.firstFolder());
    Explain.Outcome outcome =
        ReactorRun.attempt(
            "It cannot be explained:",
            () -> new Explain(ReactorRun.ownKnowledge()).run(run.request(), question));
    run.log().info("\n" + CheckLog.explanation(outcome));
    return outcome;
  }
}
