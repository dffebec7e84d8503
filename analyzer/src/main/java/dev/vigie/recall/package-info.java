/**
 * Keeps what a run found for the next run over the same bytes: beside the way, and never needed to
 * go it. Knows the shape of records, not what they mean.
 */
@NullMarked
package dev.vigie.recall;

import org.jspecify.annotations.NullMarked;
