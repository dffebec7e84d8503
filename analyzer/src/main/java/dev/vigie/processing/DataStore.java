package dev.vigie.processing;

import dev.vigie.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where personal data is kept.
 *
 * @param name of the entity or table: {@code Customer}
 * @param qualified its qualified name
 * @param kind id of the kind of store: {@code jpa}, {@code mongodb}
 * @param label of the kind of store, as a reader says it: "the database"
 * @param data ids of the {@link DataItem}s that it keeps
 * @param protection ids of what certainly is done to an item before it is stored, by the item's id
 */
public record DataStore(
    String name,
    String qualified,
    String kind,
    String label,
    List<String> data,
    Map<String, Set<String>> protection,
    Keeping keeping,
    Location at) {
  /** Copies the collections. */
  public DataStore {
    data = List.copyOf(data);
    protection = Map.copyOf(protection);
  }
}
