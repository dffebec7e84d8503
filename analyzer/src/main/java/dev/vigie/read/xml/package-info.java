/** Part of {@code read}: XML as a tree with places, for the readers of XML formats. */
@NullMarked
package dev.vigie.read.xml;

import org.jspecify.annotations.NullMarked;
