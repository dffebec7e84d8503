/**
 * Reads what the comments of a Java file say, whichever parser found the declarations: on the way
 * from a file to its facts.
 */
@NullMarked
package dev.vigie.read.comment;

import org.jspecify.annotations.NullMarked;
