package dev.vigie.inventory;

import dev.vigie.facts.BuildFacts;
import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.Coverage;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A program made by hand: the inventory is tested without a parser and a linker. */
final class TestProgram implements Program {
  private final Map<String, TypeDeclaration> types = new TreeMap<>();
  private final TypeViews views = new TypeViews();
  private final Map<String, MapperFacts> mappers = new TreeMap<>();
  private final Map<String, SqlFacts> scripts = new TreeMap<>();

  /** Starts a type in package {@code app}. */
  Type define(String simpleName) {
    return new Type("app." + simpleName);
  }

  TestProgram mapper(String path, MapperFacts facts) {
    mappers.put(path, facts);
    return this;
  }

  TestProgram script(String path, SqlFacts facts) {
    scripts.put(path, facts);
    return this;
  }

  /** An annotation under a package that nobody knows. */
  static Annotation annotation(String simpleName, String... values) {
    Map<String, Annotation.Value> given = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      given.put(values[i], new Annotation.Value.Text(values[i + 1]));
    }
    return new Annotation("some.lib." + simpleName, given, new Location("A.java", 1, 1, 1, 1));
  }

  /** A source type. */
  static JavaType app(String simpleName) {
    return JavaType.Declared.of("app." + simpleName);
  }

  /** A library type, with arguments. */
  static JavaType lib(String name, JavaType... arguments) {
    return new JavaType.Declared(name, List.of(arguments));
  }

  /** A type being built. */
  final class Type {
    private final String name;
    private TypeFact.Kind kind = TypeFact.Kind.CLASS;
    private String enclosing;
    private JavaType superclass;
    private boolean test;
    private final List<JavaType> interfaces = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();
    private final List<Method> methods = new ArrayList<>();
    private int line = 1;

    Type(String name) {
      this.name = name;
    }

    Type kind(TypeFact.Kind value) {
      kind = value;
      return this;
    }

    Type in(String simpleName) {
      enclosing = "app." + simpleName;
      return this;
    }

    Type extending(String type) {
      superclass = JavaType.Declared.of(type);
      return this;
    }

    Type implementing(String type) {
      interfaces.add(JavaType.Declared.of(type));
      return this;
    }

    Type test() {
      test = true;
      return this;
    }

    Type with(Annotation annotation) {
      annotations.add(annotation);
      return this;
    }

    Type texts(String... names) {
      for (String each : names) {
        field(each, JavaType.STRING);
      }
      return this;
    }

    Type field(String fieldName, JavaType type, Annotation... marks) {
      return field(fieldName, type, 0, Field.Kind.FIELD, marks);
    }

    Type constant(String fieldName) {
      return field(
          fieldName, JavaType.STRING, Modifiers.STATIC | Modifiers.FINAL, Field.Kind.FIELD);
    }

    Type enumConstant(String fieldName) {
      return field(
          fieldName,
          JavaType.Declared.of(name),
          Modifiers.STATIC | Modifiers.FINAL,
          Field.Kind.ENUM_CONSTANT);
    }

    /** A text that holds a value from the start. */
    Type startingAs(String fieldName, String value) {
      fields.add(
          new Field(
              new FieldRef(name, fieldName),
              Field.Kind.FIELD,
              0,
              JavaType.STRING,
              List.of(),
              new Expression.Constant(JavaType.STRING, value, 0),
              null,
              "",
              at(++line)));
      return this;
    }

    private Type field(
        String fieldName, JavaType type, int modifiers, Field.Kind fieldKind, Annotation... marks) {
      fields.add(
          new Field(
              new FieldRef(name, fieldName),
              fieldKind,
              modifiers,
              type,
              List.of(marks),
              null,
              null,
              "",
              at(++line)));
      return this;
    }

    Type getter(String method, JavaType type, boolean body) {
      return method(method, type, body);
    }

    Type method(String method, JavaType type, boolean body, Local... parameters) {
      List<String> erased = List.of(parameters).stream().map(p -> p.type().erasure()).toList();
      methods.add(
          new Method(
              new MethodRef(name, method, erased),
              Method.Origin.SOURCE,
              0,
              List.of(parameters),
              type,
              List.of(),
              List.of(),
              body ? new Statement.Block(List.of(), 0) : null,
              parameters.length,
              "",
              at(++line)));
      return this;
    }

    private Location at(int atLine) {
      return new Location(name.replace('.', '/') + ".java", atLine, 1, atLine, 9);
    }

    TestProgram done() {
      types.put(
          name,
          new TypeDeclaration(
              name,
              kind,
              0,
              List.of(),
              superclass,
              interfaces,
              enclosing,
              annotations,
              fields,
              methods,
              "",
              "",
              test,
              at(1)));
      return TestProgram.this;
    }
  }

  /** A parameter. */
  static Local parameter(int index, String name, JavaType type, Annotation... marks) {
    return new Local(index, name, type, Local.Role.PARAMETER, List.of(marks), 0);
  }

  @Override
  public TypeViews views() {
    return views;
  }

  @Override
  public List<TypeDeclaration> types() {
    return List.copyOf(types.values());
  }

  @Override
  public Optional<TypeDeclaration> type(String qualifiedName) {
    return Optional.ofNullable(types.get(qualifiedName));
  }

  @Override
  public Optional<Field> field(FieldRef ref) {
    return type(ref.owner()).flatMap(t -> t.field(ref.name()));
  }

  @Override
  public Optional<Method> method(MethodRef ref) {
    return type(ref.owner())
        .flatMap(t -> t.methods().stream().filter(m -> m.ref().equals(ref)).findFirst());
  }

  @Override
  public Set<String> supertypes(String qualifiedName) {
    Set<String> found = new LinkedHashSet<>();
    addSupertypes(qualifiedName, found);
    return found;
  }

  private void addSupertypes(String name, Set<String> found) {
    if (found.add(name)) {
      type(name)
          .ifPresent(
              t -> {
                if (t.superclass() != null) {
                  addSupertypes(t.superclass().erasure(), found);
                }
                t.interfaces().forEach(i -> addSupertypes(i.erasure(), found));
              });
    }
  }

  @Override
  public List<TypeDeclaration> subtypes(String qualifiedName) {
    return types.values().stream()
        .filter(t -> supertypes(t.name()).contains(qualifiedName))
        .toList();
  }

  @Override
  public List<MethodRef> implementations(MethodRef ref, String receiver) {
    return List.of();
  }

  @Override
  public Optional<Method> lookup(String type, String name, int arity) {
    return Optional.empty();
  }

  @Override
  public Map<String, MapperFacts> mappers() {
    return mappers;
  }

  @Override
  public Map<String, SqlFacts> scripts() {
    return scripts;
  }

  @Override
  public Map<String, SettingsFacts> settings() {
    return Map.of();
  }

  @Override
  public Map<String, BuildFacts> builds() {
    return Map.of();
  }

  @Override
  public Coverage coverage() {
    return new Coverage(0, 0, 0, 0);
  }
}
