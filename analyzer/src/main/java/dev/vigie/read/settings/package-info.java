/**
 * Part of {@code read}: properties, YAML and XML settings to {@link dev.vigie.facts.SettingsFacts},
 * {@code lombok.config} to {@link dev.vigie.facts.LombokFacts}.
 */
@NullMarked
package dev.vigie.read.settings;

import org.jspecify.annotations.NullMarked;
