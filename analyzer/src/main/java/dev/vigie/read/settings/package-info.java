/**
 * Part of {@code read}: properties, YAML and XML settings to {@link dev.vigie.facts.SettingsFacts}.
 */
@NullMarked
package dev.vigie.read.settings;

import org.jspecify.annotations.NullMarked;
