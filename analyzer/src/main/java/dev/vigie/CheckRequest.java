package dev.vigie;

import dev.vigie.finding.Severity;
import dev.vigie.rule.RuleProfile;
import dev.vigie.source.SourceSearch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a front end asks for.
 *
 * @param name of the project, for the SARIF file
 * @param sources finds the files to analyse
 * @param modules of the reactor; 0 outside Maven
 * @param classPath jars and class folders of the libraries; may be empty
 * @param settingsFile the project's {@code privacy.yml}; empty where there is none
 * @param cacheFolder where facts are kept between runs; empty for no cache
 * @param threads that read files at once, at least 1
 */
public record CheckRequest(
    String name,
    SourceSearch sources,
    int modules,
    List<Path> classPath,
    Optional<Path> settingsFile,
    Choices choices,
    Optional<Path> cacheFolder,
    int threads) {

  /**
   * What the user says for this run; it goes before the settings file.
   *
   * @param profile which rules run
   * @param includeTests whether test code is analysed too
   * @param baseline file of findings known before
   * @param since what findings are compared with: only new ones count
   */
  public record Choices(
      Optional<RuleProfile> profile,
      Gating gating,
      Optional<Boolean> includeTests,
      Optional<Path> baseline,
      Optional<Comparison> since,
      Outputs outputs) {
    /** Nothing said. */
    public static final Choices NONE =
        new Choices(
            Optional.empty(),
            Gating.NONE,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Outputs.NONE);

    /**
     * The same, with no file to write and nothing to compare with: what is left may decide what is
     * found.
     */
    Choices withoutOutputs() {
      return new Choices(profile, gating, includeTests, baseline, Optional.empty(), Outputs.NONE);
    }

    /**
     * Of a run that judges nothing.
     *
     * @param includeTests whether test code is read too
     * @param inventory file to write; empty for none
     */
    public static Choices ofReading(Optional<Boolean> includeTests, Optional<Path> inventory) {
      return new Choices(
          Optional.empty(),
          Gating.NONE,
          includeTests,
          Optional.empty(),
          Optional.empty(),
          new Outputs(Optional.empty(), inventory, Optional.empty()));
    }
  }

  /**
   * When the gate fails.
   *
   * @param failOn from this severity on a finding fails the gate
   * @param minConfidence from this confidence on, 0 to 1
   * @param maxAllowed findings that are tolerated
   * @param allowIncomplete whether a run that did not see everything may pass
   * @param verify whether a second opinion is asked on findings that would fail the gate
   */
  public record Gating(
      Optional<Severity> failOn,
      Optional<Double> minConfidence,
      Optional<Integer> maxAllowed,
      Optional<Boolean> allowIncomplete,
      Optional<Boolean> verify) {
    /** Nothing said. */
    public static final Gating NONE =
        new Gating(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  /**
   * Files to write.
   *
   * @param sarif empty for what the settings say
   * @param inventory JSON; empty for none
   * @param html the report for people; empty for none
   * @param markdown what is new, as a comment for a pull request; empty for none
   * @param change what is new, as JSON; empty for none
   * @param gitlab findings in GitLab's format; empty for none
   */
  public record Outputs(
      Optional<Path> sarif,
      Optional<Path> inventory,
      Optional<Path> html,
      Optional<Path> markdown,
      Optional<Path> change,
      Optional<Path> gitlab) {
    /** None but what the settings say. */
    public static final Outputs NONE =
        new Outputs(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** Of a run that is compared with nothing. */
    public Outputs(Optional<Path> sarif, Optional<Path> inventory, Optional<Path> html) {
      this(sarif, inventory, html, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** All that are named, in order. */
    public List<Path> all() {
      return Stream.of(sarif, inventory, html, markdown, change, gitlab)
          .flatMap(Optional::stream)
          .toList();
    }
  }

  /** Copies the list. */
  public CheckRequest {
    classPath = List.copyOf(classPath);
  }

  /** A file that the settings name, found from their folder; empty where they name none. */
  Optional<Path> besideSettings(Optional<String> file) {
    return settingsFile.flatMap(settings -> file.map(settings.toAbsolutePath()::resolveSibling));
  }
}
