/**
 * Part of {@code rule}: which types of the sources are stored and where, and whether what is stored
 * is really protected.
 */
@NullMarked
package dev.vigie.rule.store;

import org.jspecify.annotations.NullMarked;
