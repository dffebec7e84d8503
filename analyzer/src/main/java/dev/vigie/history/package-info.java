/**
 * Beside {@code source}: what the files were at another revision. The only place that knows the
 * version control's library.
 */
@NullMarked
package dev.vigie.history;

import org.jspecify.annotations.NullMarked;
