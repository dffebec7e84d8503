/** Part of {@code read}: pages that a server fills in, whatever their template language. */
@NullMarked
package dev.vigie.read.page;

import org.jspecify.annotations.NullMarked;
