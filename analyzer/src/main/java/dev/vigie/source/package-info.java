/**
 * First on the path: which files are analysed, and where a thing is. Everything else speaks of
 * places in these words.
 */
@NullMarked
package dev.vigie.source;

import org.jspecify.annotations.NullMarked;
