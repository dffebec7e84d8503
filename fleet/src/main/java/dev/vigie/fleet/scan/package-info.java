/**
 * One repository: from its files to its rows. Knows no engine, and no other repository but what is
 * shared.
 */
@NullMarked
package dev.vigie.fleet.scan;

import org.jspecify.annotations.NullMarked;
