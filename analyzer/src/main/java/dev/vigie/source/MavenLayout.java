package dev.vigie.source;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Where Maven's layout has main and test code below a folder. Not for several threads at once. */
final class MavenLayout {
  private static final String SRC = "src";
  private static final Pattern MAIN = Pattern.compile(".*/src/main(?:/.*)?");
  private static final Pattern TEST =
      Pattern.compile("it|jmh|(?:test|integration|functional)[-_]?\\w*", Pattern.CASE_INSENSITIVE);

  private final Path root;
  private final Map<Path, Boolean> packages = new HashMap<>();

  MavenLayout(Path root) {
    this.root = root;
  }

  /** Whether a path lies in main code, whatever it is seen from. */
  static boolean isInMain(Path path) {
    return MAIN.matcher(SourceDiscovery.slashed(path)).matches();
  }

  /** Whether a path lies in main code as seen from the folder. */
  boolean isMain(Path path) {
    return MAIN.matcher("/" + SourceDiscovery.slashed(root.relativize(path))).matches();
  }

  /** Whether a path lies in test code as seen from the folder: that one was asked for. */
  boolean isTest(Path path) {
    Path below = root.relativize(path);
    for (int i = 1; i < below.getNameCount(); i++) {
      if (below.getName(i - 1).toString().equals(SRC)
          && isTestFolder(root.resolve(below.subpath(0, i + 1)))) {
        return true;
      }
    }
    return false;
  }

  /** Italian programs have {@code it} as the first part of their packages. */
  private boolean isTestFolder(Path folder) {
    return TEST.matcher(String.valueOf(folder.getFileName())).matches()
        && (PlainFolder.isCalledTest(folder)
            || !packages.computeIfAbsent(folder, PlainFolder::isPackage));
  }
}
