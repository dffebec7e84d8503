package dev.vigie.program.link;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A short list of what well-known libraries declare, for projects whose class path is not there:
 * enough that types of the sources survive a repository, a page or a reactive chain. Classes of it
 * may have members that it does not list.
 */
final class KnownLibraries {
  private final Map<String, ClassSymbol> classes = new HashMap<>();

  /** The list that is shipped. */
  static KnownLibraries load() {
    KnownLibraries libraries = new KnownLibraries();
    for (ClassSymbol each : KnownLibrariesText.read()) {
      libraries.classes.put(each.name(), each);
    }
    for (ClassSymbol each : libraries.classes.values()) {
      String outer = each.outer();
      ClassSymbol around = outer == null ? null : libraries.classes.get(outer);
      if (around != null) {
        around.addMemberType(each.name().substring(each.name().lastIndexOf('.') + 1), each.name());
      }
    }
    return libraries;
  }

  @Nullable ClassSymbol find(String name) {
    return classes.get(name);
  }
}
