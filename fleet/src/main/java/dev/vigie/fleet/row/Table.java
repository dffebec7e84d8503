package dev.vigie.fleet.row;

import java.io.Serializable;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table: its columns, one for each component of the record that is its row, in the same order.
 *
 * @param name as in folders and queries
 * @param meaning of a row, for the documentation
 */
public record Table<R extends Record>(
    String name, String meaning, Class<R> type, List<Column> columns) implements Serializable {

  /** Copies the list, and holds it against the record. */
  public Table {
    columns = List.copyOf(columns);
    RecordComponent[] components = type.getRecordComponents();
    if (components.length != columns.size()) {
      throw new IllegalArgumentException(name + " has not as many columns as " + type);
    }
    for (int i = 0; i < components.length; i++) {
      Class<?> wanted =
          switch (columns.get(i).kind()) {
            case TEXT -> String.class;
            case TEXTS -> List.class;
            case NUMBER -> long.class;
            case FRACTION -> double.class;
            case TRUTH -> boolean.class;
          };
      if (!components[i].getType().equals(wanted)
          || !components[i].getName().replace("_", "").equals(plain(columns.get(i)))) {
        throw new IllegalArgumentException(
            name + "." + columns.get(i).name() + " is not " + type + "." + components[i].getName());
      }
    }
  }

  private static String plain(Column column) {
    StringBuilder name = new StringBuilder();
    boolean upper = false;
    for (char c : column.name().toCharArray()) {
      if (c == '_') {
        upper = true;
      } else {
        name.append(upper ? Character.toUpperCase(c) : c);
        upper = false;
      }
    }
    return name.toString();
  }

  /** The values of a row, in the order of the columns. */
  public List<Object> values(Record row) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      try {
        values.add(component.getAccessor().invoke(row));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a record's accessor cannot be called", e);
      }
    }
    return values;
  }

  /** The row of these values. */
  public R row(List<Object> values) {
    try {
      Class<?>[] types = new Class<?>[columns.size()];
      RecordComponent[] components = type.getRecordComponents();
      for (int i = 0; i < types.length; i++) {
        types[i] = components[i].getType();
      }
      Constructor<R> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a record cannot be made of its values", e);
    }
  }

  /** All rows in one order: by their columns from the first to the last. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  public Comparator<Record> order() {
    return (a, b) -> {
      List<Object> one = values(a);
      List<Object> other = values(b);
      for (int i = 0; i < one.size(); i++) {
        int by =
            one.get(i) instanceof Comparable comparable
                ? comparable.compareTo(other.get(i))
                : one.get(i).toString().compareTo(other.get(i).toString());
        if (by != 0) {
          return by;
        }
      }
      return 0;
    };
  }
}
