/**
 * After {@code finding}, within {@code report}: what is new against an earlier state, for
 * reviewers.
 */
@NullMarked
package dev.vigie.report.change;

import org.jspecify.annotations.NullMarked;
