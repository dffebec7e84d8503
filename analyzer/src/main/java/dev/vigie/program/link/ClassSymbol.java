package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the linker knows of a class: its header and its members, from the sources, a class file or
 * the short list of known libraries. It is filled by the step that makes it and only read from then
 * on.
 */
final class ClassSymbol {
  private final String name;
  private final TypeFact.Kind kind;
  private final int modifiers;
  private final @Nullable String outer;
  private final Map<String, FieldSymbol> fields = new LinkedHashMap<>();
  private final Map<String, List<MethodSymbol>> methods = new LinkedHashMap<>();
  private final Map<String, String> memberTypes = new LinkedHashMap<>();
  private List<TypeParameter> typeParameters = List.of();
  private @Nullable JavaType superclass;
  private List<JavaType> interfaces = List.of();
  private @Nullable SourceType source;
  private boolean partial;

  ClassSymbol(String name, TypeFact.Kind kind, int modifiers, @Nullable String outer) {
    this.name = name;
    this.kind = kind;
    this.modifiers = modifiers;
    this.outer = outer;
  }

  /** Qualified name, nested types with a dot. */
  String name() {
    return name;
  }

  TypeFact.Kind kind() {
    return kind;
  }

  int modifiers() {
    return modifiers;
  }

  /** Qualified name of the class around it; null for top-level classes. */
  @Nullable String outer() {
    return outer;
  }

  boolean isInterface() {
    return kind == TypeFact.Kind.INTERFACE || kind == TypeFact.Kind.ANNOTATION;
  }

  boolean isStatic() {
    return outer == null || Modifiers.has(modifiers, Modifiers.STATIC);
  }

  List<TypeParameter> typeParameters() {
    return typeParameters;
  }

  @Nullable JavaType superclass() {
    return superclass;
  }

  List<JavaType> interfaces() {
    return interfaces;
  }

  /** Members by simple name; fields in order of declaration. */
  Map<String, FieldSymbol> fields() {
    return fields;
  }

  /** Its own methods of a name; constructors are {@code <init>}. */
  List<MethodSymbol> methods(String methodName) {
    List<MethodSymbol> found = methods.get(methodName);
    return found == null ? List.of() : found;
  }

  /** All its own methods, by name. */
  Map<String, List<MethodSymbol>> methods() {
    return methods;
  }

  /** Qualified name of its own member type; null where it has none of this simple name. */
  @Nullable String memberType(String simpleName) {
    return memberTypes.get(simpleName);
  }

  /** What the sources say; null for library classes. */
  @Nullable SourceType source() {
    return source;
  }

  /**
   * Whether it may have members that are not listed here: it comes from the list of known
   * libraries.
   */
  boolean isPartial() {
    return partial;
  }

  /** The class as its own members see it: with its parameters as arguments. */
  JavaType.Declared asDeclared() {
    if (typeParameters.isEmpty()) {
      return JavaType.Declared.of(name);
    }
    List<JavaType> args = new ArrayList<>(typeParameters.size());
    for (TypeParameter parameter : typeParameters) {
      args.add(parameter.variable());
    }
    return new JavaType.Declared(name, args);
  }

  void setHeader(
      List<TypeParameter> parameters,
      @Nullable JavaType superType,
      List<JavaType> superInterfaces) {
    this.typeParameters = List.copyOf(parameters);
    this.superclass = superType;
    this.interfaces = List.copyOf(superInterfaces);
  }

  void setSource(SourceType type) {
    this.source = type;
  }

  void setPartial() {
    this.partial = true;
  }

  void add(FieldSymbol field) {
    fields.putIfAbsent(field.name(), field);
  }

  void add(MethodSymbol method) {
    methods.computeIfAbsent(method.name(), n -> new ArrayList<>(2)).add(method);
  }

  void replace(MethodSymbol old, MethodSymbol by) {
    methods.getOrDefault(old.name(), List.of()).replaceAll(m -> m.equals(old) ? by : m);
  }

  void addMemberType(String simpleName, String qualifiedName) {
    memberTypes.putIfAbsent(simpleName, qualifiedName);
  }

  /** The same without what the sources say, which holds all of them in memory. */
  ClassSymbol withoutSource() {
    ClassSymbol bare = new ClassSymbol(name, kind, modifiers, outer);
    bare.setHeader(typeParameters, superclass, interfaces);
    fields.values().forEach(bare::add);
    methods.values().forEach(same -> same.forEach(bare::add));
    memberTypes.forEach(bare::addMemberType);
    bare.partial = partial;
    return bare;
  }

  @Override
  public String toString() {
    return name;
  }
}
