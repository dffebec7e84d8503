package dev.vigie.catalog.api;

import java.util.List;

/**
 * Which methods an entry is about: those of these names, called on this type or a subtype of it.
 *
 * @param type qualified name; {@code *} for any type
 * @param methods names; {@code *} at the end of one matches any rest; {@code <init>} for
 *     constructors
 * @param arity number of arguments, or -1 for any
 * @param nameIsEnough whether the name alone counts where the receiver's type is unknown
 */
public record MethodPattern(String type, List<String> methods, int arity, boolean nameIsEnough) {
  /** Copies the list. */
  public MethodPattern {
    methods = List.copyOf(methods);
  }

  /** Whether one of the names matches. */
  public boolean matchesName(String name) {
    for (String method : methods) {
      if (method.endsWith("*")
          ? name.startsWith(method.substring(0, method.length() - 1))
          : name.equals(method)) {
        return true;
      }
    }
    return false;
  }
}
