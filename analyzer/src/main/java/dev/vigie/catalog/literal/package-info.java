/**
 * Beside {@code catalog}: values that can be told by themselves. Shapes, check digits, how often
 * chance passes them, and values that are reserved or published.
 */
@NullMarked
package dev.vigie.catalog.literal;

import org.jspecify.annotations.NullMarked;
