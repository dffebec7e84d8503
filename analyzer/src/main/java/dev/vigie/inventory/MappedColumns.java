package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.facts.MapperFacts;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The columns that properties stand for: by mapper files and annotations, by the aliases of
 * queries, and by code that reads a row under constant names.
 */
final class MappedColumns {
  private static final String COLUMN = "the column";
  private static final String READ = "what code reads";
  private static final String SELECTED = "what a query selects";
  private static final Set<String> QUERIES = Set.of("Query", "NativeQuery", "Select");

  private final Program program;
  private final MemberTypes memberTypes;
  private final Map<String, List<TypeDeclaration>> bySimpleName = new HashMap<>();
  private final Map<FieldRef, Map<String, Alias>> aliases = new HashMap<>();

  MappedColumns(Program program, MemberTypes memberTypes, Set<String> rows) {
    this.program = program;
    this.memberTypes = memberTypes;
    for (TypeDeclaration type : program.types()) {
      bySimpleName.computeIfAbsent(type.simpleName(), k -> new ArrayList<>()).add(type);
    }
    new TreeMap<>(program.mappers()).values().forEach(this::mapper);
    for (TypeDeclaration type : program.types()) {
      annotated(type.annotations(), null);
      for (Method method : type.methods()) {
        annotated(method.annotations(), method);
      }
    }
    new RowReads(program, rows, (field, column) -> add(field, new Alias(column, READ, false)))
        .collect();
  }

  /**
   * The columns of a property.
   *
   * @param property a field, or a getter's property by its type and name
   */
  List<Alias> of(FieldRef property) {
    Map<String, Alias> found = aliases.get(property);
    return found == null ? List.of() : List.copyOf(found.values());
  }

  private void add(FieldRef property, Alias alias) {
    String joined = Identifier.joined(alias.name());
    if (!joined.isEmpty() && !joined.equals(Identifier.joined(property.name()))) {
      aliases.computeIfAbsent(property, p -> new LinkedHashMap<>()).putIfAbsent(joined, alias);
    }
  }

  private void mapper(MapperFacts mapper) {
    for (MapperFacts.ResultMap map : mapper.resultMaps()) {
      TypeDeclaration type = resolve(map.type());
      if (type != null) {
        map.mappings().forEach(m -> property(type, m.property(), m.column()));
      }
    }
    for (MapperFacts.MappedStatement statement : mapper.statements()) {
      if (statement.resultType() != null) {
        query(statement.sql(), resolve(statement.resultType()));
      }
      TypeDeclaration given =
          statement.parameterType() == null ? null : resolve(statement.parameterType());
      if (given == null) {
        given = onlyParameter(mapper.namespace(), statement.id());
      }
      if (given != null) {
        for (MapperFacts.Placeholder placeholder : statement.placeholders()) {
          if (placeholder.column() != null) {
            property(given, placeholder.property(), placeholder.column());
          }
        }
      }
    }
  }

  /** The type of what a mapper's method takes, where it takes one object. */
  private @Nullable TypeDeclaration onlyParameter(String mapper, String method) {
    List<Method> alike =
        program.type(mapper).stream()
            .flatMap(t -> t.methods().stream())
            .filter(m -> m.name().equals(method) && m.parameters().size() == 1)
            .toList();
    return alike.size() == 1 ? held(alike.get(0).parameters().get(0).type()) : null;
  }

  private @Nullable TypeDeclaration held(JavaType type) {
    String holder = memberTypes.of(type).holder();
    return holder == null ? null : program.type(holder).orElse(null);
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

  /** The property at the end of a dotted path stands for a column. */
  private void property(TypeDeclaration type, String path, String column) {
    if (column.isEmpty()) {
      return;
    }
    int dot = path.indexOf('.');
    Field field = inherited(type, dot < 0 ? path : path.substring(0, dot));
    if (field == null) {
      return;
    }
    if (dot < 0) {
      add(field.ref(), new Alias(column, COLUMN));
      return;
    }
    TypeDeclaration next = held(field.type());
    if (next != null) {
      property(next, path.substring(dot + 1), column);
    }
  }

  private @Nullable Field inherited(TypeDeclaration type, String name) {
    for (String each : program.supertypes(type.name())) {
      Field field = program.type(each).flatMap(t -> t.field(name)).orElse(null);
      if (field != null) {
        return field;
      }
    }
    return null;
  }

  /** MyBatis's and JPA's annotations; {@code method} is the one that carries them, if any does. */
  private void annotated(List<Annotation> annotations, @Nullable Method method) {
    for (Annotation annotation : annotations) {
      String name = annotation.simpleName();
      if (method != null && name.equals("Results")) {
        TypeDeclaration result = held(method.returnType());
        nested(annotation, "value").forEach(each -> mapped(each, "property", result));
      } else if (method != null && QUERIES.contains(name)) {
        TypeDeclaration result = held(method.returnType());
        if (result != null) {
          text(annotation, "value").ifPresent(sql -> query(sql, result));
        }
      } else if (name.equals("SqlResultSetMapping")) {
        resultSet(annotation);
      } else if (name.equals("SqlResultSetMappings")) {
        nested(annotation, "value").forEach(this::resultSet);
      }
    }
  }

  private void resultSet(Annotation mapping) {
    for (Annotation entity : nested(mapping, "entities")) {
      TypeDeclaration type = named(entity, "entityClass");
      nested(entity, "fields").forEach(each -> mapped(each, "name", type));
    }
    for (Annotation made : nested(mapping, "classes")) {
      TypeDeclaration type = named(made, "targetClass");
      List<Annotation> columns = nested(made, "columns");
      if (type == null) {
        continue;
      }
      List<Method> constructors =
          type.methods().stream()
              .filter(m -> m.isConstructor() && m.parameters().size() == columns.size())
              .toList();
      for (int i = 0; constructors.size() == 1 && i < columns.size(); i++) {
        String parameter = constructors.get(0).parameters().get(i).name();
        columns.get(i).text("name").ifPresent(column -> property(type, parameter, column));
      }
    }
  }

  private void mapped(Annotation mapping, String key, @Nullable TypeDeclaration type) {
    String property = mapping.text(key).orElse("");
    if (type != null && !property.isEmpty()) {
      property(type, property, mapping.text("column").orElse(""));
    }
  }

  private @Nullable TypeDeclaration named(Annotation annotation, String key) {
    return annotation.classValue(key).flatMap(t -> program.type(t.erasure())).orElse(null);
  }

  private static List<Annotation> nested(Annotation annotation, String key) {
    Annotation.Value value = annotation.values().get(key);
    List<Annotation.Value> values =
        value instanceof Annotation.Value.Many many
            ? many.values()
            : value == null ? List.of() : List.of(value);
    List<Annotation> found = new ArrayList<>();
    for (Annotation.Value each : values) {
      if (each instanceof Annotation.Value.Nested nested) {
        found.add(nested.annotation());
      }
    }
    return found;
  }

  /** A text, or the parts of one, as MyBatis allows. */
  private static Optional<String> text(Annotation annotation, String key) {
    if (annotation.values().get(key) instanceof Annotation.Value.Many many) {
      StringBuilder joined = new StringBuilder();
      for (Annotation.Value part : many.values()) {
        joined.append(part instanceof Annotation.Value.Text text ? text.text() : "").append(' ');
      }
      return Optional.of(joined.toString());
    }
    return annotation.text(key);
  }

  /** What a query selects under another name goes to the property of that name. */
  private void query(String sql, @Nullable TypeDeclaration result) {
    if (result == null) {
      return;
    }
    Map<String, String> selected = SelectAliases.of(sql);
    if (selected.isEmpty()) {
      return;
    }
    for (Field field : result.fields()) {
      String column = selected.get(Identifier.joined(field.name()));
      if (column != null) {
        add(field.ref(), new Alias(column, SELECTED, false));
      }
    }
    for (Method method : result.methods()) {
      if (method.body() == null && Members.isGetter(method)) {
        String property = Members.property(method.name());
        String column = selected.get(Identifier.joined(property));
        if (column != null) {
          add(new FieldRef(result.name(), property), new Alias(column, SELECTED, false));
        }
      }
    }
  }
}
