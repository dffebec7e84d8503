/**
 * After {@code finding}, within {@code report}: tells findings as SARIF 2.1.0, the way GitHub's
 * code scanning reads it.
 */
@NullMarked
package dev.vigie.report.sarif;

import org.jspecify.annotations.NullMarked;
