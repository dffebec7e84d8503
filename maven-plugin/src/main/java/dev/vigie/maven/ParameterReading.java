package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.Comparison;
import dev.vigie.config.NearestName;
import dev.vigie.finding.Severity;
import dev.vigie.report.paper.Language;
import dev.vigie.report.text.Detail;
import dev.vigie.rule.RuleProfile;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Checks the parameters of a build, and names all that is wrong with them at once. */
final class ParameterReading {
  private final Folders folders;
  private final List<String> faults = new ArrayList<>();

  ParameterReading(Folders folders) {
    this.folders = folders;
  }

  /** The parameters that all goals have, as they are written. */
  record Sources(
      @Nullable Boolean includeTests,
      List<String> includes,
      List<String> excludes,
      List<String> excludeRoots,
      @Nullable String configLocation,
      boolean analysisCache,
      @Nullable String analysisCacheLocation) {}

  /** The parameters of a goal, as they are written. */
  record Written(
      Sources sources,
      Limits limits,
      Outputs files,
      Printing printing,
      boolean failOnViolation,
      @Nullable Boolean failOnIncomplete,
      @Nullable String explain,
      Compared compared) {

    /** Of a goal that judges nothing. */
    static Written reading(Sources sources) {
      return new Written(
          sources,
          new Limits(null, null, null, null, null),
          Outputs.NOTHING,
          new Printing(false, false, false),
          false,
          null,
          null,
          Compared.NOTHING);
    }

    /** The same, and whether findings fail the build. */
    Written failing(boolean fail) {
      return new Written(
          sources, limits, files, printing, fail, failOnIncomplete, explain, compared);
    }

    /** The same without a gate: neither findings nor what was not seen fail the build. */
    Written withoutGate() {
      return new Written(sources, limits, files, printing, false, false, explain, compared);
    }

    /** The same with something to explain. */
    Written explaining(@Nullable String what) {
      return new Written(
          sources, limits, files, printing, failOnViolation, failOnIncomplete, what, compared);
    }

    /** The same, compared with an earlier state. */
    Written compared(Compared with) {
      return new Written(
          sources, limits, files, printing, failOnViolation, failOnIncomplete, explain, with);
    }
  }

  /** Which findings there are, and which of them count. */
  record Limits(
      @Nullable String profile,
      @Nullable String failOnSeverity,
      @Nullable Double minConfidence,
      @Nullable Integer maxAllowedViolations,
      @Nullable Boolean verify) {}

  /** Files that are written, and the baseline. */
  record Outputs(
      @Nullable String sarifOutputDirectory,
      String sarifOutputFilename,
      @Nullable String inventory,
      @Nullable String html,
      @Nullable String gitlab,
      @Nullable String baseline) {
    /** Of a goal that writes no reports. */
    static final Outputs NOTHING = new Outputs(null, "", null, null, null, null);
  }

  /** What is printed. */
  record Printing(boolean quiet, boolean verbose, boolean logViolations) {}

  /**
   * What is compared, as it is written.
   *
   * @param against a git revision; null for none
   * @param markdown file for a comment; null for none
   * @param json file for other programs; null for none
   * @param language in which it is told; null for what the settings say
   */
  record Compared(
      @Nullable String against,
      @Nullable String markdown,
      @Nullable String json,
      @Nullable String language) {
    /** Nothing. */
    static final Compared NOTHING = new Compared(null, null, null, null);
  }

  /**
   * Checks them.
   *
   * @throws MojoExecutionException that names every fault
   */
  CheckParameters check(Written written) throws MojoExecutionException {
    Path output = folders.first().resolve("target").resolve("privacy");
    CheckRequest.Choices choices =
        new CheckRequest.Choices(
            profile(written.limits().profile()),
            new CheckRequest.Gating(
                severity(written.limits().failOnSeverity()),
                confidence(written.limits().minConfidence()),
                allowed(written.limits().maxAllowedViolations()),
                Optional.ofNullable(written.failOnIncomplete()).map(fail -> !fail),
                Optional.ofNullable(written.limits().verify())),
            Optional.ofNullable(written.sources().includeTests()),
            existing("baselineFile", written.files().baseline()),
            Optional.ofNullable(written.compared().against())
                .map(
                    against ->
                        new Comparison.WithRevision(
                            against,
                            Optional.ofNullable(written.compared().language())
                                .flatMap(Language::of))),
            outputs(written, output));
    checkPatterns("includes", written.sources().includes());
    checkPatterns("excludes", written.sources().excludes());
    CheckParameters parameters =
        new CheckParameters(
            choices,
            written.sources().includes(),
            written.sources().excludes(),
            written.sources().excludeRoots().stream().map(Path::of).toList(),
            existing("configLocation", written.sources().configLocation()),
            written.sources().analysisCache()
                ? Optional.of(
                    path(written.sources().analysisCacheLocation()).orElse(output.resolve("cache")))
                : Optional.empty(),
            written.printing().verbose()
                ? Detail.VERBOSE
                : written.printing().quiet() ? Detail.QUIET : Detail.NORMAL,
            written.printing().logViolations(),
            written.failOnViolation(),
            Optional.ofNullable(written.explain()));
    if (!faults.isEmpty()) {
      throw new MojoExecutionException(
          "The privacy check is not configured rightly:\n  " + String.join("\n  ", faults));
    }
    return parameters;
  }

  private CheckRequest.Outputs outputs(Written written, Path folder) {
    Outputs files = written.files();
    if (files.equals(Outputs.NOTHING)) {
      return CheckRequest.Choices.NONE.outputs();
    }
    Path sarifFolder = path(files.sarifOutputDirectory()).orElse(folder);
    return new CheckRequest.Outputs(
        Optional.of(sarifFolder.resolve(files.sarifOutputFilename())),
        Optional.of(path(files.inventory()).orElse(sarifFolder.resolve("inventory.json"))),
        Optional.of(path(files.html()).orElse(folder.resolve("privacy.html"))),
        path(written.compared().markdown()),
        path(written.compared().json()),
        path(files.gitlab()));
  }

  /** Checks the language of papers; what is wrong with it is named with all else. */
  void language(@Nullable String written) {
    if (written != null && Language.of(written).isEmpty()) {
      faults.add(
          "language: there are no papers in '"
              + written
              + "'; "
              + NearestName.hintOrAll(written, Language.codes()));
    }
  }

  private Optional<RuleProfile> profile(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    Optional<RuleProfile> profile = RuleProfile.of(written.toLowerCase(Locale.ROOT));
    if (profile.isEmpty()) {
      faults.add(
          "profile: there is no profile '"
              + written
              + "'; "
              + NearestName.hintOrAll(written, RuleProfile.ids()));
    }
    return profile;
  }

  /** Where a file goes by default, as a parameter would name it. */
  String output(String name) {
    return folders.first().resolve("target").resolve("privacy").resolve(name).toString();
  }

  private Optional<Severity> severity(@Nullable String written) {
    if (written == null) {
      return Optional.empty();
    }
    Optional<Severity> severity = Severity.of(written.toLowerCase(Locale.ROOT));
    if (severity.isEmpty()) {
      List<String> levels = Arrays.stream(Severity.values()).map(Severity::id).toList();
      String hint = NearestName.hint(written, levels);
      faults.add(
          "failOnSeverity: there is no severity '"
              + written
              + "'; "
              + (hint.isEmpty() ? "there are: " + String.join(", ", levels) : hint));
    }
    return severity;
  }

  private Optional<Double> confidence(@Nullable Double written) {
    if (written != null && !(written >= 0 && written <= 1)) {
      faults.add("minConfidence: " + written + " is not between 0 and 1");
    }
    return Optional.ofNullable(written);
  }

  private Optional<Integer> allowed(@Nullable Integer written) {
    if (written != null && written < 0) {
      faults.add("maxAllowedViolations: " + written + " cannot be negative");
    }
    return Optional.ofNullable(written);
  }

  private Optional<Path> existing(String parameter, @Nullable String written) {
    Optional<Path> file = path(written);
    file.filter(path -> !Files.isRegularFile(path))
        .ifPresent(path -> faults.add(parameter + ": " + path + " is no file"));
    return file;
  }

  private void checkPatterns(String parameter, List<String> patterns) {
    for (String pattern : patterns) {
      try {
        FileSystems.getDefault().getPathMatcher("glob:" + pattern);
      } catch (PatternSyntaxException e) {
        faults.add(parameter + ": '" + pattern + "' is no glob pattern: " + e.getDescription());
      }
    }
  }

  private Optional<Path> path(@Nullable String written) {
    return written == null ? Optional.empty() : Optional.of(folders.top().resolve(written));
  }
}
