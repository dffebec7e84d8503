/** The commands. */
@NullMarked
package dev.vigie.fleet;

import org.jspecify.annotations.NullMarked;
