/**
 * A process that stays, so that the next run finds classes, compiled code and knowledge in place:
 * how it is found, started, asked and ended. Knows nothing of what it is asked for; front ends give
 * it their {@link dev.vigie.daemon.Work}. No result depends on it: where it cannot serve, whoever
 * asked does the work itself.
 */
@NullMarked
package dev.vigie.daemon;

import org.jspecify.annotations.NullMarked;
