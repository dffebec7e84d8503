/**
 * After the gate, where it would fail: what a finding rests on is read again by another front end,
 * Spoon on the Eclipse compiler, from the few files that the finding is about. Two readers who
 * share no code must agree before a build breaks.
 */
@NullMarked
package dev.vigie.verify;

import org.jspecify.annotations.NullMarked;
