/**
 * What a team keeps to be able to show, later, what was checked and found: one archive with a
 * manifest of sums and a statement to be signed (GDPR Art. 5(2) and 24).
 */
@NullMarked
package dev.vigie.report.evidence;

import org.jspecify.annotations.NullMarked;
