/**
 * After {@code finding}: small edits of the analysed files that mend what was found. Nothing is
 * written here.
 */
@NullMarked
package dev.vigie.fix;

import org.jspecify.annotations.NullMarked;
