/**
 * Part of {@code inventory}: which members of a program are filled from which others, read off its
 * bodies in one pass. It knows no privacy word.
 */
@NullMarked
package dev.vigie.inventory.copy;

import org.jspecify.annotations.NullMarked;
