/**
 * The record of processing activities (GDPR Art. 30) as HTML, JSON and CSV, and the picture of
 * where data goes.
 */
@NullMarked
package dev.vigie.report.register;

import org.jspecify.annotations.NullMarked;
