package dev.vigie.rule.lifecycle;

import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.store.Stored;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One store of objects of one kind: an entity with what inherits from it, or a table that only SQL
 * knows.
 *
 * @param name qualified name of the topmost entity; the table's name
 * @param kind id of the kind of store
 * @param label of the kind of store, as a reader says it
 * @param entities topmost first; empty for a table
 * @param names under which it may be known
 * @param at the declaration
 */
public record Kept(
    String name,
    String kind,
    String label,
    List<Stored> entities,
    List<String> names,
    Location at) {
  /** Copies the lists. */
  public Kept {
    entities = List.copyOf(entities);
    names = List.copyOf(names);
  }

  /** The last part of its name: {@code Customer}. */
  public String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** By which {@link Event}s speak of it: names of its entities, or of the table. */
  public List<String> ids() {
    if (entities.isEmpty()) {
      return List.of(name);
    }
    List<String> ids = new ArrayList<>();
    entities.forEach(stored -> ids.add(stored.type().name()));
    return ids;
  }

  /** The entity at the top; empty for a table. */
  public Optional<TypeDeclaration> type() {
    return entities.stream().map(Stored::type).findFirst();
  }
}
