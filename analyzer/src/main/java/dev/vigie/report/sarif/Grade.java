package dev.vigie.report.sarif;

import dev.vigie.finding.Severity;

/**
 * A severity on the three scales that SARIF readers know.
 *
 * @param level SARIF's: {@code error}, {@code warning}, {@code note}
 * @param problemSeverity GitHub's for quality: {@code error}, {@code warning}, {@code
 *     recommendation}
 * @param securitySeverity GitHub's for security, as in CVSS: over 9 critical, from 7 high, from 4
 *     medium
 */
record Grade(String level, String problemSeverity, String securitySeverity) {
  static Grade of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> new Grade("error", "error", "9.5");
      case HIGH -> new Grade("error", "error", "8.0");
      case MEDIUM -> new Grade("warning", "warning", "5.5");
      case LOW -> new Grade("note", "recommendation", "3.0");
      case INFO -> new Grade("note", "recommendation", "0.5");
    };
  }

  /** Importance from 0 to 100: severity first, confidence within it. */
  static double rank(Severity severity, double confidence) {
    int base =
        switch (severity) {
          case CRITICAL -> 80;
          case HIGH -> 60;
          case MEDIUM -> 40;
          case LOW -> 20;
          case INFO -> 0;
        };
    return Math.round((base + 20 * confidence) * 10) / 10.0;
  }
}
