package dev.vigie.processing;

import dev.vigie.rule.endpoint.Access;
import dev.vigie.source.Location;
import java.util.List;

/**
 * An endpoint that shows personal data to who may call it.
 *
 * @param name as a reader says it: {@code GET /customers/{id}}
 * @param data ids of the {@link DataItem}s that it shows
 */
public record Disclosure(String name, Access access, List<String> data, Location at) {
  /** Copies the list. */
  public Disclosure {
    data = List.copyOf(data);
  }
}
