/**
 * Between {@code rule} and {@code report}: what was found, how bad, how sure, and how it is
 * recognised again.
 */
@NullMarked
package dev.vigie.finding;

import org.jspecify.annotations.NullMarked;
