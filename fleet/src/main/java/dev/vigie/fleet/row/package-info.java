/** The tables of a fleet: their columns, and the records that are their rows. Knows no engine. */
@NullMarked
package dev.vigie.fleet.row;

import org.jspecify.annotations.NullMarked;
