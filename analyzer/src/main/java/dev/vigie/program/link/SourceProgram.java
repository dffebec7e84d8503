package dev.vigie.program.link;

import dev.vigie.facts.BuildFacts;
import dev.vigie.facts.MapperFacts;
import dev.vigie.facts.MessageFacts;
import dev.vigie.facts.PageFacts;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.facts.SqlFacts;
import dev.vigie.facts.TextFacts;
import dev.vigie.program.Coverage;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The finished program, with the indexes that its questions need. */
final class SourceProgram implements Program {
  private final List<TypeDeclaration> types;
  private final Map<String, TypeDeclaration> byName = new HashMap<>();
  private final Map<FieldRef, Field> fields = new HashMap<>();
  private final Map<MethodRef, Method> methods = new HashMap<>();
  private final Map<String, List<TypeDeclaration>> subtypes = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new ConcurrentHashMap<>();
  private final Map<Receiver, List<MethodRef>> implementations = new ConcurrentHashMap<>();
  private final Hierarchy hierarchy;
  private final OtherFiles others;
  private final TypeViews views;
  private final Coverage coverage;

  private record Receiver(MethodRef ref, String type) {}

  /** What is passed on as it was read, by path. */
  record OtherFiles(
      Map<String, MapperFacts> mappers,
      Map<String, SqlFacts> scripts,
      Map<String, SettingsFacts> settings,
      Map<String, BuildFacts> builds,
      Map<String, MessageFacts> messages,
      Map<String, TextFacts> texts,
      Map<String, PageFacts> pages) {}

  SourceProgram(
      List<TypeDeclaration> types, Hierarchy hierarchy, OtherFiles others, TypeViews views) {
    this.types = List.copyOf(types);
    this.hierarchy = hierarchy;
    this.others = others;
    this.views = views;
    for (TypeDeclaration type : types) {
      byName.putIfAbsent(type.name(), type);
      type.fields().forEach(f -> fields.putIfAbsent(f.ref(), f));
      type.methods().forEach(m -> methods.putIfAbsent(m.ref(), m));
    }
    for (TypeDeclaration type : types) {
      for (String name : supertypes(type.name())) {
        subtypes.computeIfAbsent(name, n -> new ArrayList<>(2)).add(type);
      }
    }
    this.coverage = CallCount.sum(types, views);
  }

  @Override
  public List<TypeDeclaration> types() {
    return types;
  }

  @Override
  public Optional<TypeDeclaration> type(String qualifiedName) {
    return Optional.ofNullable(byName.get(qualifiedName));
  }

  @Override
  public Optional<Field> field(FieldRef ref) {
    return Optional.ofNullable(fields.get(ref));
  }

  @Override
  public Optional<Method> method(MethodRef ref) {
    return Optional.ofNullable(methods.get(ref));
  }

  @Override
  public Set<String> supertypes(String qualifiedName) {
    Set<String> known = supertypes.get(qualifiedName);
    if (known == null) {
      ClassSymbol symbol = hierarchy.table().find(qualifiedName);
      known = new LinkedHashSet<>();
      known.add(qualifiedName);
      if (symbol != null) {
        known.addAll(hierarchy.supertypeNames(symbol));
      }
      known = Collections.unmodifiableSet(known);
      supertypes.put(qualifiedName, known);
    }
    return known;
  }

  @Override
  public List<TypeDeclaration> subtypes(String qualifiedName) {
    return List.copyOf(subtypes.getOrDefault(qualifiedName, List.of()));
  }

  @Override
  public List<MethodRef> implementations(MethodRef ref, String receiver) {
    Receiver key = new Receiver(ref, receiver);
    List<MethodRef> known = implementations.get(key);
    if (known == null) {
      known = findImplementations(ref, receiver);
      implementations.put(key, known);
    }
    return known;
  }

  private List<MethodRef> findImplementations(MethodRef ref, String receiver) {
    Set<MethodRef> found = new TreeSet<>();
    Method inherited = inherited(ref, receiver);
    if (inherited != null && inherited.body() != null) {
      found.add(inherited.ref());
    }
    if (inherited == null || (!inherited.isStatic() && !inherited.isConstructor())) {
      for (TypeDeclaration type : subtypes.getOrDefault(receiver, List.of())) {
        Method method = inherited(ref, type.name());
        if (method != null && method.body() != null && !type.isAbstract()) {
          found.add(method.ref());
        }
        for (Method own : type.methods()) {
          if (own.body() != null && overrides(own, ref)) {
            found.add(own.ref());
          }
        }
      }
    }
    return List.copyOf(found);
  }

  /** The nearest method with a body, going up from a type, that is {@code ref} or overrides it. */
  private @Nullable Method inherited(MethodRef ref, String from) {
    for (String name : supertypes(from)) {
      TypeDeclaration type = byName.get(name);
      if (type != null) {
        for (Method method : type.methods()) {
          if (overrides(method, ref) && method.body() != null) {
            return method;
          }
        }
      }
    }
    return null;
  }

  private boolean overrides(Method method, MethodRef ref) {
    MethodRef own = method.ref();
    if (own.equals(ref)) {
      return true;
    }
    if (!own.name().equals(ref.name()) || own.arity() != ref.arity() || method.isConstructor()) {
      return false;
    }
    if (!supertypes(own.owner()).contains(ref.owner())
        && !supertypes(ref.owner()).contains(own.owner())
        && method.isStatic()) {
      return false;
    }
    return own.parameters().equals(ref.parameters()) || sameBySubstitution(method, ref);
  }

  /**
   * Whether the parameters are those of {@code ref} once the type arguments of its class are put
   * in.
   */
  private boolean sameBySubstitution(Method method, MethodRef ref) {
    ClassSymbol declaring = hierarchy.table().find(ref.owner());
    if (declaring == null) {
      return false;
    }
    JavaType.Declared seen = hierarchy.asSuper(own(method), ref.owner());
    for (MethodSymbol symbol : declaring.methods(ref.name())) {
      if (symbol.ref().parameters().equals(ref.parameters())) {
        Map<String, JavaType> map =
            Substitution.of(declaring.typeParameters(), seen == null ? List.of() : seen.args());
        List<String> parameters =
            Substitution.applyAll(map, symbol.parameterTypes()).stream()
                .map(JavaType::erasure)
                .toList();
        return parameters.equals(method.ref().parameters());
      }
    }
    return false;
  }

  private JavaType own(Method method) {
    ClassSymbol symbol = hierarchy.table().find(method.ref().owner());
    return symbol == null ? JavaType.OBJECT : symbol.asDeclared();
  }

  @Override
  public Optional<Method> lookup(String type, String name, int arity) {
    for (String each : supertypes(type)) {
      TypeDeclaration declaration = byName.get(each);
      if (declaration != null) {
        for (Method method : declaration.methods()) {
          if (method.name().equals(name) && method.parameters().size() == arity) {
            return Optional.of(method);
          }
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public Map<String, MapperFacts> mappers() {
    return others.mappers();
  }

  @Override
  public Map<String, SqlFacts> scripts() {
    return others.scripts();
  }

  @Override
  public Map<String, SettingsFacts> settings() {
    return others.settings();
  }

  @Override
  public Map<String, PageFacts> pages() {
    return others.pages();
  }

  @Override
  public Map<String, TextFacts> texts() {
    return others.texts();
  }

  @Override
  public Map<String, MessageFacts> messages() {
    return others.messages();
  }

  @Override
  public Map<String, BuildFacts> builds() {
    return others.builds();
  }

  @Override
  public TypeViews views() {
    return views;
  }

  @Override
  public Coverage coverage() {
    return coverage;
  }
}
