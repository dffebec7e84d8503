package dev.vigie.program.link;

import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.LombokFacts;
import dev.vigie.facts.ReadFile;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was linked last, for a process that links nearly the same files again. As long as no
 * declaration has changed, what a body is linked to depends on its own file alone: then only files
 * whose content changed are linked anew, and all others are the very objects that they were.
 *
 * <p>For one linker at a time.
 */
public final class LinkMemory {
  private @Nullable ClassPath classPath;
  private boolean declaresSame;
  private Map<String, LombokFacts> lombok = Map.of();
  private Map<String, Linked> files = Map.of();

  /**
   * A file, and what came of it.
   *
   * @param locals its local and anonymous classes, which others find by name
   */
  private record Linked(
      SourceFile file, JavaFacts facts, List<TypeDeclaration> types, List<ClassSymbol> locals) {}

  /**
   * The types of those files that need not be linked again.
   *
   * @param ordered all files
   */
  Kept kept(ClassPath current, List<ReadFile> ordered) {
    Map<String, JavaFacts> java = new HashMap<>();
    for (ReadFile each : ordered) {
      if (each.facts() instanceof JavaFacts facts) {
        java.put(each.file().path(), facts);
      }
    }
    // Libraries are the same only where nobody has opened them anew.
    boolean comparable =
        classPath == current
            && lombok.equals(lombok(ordered))
            && java.keySet().equals(files.keySet());
    declaresSame = false;
    if (!comparable) {
      return Kept.NOTHING;
    }
    boolean moved = false;
    for (Map.Entry<String, JavaFacts> each : java.entrySet()) {
      JavaFacts before = files.get(each.getKey()).facts();
      if (before != each.getValue()) {
        if (!SameDeclarations.of(before, each.getValue())) {
          return Kept.NOTHING;
        }
        moved = true;
      }
    }
    declaresSame = true;
    return new Kept(files, moved);
  }

  private static Map<String, LombokFacts> lombok(List<ReadFile> files) {
    Map<String, LombokFacts> found = new HashMap<>();
    for (ReadFile each : files) {
      if (each.facts() instanceof LombokFacts facts) {
        found.put(each.file().path(), facts);
      }
    }
    return found;
  }

  /**
   * Remembers a run.
   *
   * @param types of each unit, in order
   * @param faultless whether everything was linked; else nothing is remembered, so that a fault is
   *     told each time
   */
  void remember(
      TypeTable table,
      List<ReadFile> ordered,
      List<Unit> units,
      List<List<TypeDeclaration>> types,
      boolean faultless) {
    Map<String, List<ClassSymbol>> locals = new HashMap<>();
    for (SourceType each : table.locals()) {
      locals
          .computeIfAbsent(each.unit().file().path(), p -> new ArrayList<>())
          .add(each.symbol().withoutSource());
    }
    Map<String, Linked> linked = new HashMap<>();
    for (int i = 0; i < units.size(); i++) {
      Unit unit = units.get(i);
      String path = unit.file().path();
      Linked before = files.get(path);
      if (before != null && before.types() == types.get(i)) {
        linked.put(path, before);
        continue;
      }
      List<ClassSymbol> own = locals.getOrDefault(path, List.of());
      declaresSame &= before != null && heads(before.locals()).equals(heads(own));
      linked.put(path, new Linked(unit.file(), unit.facts(), types.get(i), own));
    }
    classPath = faultless ? table.classPath() : null;
    lombok = lombok(ordered);
    files = linked.size() == units.size() ? linked : Map.of();
  }

  /** Parents of classes, by name. */
  private static Map<String, List<Object>> heads(List<ClassSymbol> classes) {
    Map<String, List<Object>> heads = new HashMap<>();
    for (ClassSymbol each : classes) {
      heads.put(each.name(), List.of(String.valueOf(each.superclass()), each.interfaces()));
    }
    return heads;
  }

  /**
   * Whether the last program has the types, members and parents that the one before it had, local
   * classes included: then what was asked about these has the same answers.
   */
  public boolean declaresSame() {
    return declaresSame;
  }

  /** What may be used again. */
  static final class Kept {
    static final Kept NOTHING = new Kept(Map.of(), false);

    private final Map<String, Linked> files;
    private final boolean moved;

    /**
     * These.
     *
     * @param moved whether members of some file may stand on other lines than before
     */
    private Kept(Map<String, Linked> files, boolean moved) {
      this.files = files;
      this.moved = moved;
    }

    /**
     * The types of a file that is what it was.
     *
     * @param table learns of its local classes
     */
    Optional<List<TypeDeclaration>> types(Unit unit, TypeTable table) {
      Linked before = files.get(unit.file().path());
      boolean same =
          before != null
              && before.facts() == unit.facts()
              && before.file().module().equals(unit.file().module())
              && before.file().test() == unit.file().test()
              && !(moved && usesLombok(unit.facts()));
      if (!same) {
        return Optional.empty();
      }
      before.locals().forEach(table::addLinked);
      return Optional.of(before.types());
    }

    /** What Lombok makes for a class may stand where a member of its parent does. */
    private static boolean usesLombok(JavaFacts facts) {
      return facts.imports().stream().anyMatch(each -> each.name().startsWith("lombok"));
    }
  }
}
