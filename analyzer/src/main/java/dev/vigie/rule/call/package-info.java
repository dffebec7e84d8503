/**
 * Part of {@code rule}: which calls a rule is about, where what they work with comes from, and what
 * of it stands in the code itself.
 */
@NullMarked
package dev.vigie.rule.call;

import org.jspecify.annotations.NullMarked;
