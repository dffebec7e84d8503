package dev.vigie.rules;

import dev.vigie.facts.BuildFacts;
import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Coverage;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Types with fields and nothing else, made by hand: knowledge is tested without a parser. */
final class HandMadeProgram implements Program {
  private final Map<String, TypeDeclaration> types = new TreeMap<>();
  private final TypeViews views = new TypeViews();

  /** Adds a class with fields of these names and types. */
  HandMadeProgram type(String name, Map<String, JavaType> fields) {
    Location at = new Location(name.replace('.', '/') + ".java", 1, 1, 1, 1);
    List<Field> declared =
        fields.entrySet().stream()
            .map(
                e ->
                    new Field(
                        new FieldRef(name, e.getKey()),
                        Field.Kind.FIELD,
                        0,
                        e.getValue(),
                        List.of(),
                        null,
                        null,
                        "",
                        at))
            .toList();
    types.put(
        name,
        new TypeDeclaration(
            name,
            TypeFact.Kind.CLASS,
            0,
            List.of(),
            null,
            List.of(),
            null,
            List.of(),
            declared,
            List.of(),
            "",
            "",
            false,
            at));
    return this;
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
    return Optional.empty();
  }

  @Override
  public Set<String> supertypes(String qualifiedName) {
    return Set.of(qualifiedName);
  }

  @Override
  public List<TypeDeclaration> subtypes(String qualifiedName) {
    return List.of();
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
    return Map.of();
  }

  @Override
  public Map<String, SqlFacts> scripts() {
    return Map.of();
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
