/**
 * The generic part of {@code flow}: values with access paths, summaries of methods, a fixpoint over
 * them. It knows programs and labels, and no privacy word.
 */
@NullMarked
package dev.vigie.flow.solver;

import org.jspecify.annotations.NullMarked;
