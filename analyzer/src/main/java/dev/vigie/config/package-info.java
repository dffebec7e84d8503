/**
 * Beside {@code source}: YAML to records. Collects every problem, with its place and a remedy,
 * before failing.
 */
@NullMarked
package dev.vigie.config;

import org.jspecify.annotations.NullMarked;
