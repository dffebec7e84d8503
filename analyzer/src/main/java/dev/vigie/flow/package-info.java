/**
 * After {@code inventory}, before {@code rule}: how personal data moves, from an element, step by
 * step, to a place where it is stored, shown or sent.
 */
@NullMarked
package dev.vigie.flow;

import org.jspecify.annotations.NullMarked;
