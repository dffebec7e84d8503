package dev.vigie.program.link;

import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.ReadFile;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Twins;
import dev.vigie.source.SourceFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which module's class keeps a name that several modules give to one of theirs. */
final class Modules {
  private final Map<String, SourceFile> homes = new HashMap<>();

  /** Looks through the top-level classes of all files. */
  Modules(List<ReadFile> files) {
    for (ReadFile each : files) {
      if (each.facts() instanceof JavaFacts facts) {
        for (TypeFact type : facts.types()) {
          homes.merge(facts.packageName() + "." + type.name(), each.file(), Modules::mainFirst);
        }
      }
    }
  }

  private static SourceFile mainFirst(SourceFile one, SourceFile other) {
    boolean first =
        one.test() == other.test() ? one.path().compareTo(other.path()) <= 0 : other.test();
    return first ? one : other;
  }

  /** The name of a top-level class: as it is written, where no other module has one so called. */
  String name(SourceFile file, String packageName, String simpleName) {
    SourceFile home = homes.get(packageName + "." + simpleName);
    if (home != null && !of(home).equals(of(file))) {
      String folder = of(file);
      return Twins.name(packageName, simpleName, folder.isEmpty() ? "root" : folder);
    }
    return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
  }

  /**
   * The folder of a file's module: what stands before {@code src}, whichever build there is. The
   * module's name alone may be that of another one elsewhere.
   */
  static String of(SourceFile file) {
    String path = "/" + file.path();
    int src = path.indexOf("/src/");
    return src < 0 ? file.module() : path.substring(Math.min(1, src), src);
  }
}
