/**
 * After {@code source}, before {@code facts}: a file becomes its facts, on its own, as a pure
 * function of its bytes. Each format has one small reader.
 */
@NullMarked
package dev.vigie.read;

import org.jspecify.annotations.NullMarked;
