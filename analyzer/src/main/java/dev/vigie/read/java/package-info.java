/**
 * Part of {@code read}: Java source to {@link dev.vigie.facts.JavaFacts}. The only room that knows
 * JavaParser; its trees do not leave it.
 */
@NullMarked
package dev.vigie.read.java;

import org.jspecify.annotations.NullMarked;
