/**
 * The Maven goals: collect what each module of a reactor contributes, check all of it once, and say
 * the verdict in Maven's words. Knows nothing about analysis.
 */
@NullMarked
package dev.vigie.maven;

import org.jspecify.annotations.NullMarked;
