/** Puts together what single runs have left, without an engine. */
@NullMarked
package dev.vigie.fleet.merge;

import org.jspecify.annotations.NullMarked;
