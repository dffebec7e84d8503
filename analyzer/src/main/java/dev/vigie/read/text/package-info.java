/** Part of {@code read}: files of which only the lines matter. */
@NullMarked
package dev.vigie.read.text;

import org.jspecify.annotations.NullMarked;
