package dev.vigie.report.text;

/** How much the terminal tells. */
public enum Detail {
  /** One line a finding. */
  QUIET,
  /** Code, flow and help of each finding that counts. */
  NORMAL,
  /** All paths, silenced findings, and every place that was not read. */
  VERBOSE
}
