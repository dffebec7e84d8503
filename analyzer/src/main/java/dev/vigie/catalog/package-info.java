/**
 * Beside {@code program}: knowledge. Elements and their words, negatives, words for persons, and
 * what library methods do with the data that they are given.
 */
@NullMarked
package dev.vigie.catalog;

import org.jspecify.annotations.NullMarked;
