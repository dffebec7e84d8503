/**
 * The impact study (GDPR Art. 35): whether one is likely to be needed, what could happen to the
 * persons, how seriously and how likely, and what would make it less likely. All of it is a
 * proposal that people validate. The scoring is pure: it knows no program, only what it is told
 * about one.
 */
@NullMarked
package dev.vigie.report.impact;

import org.jspecify.annotations.NullMarked;
