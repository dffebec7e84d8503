package dev.vigie.rule.store;

import dev.vigie.facts.MapperFacts;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Local;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What MyBatis statements write: in mapper files and in annotations of mapper interfaces. */
final class MappedWrites {
  /** Id of the kind of store in the catalogue. */
  static final String STORE = "mybatis";

  private static final List<String> ANNOTATIONS =
      List.of("org.apache.ibatis.annotations.Insert", "org.apache.ibatis.annotations.Update");

  private static final Pattern PLACEHOLDER = Pattern.compile("[#$]\\{\\s*([\\w.\\[\\]]+)([^}]*)}");
  private static final Pattern TYPE_HANDLER = Pattern.compile("typeHandler\\s*=\\s*([\\w.$]+)");

  private final Program program;
  private final Map<String, List<Write>> byType = new TreeMap<>();

  /** A property of a type, and where it is written. */
  record Write(String property, Stored.Written written) {}

  private MappedWrites(Program program) {
    this.program = program;
  }

  static MappedWrites of(Program program) {
    MappedWrites writes = new MappedWrites(program);
    program.mappers().forEach(writes::addFile);
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.methods()) {
        writes.addAnnotations(method);
      }
    }
    return writes;
  }

  /** Writes by the name of the written type, in order of place. */
  Map<String, List<Write>> byType() {
    return Collections.unmodifiableMap(byType);
  }

  private void addFile(String path, MapperFacts mapper) {
    for (MapperFacts.MappedStatement statement : mapper.statements()) {
      if (statement.kind() != MapperFacts.MappedStatement.Kind.INSERT
          && statement.kind() != MapperFacts.MappedStatement.Kind.UPDATE) {
        continue;
      }
      Optional<Method> method =
          program.type(mapper.namespace()).stream()
              .flatMap(type -> type.methods().stream())
              .filter(m -> m.name().equals(statement.id()))
              .findFirst();
      String declared = typeNamed(statement.parameterType());
      for (MapperFacts.Placeholder placeholder : statement.placeholders()) {
        add(
            placeholder.property(),
            placeholder.typeHandler(),
            declared,
            method,
            Location.of(path, placeholder.at()));
      }
    }
  }

  private void addAnnotations(Method method) {
    for (Annotation annotation : method.annotations()) {
      if (ANNOTATIONS.contains(annotation.type())) {
        Matcher matcher = PLACEHOLDER.matcher(text(annotation.values().get("value")));
        while (matcher.find()) {
          Matcher handler = TYPE_HANDLER.matcher(matcher.group(2));
          add(
              matcher.group(1),
              handler.find() ? handler.group(1) : null,
              null,
              Optional.of(method),
              annotation.at());
        }
      }
    }
  }

  private static String text(Annotation.@Nullable Value value) {
    if (value instanceof Annotation.Value.Text text) {
      return text.text();
    }
    StringBuilder all = new StringBuilder();
    if (value instanceof Annotation.Value.Many many) {
      many.values().forEach(each -> all.append(text(each)).append(' '));
    }
    return all.toString();
  }

  /** A property as written: alone, of a named parameter, or of each element of a list. */
  private void add(
      String path,
      @Nullable String handler,
      @Nullable String declared,
      Optional<Method> method,
      Location at) {
    int dot = path.indexOf('.');
    String first = dot < 0 ? path : path.substring(0, dot);
    String last = path.substring(path.lastIndexOf('.') + 1);
    Write write = new Write(last, new Stored.Written(handler, at));
    if (declared != null) {
      put(declared, write);
      return;
    }
    if (method.isEmpty()) {
      return;
    }
    List<Local> parameters = method.get().parameters();
    for (Local parameter : parameters) {
      boolean meant =
          dot < 0
              ? parameters.size() == 1
              : name(parameter).equals(first) || !namesAny(parameters, first);
      if (meant) {
        StoredTypes.named(parameter.type()).forEach(type -> put(type, write));
      }
    }
  }

  private static boolean namesAny(List<Local> parameters, String name) {
    return parameters.stream().anyMatch(parameter -> name(parameter).equals(name));
  }

  private static String name(Local parameter) {
    return parameter.annotations().stream()
        .filter(annotation -> annotation.simpleName().equals("Param"))
        .findFirst()
        .flatMap(annotation -> annotation.text("value"))
        .orElse(parameter.name());
  }

  private void put(String type, Write write) {
    if (program.type(type).isPresent()) {
      byType.computeIfAbsent(type, k -> new ArrayList<>()).add(write);
    }
  }

  /** A type as a mapper file names it: qualified, or by its alias, which is its simple name. */
  private @Nullable String typeNamed(@Nullable String written) {
    if (written == null || program.type(written).isPresent()) {
      return written;
    }
    return program.types().stream()
        .filter(type -> type.simpleName().equalsIgnoreCase(written))
        .map(TypeDeclaration::name)
        .findFirst()
        .orElse(null);
  }
}
