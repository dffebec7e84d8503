package dev.vigie.program.link;

import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.LombokFacts;
import dev.vigie.facts.ReadFile;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.source.SourceFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was linked last, for a process that links nearly the same files again. As long as no
 * declaration has changed, what a body is linked to depends on its own file alone: then only files
 * whose content changed are linked anew, and all others are the very objects that they were.
 *
 * <p>For one linker at a time.
 */
// Facts and libraries that are equal but not the same were read anew, and so were their users.
@SuppressWarnings("ReferenceEquality")
public final class LinkMemory {
  private @Nullable ClassPath classPath;
  private Object declared = new Object();
  private TypeViews views = new TypeViews();
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
    if (!comparable) {
      return Kept.NOTHING;
    }
    boolean moved = false;
    for (Map.Entry<String, JavaFacts> each : java.entrySet()) {
      Linked before = files.get(each.getKey());
      if (before == null) {
        return Kept.NOTHING;
      }
      if (before.facts() != each.getValue()) {
        if (!SameDeclarations.of(before.facts(), each.getValue())) {
          return Kept.NOTHING;
        }
        moved = true;
      }
    }
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
   * @param kept what was used again
   * @param types of each unit, in order
   * @param faultless whether everything was linked; else nothing is remembered, so that a fault is
   *     told each time
   */
  void remember(
      Kept kept,
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
    boolean same = kept != Kept.NOTHING;
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
      same &= before != null && heads(before.locals()).equals(heads(own));
      linked.put(path, new Linked(unit.file(), unit.facts(), types.get(i), own));
    }
    if (!same) {
      declared = new Object();
    }
    views = views.next(same);
    classPath = faultless ? table.classPath() : null;
    lombok = lombok(ordered);
    files = linked.size() == units.size() ? linked : Map.of();
  }

  /** Parents of classes, by name. */
  private static Map<String, List<Object>> heads(List<ClassSymbol> classes) {
    Map<String, List<Object>> heads = new HashMap<>();
    for (ClassSymbol each : classes) {
      heads.put(
          each.name(),
          List.of(
              String.valueOf(each.superclass()),
              each.interfaces(),
              new TreeSet<>(each.methods().keySet())));
    }
    return heads;
  }

  /**
   * Stands for the types, members and parents of the last program, local classes included: as long
   * as it is the very same object, what was asked about these has the same answers.
   */
  public Object declared() {
    return declared;
  }

  /** What was worked out of types of the last program that the present one has, too. */
  TypeViews views() {
    return views;
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
      if (before == null || !isSame(before, unit)) {
        return Optional.empty();
      }
      before.locals().forEach(table::addLinked);
      return Optional.of(before.types());
    }

    private boolean isSame(Linked before, Unit unit) {
      return before.facts() == unit.facts()
          && before.file().module().equals(unit.file().module())
          && before.file().test() == unit.file().test()
          && !(moved && usesLombok(unit.facts()));
    }

    /** What Lombok makes for a class may stand where a member of its parent does. */
    private static boolean usesLombok(JavaFacts facts) {
      return facts.imports().stream().anyMatch(each -> each.name().startsWith("lombok"));
    }
  }
}
