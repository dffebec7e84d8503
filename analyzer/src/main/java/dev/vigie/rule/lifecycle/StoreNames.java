package dev.vigie.rule.lifecycle;

import dev.vigie.facts.TypeFact;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which stored objects a name, a type or a call is about. */
final class StoreNames {
  /** An interface with more entities below it says nothing of which of them is meant. */
  private static final int FEW = 3;

  private static final List<String> FRAMEWORKS =
      List.of(
          "java.", "javax.", "jakarta.", "org.springframework.", "org.hibernate.", "io.quarkus.");

  private final Program program;
  private final Set<String> entities = new TreeSet<>();
  private final Map<String, String> byName = new TreeMap<>();
  private final Map<String, Set<String>> byType = new HashMap<>();

  StoreNames(Program program, KeptStores stores) {
    this.program = program;
    for (Kept kept : stores.all()) {
      kept.entities()
          .forEach(
              stored -> {
                entities.add(stored.type().name());
                stored
                    .names()
                    .forEach(
                        name ->
                            byName.putIfAbsent(
                                LifecycleCatalogue.bare(name), stored.type().name()));
              });
      if (kept.entities().isEmpty()) {
        byName.putIfAbsent(LifecycleCatalogue.bare(kept.name()), kept.name());
      }
    }
  }

  boolean isEntity(String type) {
    return entities.contains(type);
  }

  /** The store that a statement names: an entity, a table; also in the plural. */
  Optional<String> named(String name) {
    String bare = LifecycleCatalogue.bare(name);
    String store = byName.get(bare);
    if (store == null && bare.endsWith("s")) {
      store = byName.get(bare.substring(0, bare.length() - 1));
    }
    return Optional.ofNullable(store);
  }

  /**
   * What a call is about: its receiver, what the receiver is a store of, its arguments, classes
   * that it names.
   */
  Set<String> touched(CallGraph.Site site) {
    Set<String> touched = new TreeSet<>(of(site.callee().receiver()));
    Expression receiver = site.receiver();
    if (receiver != null) {
      touched.addAll(of(receiver.type()));
      addNamed(receiver, touched);
    }
    for (Expression argument : site.arguments()) {
      touched.addAll(of(argument.type()));
      addNamed(argument, touched);
    }
    return touched;
  }

  private void addNamed(Expression code, Set<String> touched) {
    Walk.through(
        code,
        expression -> {
          if (expression instanceof Expression.ClassConstant constant) {
            touched.addAll(of(constant.named()));
          } else if (expression instanceof Expression.FieldRead read
              && read.receiver() == null
              && isUpperCase(read.field().name())) {
            // Generated table objects: deleteFrom(CUSTOMER).
            named(read.field().name()).ifPresent(touched::add);
          }
        });
  }

  private static boolean isUpperCase(String name) {
    return name.chars().noneMatch(Character::isLowerCase);
  }

  /** Entities that a type is, holds in its arguments, or is the repository of. */
  Set<String> of(JavaType type) {
    Set<String> found = new TreeSet<>();
    if (type instanceof JavaType.Array array) {
      return of(array.component());
    }
    found.addAll(byType.computeIfAbsent(type.erasure(), this::ofErased));
    type.arguments().forEach(argument -> found.addAll(of(argument)));
    return found;
  }

  private Set<String> ofErased(String name) {
    Set<String> found = new TreeSet<>();
    if (entities.contains(name)) {
      found.add(name);
      return found;
    }
    String simple = name.substring(name.lastIndexOf('.') + 1);
    if (simple.startsWith("Q") && simple.length() > 1) {
      // A query type that is generated for each entity.
      entities.stream().filter(e -> e.endsWith("." + simple.substring(1))).forEach(found::add);
    }
    if (isInterface(name) || isOfLibrary(name)) {
      List<String> below =
          program.subtypes(name).stream()
              .map(TypeDeclaration::name)
              .filter(entities::contains)
              .toList();
      if (below.size() <= FEW) {
        found.addAll(below);
      }
    }
    // A repository or DAO names what it holds in the type arguments of its parents.
    for (String parent : program.supertypes(name)) {
      program.type(parent).ifPresent(type -> addArguments(type, found));
    }
    return found;
  }

  private void addArguments(TypeDeclaration declared, Set<String> found) {
    List<JavaType> parents = new ArrayList<>(declared.interfaces());
    if (declared.superclass() != null) {
      parents.add(declared.superclass());
    }
    for (JavaType parent : parents) {
      for (JavaType argument : parent.arguments()) {
        if (entities.contains(argument.erasure())) {
          found.add(argument.erasure());
        } else if (isInterface(argument.erasure()) || isOfLibrary(argument.erasure())) {
          program.subtypes(argument.erasure()).stream()
              .map(TypeDeclaration::name)
              .filter(entities::contains)
              .limit(FEW)
              .forEach(found::add);
        }
      }
    }
  }

  /** An interface of another module of the application, say; not of a framework. */
  private boolean isOfLibrary(String name) {
    return program.type(name).isEmpty()
        && name.contains(".")
        && FRAMEWORKS.stream().noneMatch(name::startsWith);
  }

  private boolean isInterface(String name) {
    return program.type(name).filter(t -> t.kind() == TypeFact.Kind.INTERFACE).isPresent();
  }
}
