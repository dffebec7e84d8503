package dev.vigie.program.link;

import dev.vigie.program.Twins;
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
  private final List<SourceType> shadowed = new ArrayList<>();
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
      boolean before = MAIN_FIRST.compare(type, first) < 0;
      sources.put(type.name(), before ? type : first);
      shadowed.add(before ? first : type);
    }
    String written = Twins.written(type.name());
    if (first != null || !written.equals(type.name())) {
      List<SourceType> all = duplicates.computeIfAbsent(written, n -> new ArrayList<>(2));
      if (first != null && !all.contains(first)) {
        all.add(first);
      }
      all.add(type);
      all.sort(MAIN_FIRST);
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
    List<SourceType> all = duplicates.isEmpty() ? null : duplicates.get(name);
    if (all == null) {
      return find(name);
    }
    SourceType best = sources.get(name);
    int nearest = best == null ? 0 : nearness(best, from);
    for (SourceType type : all) {
      int near = nearness(type, from);
      if (near > nearest) {
        best = type;
        nearest = near;
      }
    }
    return best == null ? library(name) : best.symbol();
  }

  /** Whether several classes have one name. */
  boolean hasCopies() {
    return !duplicates.isEmpty();
  }

  /** The same file before the same module and purpose, that before the same module. */
  private static int nearness(SourceType type, SourceFile from) {
    SourceFile file = type.unit().file();
    if (file.path().equals(from.path())) {
      return 3;
    }
    if (!Modules.of(file).equals(Modules.of(from))) {
      return 0;
    }
    return file.test() == from.test() ? 2 : 1;
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
    all.addAll(shadowed);
    return all;
  }
}
