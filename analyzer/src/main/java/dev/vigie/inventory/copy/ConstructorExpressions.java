package dev.vigie.inventory.copy;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Constructor expressions of JPQL (Jakarta Persistence 3.1, 4.8.2): {@code select new
 * app.UserRow(u.name, u.mail) from User u} fills the constructor's parameters from members.
 */
final class ConstructorExpressions {
  private static final Pattern CREATION =
      Pattern.compile("\\bnew\\s+([\\w.$]+)\\s*\\(([^()]*)\\)", Pattern.CASE_INSENSITIVE);
  private static final Pattern RANGE =
      Pattern.compile(
          "(?:\\bfrom|\\bjoin(?:\\s+fetch)?|,)\\s+([A-Za-z_][\\w.$]*)\\s+(?:as\\s+)?([A-Za-z_]\\w*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PATH = Pattern.compile("[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+");

  private final Program program;
  private final CopyGraph graph;
  private final TypeCopies types;
  private final Map<String, List<TypeDeclaration>> bySimpleName = new HashMap<>();

  ConstructorExpressions(Program program, CopyGraph graph, TypeCopies types) {
    this.program = program;
    this.graph = graph;
    this.types = types;
  }

  /** Reads the queries that annotations give. */
  void read(List<Annotation> annotations, MethodRef where) {
    for (Annotation annotation : annotations) {
      annotation.values().values().forEach(value -> read(value, where));
    }
  }

  private void read(Annotation.Value value, MethodRef where) {
    if (value instanceof Annotation.Value.Text text) {
      read(text.text(), where);
    } else if (value instanceof Annotation.Value.Many many) {
      many.values().forEach(each -> read(each, where));
    } else if (value instanceof Annotation.Value.Nested nested) {
      read(List.of(nested.annotation()), where);
    }
  }

  /** Reads a text, which may be a query. */
  void read(String query, MethodRef where) {
    if (!query.contains("new ") && !query.contains("NEW ")) {
      return;
    }
    String lower = query.toLowerCase(Locale.ROOT);
    if (!lower.contains("select") || !lower.contains("from")) {
      return;
    }
    Matcher creation = CREATION.matcher(query);
    while (creation.find()) {
      TypeDeclaration made = type(creation.group(1));
      String[] arguments = creation.group(2).split(",", -1);
      Method constructor = made == null ? null : constructor(made, arguments.length);
      if (constructor == null) {
        continue;
      }
      Map<String, TypeDeclaration> ranges = ranges(query);
      for (int i = 0; i < arguments.length; i++) {
        CopyNode parameter = CopyNode.parameter(constructor, i);
        TypeCopies.Property property = property(arguments[i].strip(), ranges);
        if (property == null) {
          graph.add(Origin.OTHER, parameter, where);
        } else {
          graph.add(property.node(), parameter, where);
        }
      }
    }
  }

  private @Nullable TypeDeclaration type(String name) {
    if (bySimpleName.isEmpty()) {
      for (TypeDeclaration type : program.types()) {
        bySimpleName.computeIfAbsent(type.simpleName(), n -> new ArrayList<>(1)).add(type);
      }
    }
    TypeDeclaration exact = program.type(name).orElse(null);
    List<TypeDeclaration> alike =
        bySimpleName.getOrDefault(name.substring(name.lastIndexOf('.') + 1), List.of());
    return exact == null && alike.size() == 1 ? alike.get(0) : exact;
  }

  private static @Nullable Method constructor(TypeDeclaration type, int arity) {
    List<Method> fitting =
        type.methods().stream()
            .filter(m -> m.isConstructor() && m.parameters().size() == arity)
            .toList();
    return fitting.size() == 1 ? fitting.get(0) : null;
  }

  /** The types that a query's variables stand for. */
  Map<String, TypeDeclaration> ranges(String query) {
    Map<String, TypeDeclaration> ranges = new HashMap<>();
    Matcher range = RANGE.matcher(query);
    while (range.find()) {
      String from = range.group(1);
      TypeDeclaration type = type(from);
      if (type == null && from.indexOf('.') > 0) {
        TypeDeclaration around = ranges.get(from.substring(0, from.indexOf('.')));
        JavaType last = around == null ? null : walk(around, from);
        type = last == null ? null : types.held(last);
      }
      if (type != null) {
        ranges.put(range.group(2), type);
      }
    }
    return ranges;
  }

  private @Nullable JavaType walk(TypeDeclaration from, String path) {
    TypeCopies.Property property = follow(from, path);
    return property == null ? null : property.type();
  }

  /** The property that a path from a variable leads to; null where it leads to none. */
  TypeCopies.@Nullable Property property(String argument, Map<String, TypeDeclaration> ranges) {
    if (!PATH.matcher(argument).matches()) {
      return null;
    }
    TypeDeclaration type = ranges.get(argument.substring(0, argument.indexOf('.')));
    return type == null ? null : follow(type, argument);
  }

  /** The property at the end of a path; its first part, the variable, has been looked up. */
  private TypeCopies.@Nullable Property follow(TypeDeclaration from, String path) {
    String[] parts = path.split("\\.");
    TypeDeclaration type = from;
    TypeCopies.Property property = null;
    for (int i = 1; i < parts.length; i++) {
      property = type == null ? null : types.property(type, parts[i]);
      if (property == null) {
        return null;
      }
      type = types.held(property.type());
    }
    return property;
  }
}
