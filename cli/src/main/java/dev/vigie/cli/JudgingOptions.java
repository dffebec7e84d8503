package dev.vigie.cli;

import dev.vigie.CheckRequest;
import dev.vigie.Comparison;
import dev.vigie.config.NearestName;
import dev.vigie.finding.Severity;
import dev.vigie.report.text.Detail;
import dev.vigie.rule.RuleProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that judges findings. */
@SuppressWarnings("NullAway.Init") // picocli fills the fields
final class JudgingOptions {
  @Option(names = "--sarif", paramLabel = "FILE", description = "Write findings as SARIF 2.1.0.")
  private @Nullable Path sarif;

  @Option(
      names = "--inventory",
      paramLabel = "FILE",
      description = "Write the inventory of personal data as JSON.")
  private @Nullable Path inventory;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description =
          "Write a report for people: one HTML file with findings, data map and coverage.")
  private @Nullable Path html;

  @Option(
      names = "--gitlab",
      paramLabel = "FILE",
      description = "Write findings as GitLab's SAST report, gl-sast-report.json.")
  private @Nullable Path gitlab;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Which rules run: essential, default or thorough. Default: default.")
  private @Nullable String profile;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      description =
          "Fail from this severity on: info, low, medium, high or critical. Default: high.")
  private @Nullable String failOn;

  @Option(
      names = "--min-confidence",
      paramLabel = "N",
      description = "Fail from this confidence on, from 0 to 1. Default: 0.7.")
  private @Nullable Double minConfidence;

  @Option(
      names = "--max-allowed",
      paramLabel = "N",
      description = "Tolerate so many findings that would fail the gate. Default: 0.")
  private @Nullable Integer maxAllowed;

  @Option(
      names = "--allow-incomplete",
      description = "Pass although not everything could be analysed.")
  private boolean allowIncomplete;

  @Option(
      names = "--no-verify",
      description =
          "Ask for no second opinion. Findings that would fail the gate are otherwise read again by"
              + " an independent front end, and do not count where it contradicts them.")
  private boolean noVerify;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "Findings that are known and do not count. Default: what privacy.yml names, else"
              + " privacy-baseline.yml at the root of the repository, where there is one.")
  private @Nullable Path baseline;

  @Option(
      names = {"-q", "--quiet"},
      description = "One line a finding.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "All paths, silenced findings, times; stack traces of faults.")
  private boolean verbose;

  /** What is wrong with them, a line each, is added to {@code faults}. */
  void check(List<String> faults) {
    if (baseline != null && !Files.isRegularFile(baseline)) {
      faults.add("--baseline: " + baseline + " is no file");
    }
    if (quiet && verbose) {
      faults.add("-q and -v exclude each other");
    }
  }

  Detail detail() {
    return quiet ? Detail.QUIET : verbose ? Detail.VERBOSE : Detail.NORMAL;
  }

  /**
   * What the user says for this run.
   *
   * @param since what is compared with
   * @param markdown file for what is new, as a comment
   * @param change file for what is new, as JSON
   * @param faults takes a line for each option that cannot be used
   */
  CheckRequest.Choices choices(
      Optional<Boolean> includeTests,
      Optional<Comparison> since,
      Optional<Path> markdown,
      Optional<Path> change,
      List<String> faults) {
    Optional<Severity> level = Optional.empty();
    if (failOn != null) {
      level = Severity.of(failOn.toLowerCase(Locale.ROOT));
      if (level.isEmpty()) {
        List<String> levels = Arrays.stream(Severity.values()).map(Severity::id).toList();
        String hint = NearestName.hint(failOn, levels);
        faults.add(
            "--fail-on: there is no severity '"
                + failOn
                + "'; "
                + (hint.isEmpty() ? "there are: " + String.join(", ", levels) : hint));
      }
    }
    if (minConfidence != null && !(minConfidence >= 0 && minConfidence <= 1)) {
      faults.add("--min-confidence: " + minConfidence + " is not between 0 and 1");
    }
    return new CheckRequest.Choices(
        profile(faults),
        new CheckRequest.Gating(
            level,
            Optional.ofNullable(minConfidence),
            maxAllowed(faults),
            allowIncomplete ? Optional.of(true) : Optional.empty(),
            noVerify ? Optional.of(false) : Optional.empty()),
        includeTests,
        Optional.ofNullable(baseline),
        since,
        new CheckRequest.Outputs(
            Optional.ofNullable(sarif),
            Optional.ofNullable(inventory),
            Optional.ofNullable(html),
            markdown,
            change,
            Optional.ofNullable(gitlab)));
  }

  private Optional<RuleProfile> profile(List<String> faults) {
    if (profile == null) {
      return Optional.empty();
    }
    Optional<RuleProfile> chosen = RuleProfile.of(profile.toLowerCase(Locale.ROOT));
    if (chosen.isEmpty()) {
      faults.add(
          "--profile: there is no profile '"
              + profile
              + "'; "
              + NearestName.hintOrAll(profile, RuleProfile.ids()));
    }
    return chosen;
  }

  private Optional<Integer> maxAllowed(List<String> faults) {
    if (maxAllowed != null && maxAllowed < 0) {
      faults.add("--max-allowed: " + maxAllowed + " cannot be negative");
    }
    return Optional.ofNullable(maxAllowed);
  }
}
