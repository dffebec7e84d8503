package dev.vigie.program.link;

import dev.vigie.facts.JavaFacts;
import dev.vigie.source.Location;
import dev.vigie.source.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** One Java file while it is being linked. */
final class Unit {
  private final SourceFile file;
  private final JavaFacts facts;
  private final FileScope scope;
  private final List<SourceType> types = new ArrayList<>();

  Unit(SourceFile file, JavaFacts facts, TypeTable table) {
    this.file = file;
    this.facts = facts;
    this.scope = new FileScope(facts, table, file);
  }

  SourceFile file() {
    return file;
  }

  JavaFacts facts() {
    return facts;
  }

  FileScope scope() {
    return scope;
  }

  /** Top-level types. */
  List<SourceType> types() {
    return types;
  }

  /** Name of the class that a compact source file declares without saying so. */
  String implicitName() {
    String path = file.path();
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return dot < 0 ? name : name.substring(0, dot);
  }

  Location location(long span) {
    return Location.of(file.path(), span);
  }
}
