/** Findings for GitLab: its report format for static application security testing. */
@NullMarked
package dev.vigie.report.gitlab;

import org.jspecify.annotations.NullMarked;
