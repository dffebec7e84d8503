package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.report.text.Detail;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a build says about its check, checked.
 *
 * @param choices what goes before the settings file; the SARIF and inventory files are given
 * @param includes glob patterns; empty for all files
 * @param excludes glob patterns
 * @param excludeRoots source folders to leave out, absolute or from a module's folder
 * @param settings file instead of {@code privacy.yml}
 * @param cache folder for facts; empty for none
 * @param logViolations whether findings are printed
 * @param failOnViolation whether findings may fail the build
 * @param explain what is to be explained
 */
record CheckParameters(
    CheckRequest.Choices choices,
    List<String> includes,
    List<String> excludes,
    List<Path> excludeRoots,
    Optional<Path> settings,
    Optional<Path> cache,
    Detail detail,
    boolean logViolations,
    boolean failOnViolation,
    Optional<String> explain) {
  /** Copies the lists. */
  CheckParameters {
    includes = List.copyOf(includes);
    excludes = List.copyOf(excludes);
    excludeRoots = List.copyOf(excludeRoots);
  }
}
