/** A run over a fleet, as far as no engine matters: what it counts, what it leaves behind. */
@NullMarked
package dev.vigie.fleet.run;

import org.jspecify.annotations.NullMarked;
