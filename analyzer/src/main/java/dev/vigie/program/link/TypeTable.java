package dev.vigie.program.link;

import dev.vigie.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Every class by qualified name: the sources first, then class files, then the list of known
 * libraries. Where the sources have a name twice (two modules, main and test), main code and the
 * first path come first, but a file sees that of its own module.
 */
final class TypeTable {
  private static final Comparator<SourceType> MAIN_FIRST =
      Comparator.<SourceType, Boolean>comparing(t -> t.unit().file().test())
          .thenComparing(t -> t.unit().file().path());

  private final Map<String, SourceType> sources = new HashMap<>();
  private final Map<String, List<SourceType>> duplicates = new HashMap<>();
  private final Map<String, SourceType> locals = new ConcurrentHashMap<>();
  private final Map<String, ClassSymbol> linked = new ConcurrentHashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final ClassPath classPath;
  private final KnownLibraries libraries;

  TypeTable(ClassPath classPath, KnownLibraries libraries) {
    this.classPath = classPath;
    this.libraries = libraries;
  }

  /** Adds a type of the sources, before any is looked up. */
  void add(SourceType type) {
    SourceType first = sources.putIfAbsent(type.name(), type);
    if (first != null) {
      List<SourceType> all = duplicates.computeIfAbsent(type.name(), n -> new ArrayList<>());
      if (all.isEmpty()) {
        all.add(first);
      }
      all.add(type);
      all.sort(MAIN_FIRST);
      sources.put(type.name(), all.get(0));
    }
  }

  /** Adds a local or anonymous class when its body is reached; a body linked again replaces it. */
  void addLocal(SourceType type) {
    locals.put(type.name(), type);
  }

  /** Adds a local or anonymous class of a body that need not be linked again. */
  void addLinked(ClassSymbol symbol) {
    linked.put(symbol.name(), symbol);
  }

  /** The local and anonymous classes whose bodies were reached. */
  Collection<SourceType> locals() {
    return locals.values();
  }

  void addPackage(String name) {
    packages.add(name);
  }

  /** The class of this name; null where nothing has it. */
  @Nullable ClassSymbol find(String name) {
    SourceType type = sources.get(name);
    if (type == null && name.indexOf('$') >= 0) {
      type = locals.get(name);
    }
    if (type != null) {
      return type.symbol();
    }
    ClassSymbol known = name.indexOf('$') >= 0 ? linked.get(name) : null;
    return known != null ? known : library(name);
  }

  private @Nullable ClassSymbol library(String name) {
    ClassSymbol library = classPath.find(name);
    return library != null ? library : libraries.find(name);
  }

  /**
   * As {@link #find(String)}, but of duplicates the one of the same module as {@code from}, if any.
   */
  @Nullable ClassSymbol find(String name, SourceFile from) {
    if (!duplicates.isEmpty()) {
      List<SourceType> all = duplicates.get(name);
      if (all != null) {
        for (SourceType type : all) {
          if (type.unit().file().path().equals(from.path())) {
            return type.symbol();
          }
        }
        for (SourceType type : all) {
          if (type.unit().file().module().equals(from.module())
              && type.unit().file().test() == from.test()) {
            return type.symbol();
          }
        }
        for (SourceType type : all) {
          if (type.unit().file().module().equals(from.module())) {
            return type.symbol();
          }
        }
      }
    }
    return find(name);
  }

  /** Whether the sources or class files have classes in this package. */
  boolean isPackage(String name) {
    return packages.contains(name) || classPath.hasPackage(name);
  }

  ClassPath classPath() {
    return classPath;
  }

  /** All source types, duplicates included, in no particular order. */
  List<SourceType> allSources() {
    List<SourceType> all = new ArrayList<>(sources.values());
    for (List<SourceType> same : duplicates.values()) {
      all.addAll(same.subList(1, same.size()));
    }
    return all;
  }
}
