/**
 * Linked method bodies: few kinds of nodes, every name resolved as far as it can be. What analyses
 * walk.
 */
@NullMarked
package dev.vigie.program.code;

import org.jspecify.annotations.NullMarked;
