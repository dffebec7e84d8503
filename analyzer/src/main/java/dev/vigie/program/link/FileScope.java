package dev.vigie.program.link;

import dev.vigie.facts.ImportFact;
import dev.vigie.facts.JavaFacts;
import dev.vigie.program.JavaType;
import dev.vigie.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the simple names of a file mean by its package and imports (JLS 6.4.1, 7.5). */
final class FileScope {
  private final String packageName;
  private final TypeTable table;
  private final SourceFile file;
  private final Map<String, String> single = new HashMap<>();
  private final List<String> onDemand = new ArrayList<>();
  private final Map<String, List<String>> singleStatic = new LinkedHashMap<>();
  private final List<String> onDemandStatic = new ArrayList<>();
  private final List<String> modulePackages = new ArrayList<>();
  private final Map<String, Optional<String>> cache = new ConcurrentHashMap<>();

  FileScope(JavaFacts facts, TypeTable table, SourceFile file) {
    this.packageName = facts.packageName();
    this.table = table;
    this.file = file;
    for (ImportFact each : facts.imports()) {
      String name = each.name();
      if (each.isModule()) {
        modulePackages.addAll(table.classPath().modulePackages(name));
      } else if (each.isStatic() && each.onDemand()) {
        onDemandStatic.add(name);
      } else if (each.isStatic()) {
        int dot = name.lastIndexOf('.');
        singleStatic
            .computeIfAbsent(name.substring(dot + 1), n -> new ArrayList<>(1))
            .add(name.substring(0, Math.max(dot, 0)));
      } else if (each.onDemand()) {
        onDemand.add(name);
      } else {
        single.putIfAbsent(name.substring(name.lastIndexOf('.') + 1), name);
      }
    }
  }

  String packageName() {
    return packageName;
  }

  SourceFile file() {
    return file;
  }

  TypeTable table() {
    return table;
  }

  /** Classes whose static members of this name are imported singly. */
  List<String> staticOwners(String member) {
    List<String> owners = singleStatic.get(member);
    return owners == null ? List.of() : owners;
  }

  /** Classes all of whose static members are imported. */
  List<String> staticOwnersOnDemand() {
    return onDemandStatic;
  }

  /** The class by qualified name, as this file sees it. */
  @Nullable ClassSymbol find(String name) {
    return table.find(name, file);
  }

  /** Qualified name of the type that a simple name means; null where nothing says so. */
  @Nullable String type(String simpleName) {
    Optional<String> known = cache.get(simpleName);
    if (known == null) {
      known = Optional.ofNullable(search(simpleName));
      cache.put(simpleName, known);
    }
    return known.orElse(null);
  }

  /** The type of a simple name, or unknown by its name as written. */
  JavaType typeOrUnknown(String simpleName) {
    String name = type(simpleName);
    return name == null ? new JavaType.Unknown(simpleName) : JavaType.Declared.of(name);
  }

  private @Nullable String search(String simpleName) {
    String imported = single.get(simpleName);
    if (imported != null) {
      ClassSymbol symbol = find(imported);
      return symbol == null ? imported : symbol.name();
    }
    for (String owner : staticOwners(simpleName)) {
      String member = memberOf(owner, simpleName);
      if (member != null) {
        return member;
      }
    }
    String here = inPackage(packageName, simpleName);
    if (here != null) {
      return here;
    }
    List<String> unknownPackages = new ArrayList<>(1);
    for (String name : onDemand) {
      String found = inPackage(name, simpleName);
      if (found == null) {
        found = memberOf(name, simpleName);
      }
      if (found != null) {
        return found;
      }
      if (!table.isPackage(name) && find(name) == null) {
        unknownPackages.add(name);
      }
    }
    for (String owner : onDemandStatic) {
      String member = memberOf(owner, simpleName);
      if (member != null) {
        return member;
      }
    }
    String implicit = inPackage("java.lang", simpleName);
    if (implicit != null) {
      return implicit;
    }
    for (String name : modulePackages) {
      String found = inPackage(name, simpleName);
      if (found != null) {
        return found;
      }
    }
    // A name that nothing else explains comes from the one package that nothing is known of.
    return unknownPackages.size() == 1 && Character.isUpperCase(simpleName.charAt(0))
        ? unknownPackages.get(0) + "." + simpleName
        : null;
  }

  private @Nullable String inPackage(String name, String simpleName) {
    String qualified = name.isEmpty() ? simpleName : name + "." + simpleName;
    ClassSymbol symbol = find(qualified);
    return symbol == null ? null : symbol.name();
  }

  private @Nullable String memberOf(String owner, String simpleName) {
    ClassSymbol symbol = find(owner);
    return symbol == null ? null : symbol.memberType(simpleName);
  }
}
