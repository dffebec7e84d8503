package dev.vigie.read.page;

import java.util.Locale;
import java.util.Map;

/**
 * A tag.
 *
 * @param name as written, in lower case, with its prefix
 * @param attributes by name in lower case; an empty text where no value is given
 * @param start offset of its angle bracket
 * @param end offset after its other one
 */
record Tag(String name, boolean closing, Map<String, String> attributes, int start, int end) {
  Tag {
    attributes = Map.copyOf(attributes);
  }

  /** The name without its prefix: {@code input} of {@code form:input}. */
  String local() {
    return name.substring(name.lastIndexOf(':') + 1);
  }

  /** The value of an attribute; empty where it is not there. */
  String attribute(String key) {
    return attributes.getOrDefault(key.toLowerCase(Locale.ROOT), "");
  }
}
