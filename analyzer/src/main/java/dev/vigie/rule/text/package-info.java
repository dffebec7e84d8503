/** Part of {@code rule}: values and lines that stand in the files of a project. */
@NullMarked
package dev.vigie.rule.text;

import org.jspecify.annotations.NullMarked;
