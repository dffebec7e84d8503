/**
 * After {@code flow}: holds the program, its inventory and its flows against the duties of the law.
 * The declarative rule kinds, and the discovery of rules.
 */
@NullMarked
package dev.vigie.rule;

import org.jspecify.annotations.NullMarked;
