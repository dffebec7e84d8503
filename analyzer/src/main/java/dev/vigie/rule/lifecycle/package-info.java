/** Part of {@code rule}: what happens to stored data between its creation and its end. */
@NullMarked
package dev.vigie.rule.lifecycle;

import org.jspecify.annotations.NullMarked;
