/** Part of {@code rule}: what the poms of a project say together. */
@NullMarked
package dev.vigie.rule.build;

import org.jspecify.annotations.NullMarked;
