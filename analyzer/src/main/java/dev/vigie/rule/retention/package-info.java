/** Part of {@code rule}: what in a program shows that stored data does not stay for ever. */
@NullMarked
package dev.vigie.rule.retention;

import org.jspecify.annotations.NullMarked;
