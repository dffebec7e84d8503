/** Part of {@code read}: Maven build files to {@link dev.vigie.facts.BuildFacts}. */
@NullMarked
package dev.vigie.read.build;

import org.jspecify.annotations.NullMarked;
