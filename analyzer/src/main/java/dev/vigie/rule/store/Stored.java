package dev.vigie.rule.store;

import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of the sources whose objects are stored.
 *
 * @param entity whether they are stored by themselves, not only within another's
 * @param names under which it may be known: its own, and the table's
 * @param columns its own stored members
 */
public record Stored(
    TypeDeclaration type,
    StoreCatalogue.Kind kind,
    boolean entity,
    List<String> names,
    List<Column> columns) {

  /**
   * A stored member.
   *
   * @param annotations of the field and its getter, and those of the class that are about it
   * @param written where a statement writes it; null where the framework does
   */
  public record Column(Field field, List<Annotation> annotations, @Nullable Written written) {
    /** Copies the list. */
    public Column {
      annotations = List.copyOf(annotations);
    }
  }

  /**
   * A place in a statement where a member is written.
   *
   * @param converter the type handler named there; null where none is
   */
  public record Written(@Nullable String converter, Location at) {}

  private static final Pattern VIEW =
      Pattern.compile("(?i)(.*_)?(v|vw|view|vista)_.*|.*_(v|vw|view|vista)");

  private static final Set<String> READ_ONLY =
      Set.of(
          "org.hibernate.annotations.Immutable",
          "org.hibernate.annotations.Subselect",
          "org.eclipse.persistence.annotations.ReadOnly");

  /** Whether it is only read: a view shows what other tables keep. */
  public boolean isView() {
    return names.stream().anyMatch(name -> VIEW.matcher(name).matches())
        || type.annotations().stream().anyMatch(a -> READ_ONLY.contains(a.type()));
  }

  /** Copies the lists. */
  public Stored {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
  }
}
