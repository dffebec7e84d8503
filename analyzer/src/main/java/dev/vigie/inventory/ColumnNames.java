package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.ValueKind;
import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Columns of tables: which member stands for which, by mappers and names; and those that no member
 * stands for.
 */
final class ColumnNames {
  private static final List<String> TABLE_PREFIXES = List.of("tbl", "tb", "t");

  private final Program program;
  private final Map<FieldRef, List<Alias>> aliases = new HashMap<>();
  private final List<Column> orphans = new ArrayList<>();
  private final Map<String, Column> first = new HashMap<>();
  private Map<String, Map<String, FieldRef>> known = Map.of();
  private final Map<String, List<TypeDeclaration>> bySimpleName = new HashMap<>();

  /** A column that no member of the sources stands for. */
  record Column(String table, String name, ValueKind kind, Location at) {}

  ColumnNames(Program program) {
    this.program = program;
    if (program.mappers().isEmpty() && program.scripts().isEmpty()) {
      return;
    }
    for (TypeDeclaration type : program.types()) {
      bySimpleName.computeIfAbsent(type.simpleName(), k -> new ArrayList<>()).add(type);
    }
    new TreeMap<>(program.mappers()).values().forEach(this::mapper);
    scripts();
  }

  /** The columns that a field is mapped to by a mapper file. */
  List<Alias> of(FieldRef field) {
    return aliases.getOrDefault(field, List.of());
  }

  List<Column> orphans() {
    return orphans;
  }

  private void mapper(MapperFacts mapper) {
    for (MapperFacts.ResultMap map : mapper.resultMaps()) {
      TypeDeclaration type = resolve(map.type());
      if (type == null) {
        continue;
      }
      for (MapperFacts.Mapping mapping : map.mappings()) {
        if (type.field(mapping.property()).isPresent() && !mapping.column().isEmpty()) {
          FieldRef field = new FieldRef(type.name(), mapping.property());
          aliases
              .computeIfAbsent(field, f -> new ArrayList<>())
              .add(new Alias(mapping.column(), "the column"));
        }
      }
    }
  }

  private @Nullable TypeDeclaration resolve(String name) {
    return program
        .type(name)
        .orElseGet(
            () -> {
              List<TypeDeclaration> alike = bySimpleName.getOrDefault(name, List.of());
              return alike.size() == 1 ? alike.get(0) : null;
            });
  }

  /** The member of the sources that a column of a script stands for. */
  Optional<FieldRef> memberOf(String table, String column) {
    Map<String, FieldRef> members = known.getOrDefault(tableKey(table), Map.of());
    return Optional.ofNullable(members.get(Identifier.joined(column)));
  }

  /** The type of the sources that a mapper file means by a name. */
  Optional<TypeDeclaration> mapped(String name) {
    return Optional.ofNullable(resolve(name));
  }

  /** The column without a member as it was met first: later scripts only change it. */
  Optional<Column> orphan(String table, String column) {
    return Optional.ofNullable(first.get(key(table, column)));
  }

  private static String key(String table, String column) {
    return tableKey(table) + "." + Identifier.joined(column);
  }

  private void scripts() {
    known = mappedTables();
    new TreeMap<>(program.scripts())
        .forEach(
            (path, script) -> {
              for (SqlFacts.Table table : script.tables()) {
                for (SqlFacts.Column column : table.columns()) {
                  if (memberOf(table.name(), column.name()).isEmpty()) {
                    Column orphan =
                        new Column(
                            table.name(),
                            column.name(),
                            kind(column.type()),
                            Location.of(path, column.at()));
                    if (first.putIfAbsent(key(table.name(), column.name()), orphan) == null) {
                      orphans.add(orphan);
                    }
                  }
                }
              }
            });
  }

  /** Columns of every table that an entity or a mapper stands for, and the members behind them. */
  private Map<String, Map<String, FieldRef>> mappedTables() {
    Map<String, Map<String, FieldRef>> tables = new HashMap<>();
    for (TypeDeclaration type : program.types()) {
      Map<String, FieldRef> columns = new HashMap<>();
      for (String each : program.supertypes(type.name())) {
        for (Field field : program.type(each).map(TypeDeclaration::fields).orElse(List.of())) {
          if (Members.mayHoldData(field)) {
            columns(field).forEach(name -> columns.putIfAbsent(name, field.ref()));
          }
        }
      }
      if (columns.isEmpty() || type.test()) {
        continue;
      }
      Set<String> names = new HashSet<>();
      names.add(tableKey(type.simpleName()));
      names.add(tableKey(type.simpleName()) + "s");
      for (Annotation annotation : type.annotations()) {
        annotation.text("name").ifPresent(n -> names.add(tableKey(n)));
        annotation.text("value").ifPresent(n -> names.add(tableKey(n)));
      }
      for (String name : names) {
        Map<String, FieldRef> members = tables.computeIfAbsent(name, k -> new HashMap<>());
        columns.forEach(members::putIfAbsent);
      }
    }
    return tables;
  }

  private List<String> columns(Field field) {
    List<String> names = new ArrayList<>();
    names.add(Identifier.joined(field.name()));
    field
        .annotation("Column")
        .flatMap(a -> a.text("name").or(() -> a.text("value")))
        .ifPresent(n -> names.add(Identifier.joined(n)));
    of(field.ref()).forEach(a -> names.add(Identifier.joined(a.name())));
    return names;
  }

  private static String tableKey(String table) {
    String name = table.substring(table.lastIndexOf('.') + 1);
    List<String> words = new ArrayList<>(Identifier.words(name));
    if (words.size() > 1 && TABLE_PREFIXES.contains(words.get(0))) {
      words.remove(0);
    }
    return String.join("", words);
  }

  private static ValueKind kind(String sqlType) {
    String type = sqlType.toLowerCase(Locale.ROOT);
    if (type.contains("date") || type.contains("time")) {
      return ValueKind.DATE;
    }
    if (type.startsWith("bool") || type.startsWith("bit") || type.startsWith("tinyint(1)")) {
      return ValueKind.FLAG;
    }
    if (type.contains("int")
        || type.startsWith("num")
        || type.startsWith("dec")
        || type.startsWith("float")
        || type.startsWith("double")
        || type.startsWith("real")
        || type.startsWith("serial")) {
      return ValueKind.NUMBER;
    }
    return ValueKind.TEXT;
  }
}
