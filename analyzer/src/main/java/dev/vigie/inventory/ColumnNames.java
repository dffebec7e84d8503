package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.ValueKind;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Columns of tables, by scripts: what is written of them, and those that no member stands for. */
final class ColumnNames {
  private static final List<String> TABLE_PREFIXES = List.of("tbl", "tb", "t");

  private final Program program;
  private final MappedColumns mapped;
  private final Map<String, Column> orphans = new LinkedHashMap<>();
  private final Map<FieldRef, List<Description>> comments = new HashMap<>();
  private @Nullable Map<String, Map<String, List<FieldRef>>> tables;

  /** A column that no member of the sources stands for. */
  record Column(String table, String name, ValueKind kind, List<Description> texts, Location at) {
    Column {
      texts = List.copyOf(texts);
    }
  }

  ColumnNames(Program program, MappedColumns mapped) {
    this.program = program;
    this.mapped = mapped;
    if (!program.scripts().isEmpty()) {
      scripts();
    }
  }

  /** The comments of the columns that a field stands for. */
  List<Description> comments(FieldRef field) {
    return comments.getOrDefault(field, List.of());
  }

  List<Column> orphans() {
    return List.copyOf(orphans.values());
  }

  /** The members of the sources that a column of a script stands for. */
  List<FieldRef> membersOf(String table, String column) {
    return tables()
        .getOrDefault(tableKey(table), Map.of())
        .getOrDefault(Identifier.joined(column), List.of());
  }

  /** The column without a member as it was met first: later scripts only change it. */
  Optional<Column> orphan(String table, String column) {
    return Optional.ofNullable(orphans.get(key(table, column)));
  }

  private static String key(String table, String column) {
    return tableKey(table) + "." + Identifier.joined(column);
  }

  private void scripts() {
    new TreeMap<>(program.scripts())
        .forEach(
            (path, script) -> {
              for (SqlFacts.Table table : script.tables()) {
                for (SqlFacts.Column column : table.columns()) {
                  List<FieldRef> fields = membersOf(table.name(), column.name());
                  if (fields.isEmpty()) {
                    orphan(table, column, path);
                  } else if (!column.comment().isBlank()) {
                    comment(fields, table, column);
                  }
                }
              }
            });
  }

  /** The first definition counts, and the first comment, which may stand in another script. */
  private void orphan(SqlFacts.Table table, SqlFacts.Column column, String path) {
    List<Description> texts =
        column.comment().isBlank() ? List.of() : List.of(description(table, column));
    String key = key(table.name(), column.name());
    Column known = orphans.get(key);
    if (known == null) {
      orphans.put(
          key,
          new Column(
              table.name(),
              column.name(),
              kind(column.type()),
              texts,
              Location.of(path, column.at())));
    } else if (known.texts().isEmpty() && !texts.isEmpty()) {
      orphans.put(key, new Column(known.table(), known.name(), known.kind(), texts, known.at()));
    }
  }

  private void comment(List<FieldRef> fields, SqlFacts.Table table, SqlFacts.Column column) {
    for (FieldRef field : fields) {
      comments.computeIfAbsent(field, f -> new ArrayList<>()).add(description(table, column));
    }
  }

  private static Description description(SqlFacts.Table table, SqlFacts.Column column) {
    return new Description(
        column.comment(), "the comment of the column " + table.name() + "." + column.name());
  }

  /** Worked out when first asked for: a program without scripts and queries needs none. */
  private synchronized Map<String, Map<String, List<FieldRef>>> tables() {
    if (tables == null) {
      tables = mappedTables();
    }
    return tables;
  }

  /** Columns of every table that an entity or a mapper stands for, with the fields. */
  private Map<String, Map<String, List<FieldRef>>> mappedTables() {
    Map<String, Map<String, List<FieldRef>>> tables = new HashMap<>();
    for (TypeDeclaration type : program.types()) {
      Map<String, List<FieldRef>> columns = new HashMap<>();
      for (String each : program.supertypes(type.name())) {
        program
            .type(each)
            .ifPresent(
                t ->
                    t.fields().stream()
                        .filter(Members::mayHoldData)
                        .forEach(
                            f ->
                                columns(t, f)
                                    .forEach(
                                        c ->
                                            columns
                                                .computeIfAbsent(c, k -> new ArrayList<>())
                                                .add(f.ref()))));
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
        Map<String, List<FieldRef>> table = tables.computeIfAbsent(name, k -> new HashMap<>());
        columns.forEach(
            (column, fields) ->
                table.computeIfAbsent(column, c -> new ArrayList<>()).addAll(fields));
      }
    }
    return tables;
  }

  private Set<String> columns(TypeDeclaration type, Field field) {
    Set<String> names = new HashSet<>();
    names.add(Identifier.joined(field.name()));
    for (Annotation annotation : Members.annotations(type, field)) {
      if (annotation.simpleName().equals("Column")) {
        annotation
            .text("name")
            .or(() -> annotation.text("value"))
            .ifPresent(n -> names.add(Identifier.joined(n)));
      }
    }
    mapped.of(field.ref()).forEach(a -> names.add(Identifier.joined(a.name())));
    return names;
  }

  private static String tableKey(String table) {
    return String.join("", tableWords(table));
  }

  private static List<String> tableWords(String table) {
    String name = table.substring(table.lastIndexOf('.') + 1);
    List<String> words = new ArrayList<>(Identifier.words(name));
    if (words.size() > 1 && TABLE_PREFIXES.contains(words.get(0))) {
      words.remove(0);
    }
    return words;
  }

  /** As a class for the rows of a table would be called: {@code T_PERSONNE} is Personne. */
  static String typeName(String table) {
    StringBuilder name = new StringBuilder();
    for (String word : tableWords(table)) {
      name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
    }
    return name.toString();
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
