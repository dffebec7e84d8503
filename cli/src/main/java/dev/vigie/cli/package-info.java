/**
 * The command line: turns arguments into a request, a verdict into an exit code, and every kind of
 * trouble into words that say what to do. Knows nothing about analysis.
 */
@NullMarked
package dev.vigie.cli;

import org.jspecify.annotations.NullMarked;
