package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import org.jspecify.annotations.Nullable;

/**
 * A field of a class from the sources or a class file.
 *
 * @param owner qualified name of the declaring class
 * @param constant text of its compile-time constant where a class file says it; null otherwise
 */
record FieldSymbol(
    String owner, String name, int modifiers, JavaType type, @Nullable String constant) {
  boolean isStatic() {
    return Modifiers.has(modifiers, Modifiers.STATIC);
  }
}
