/** Part of {@code rule}: what the settings of a project say, as its frameworks read them. */
@NullMarked
package dev.vigie.rule.setting;

import org.jspecify.annotations.NullMarked;
