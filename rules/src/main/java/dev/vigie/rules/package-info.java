/**
 * What Vigie knows, as data: the resource folders {@code dev/vigie/catalog} and {@code
 * dev/vigie/rules}, and how they are found.
 */
@NullMarked
package dev.vigie.rules;

import org.jspecify.annotations.NullMarked;
