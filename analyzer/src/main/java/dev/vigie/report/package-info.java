/** After {@code finding}: tells. Reads everything, nothing reads it. */
@NullMarked
package dev.vigie.report;

import org.jspecify.annotations.NullMarked;
