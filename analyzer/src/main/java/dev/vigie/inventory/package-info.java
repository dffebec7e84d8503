/**
 * After {@code program}, before {@code flow}: where personal data lives, of which kind, of whom,
 * and why we think so.
 */
@NullMarked
package dev.vigie.inventory;

import org.jspecify.annotations.NullMarked;
