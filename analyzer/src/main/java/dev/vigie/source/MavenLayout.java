package dev.vigie.source;

import java.nio.file.Path;
import java.util.regex.Pattern;

/** Where Maven's layout has main and test code. */
final class MavenLayout {
  private static final Pattern MAIN = Pattern.compile(".*/src/main(?:/.*)?");
  private static final Pattern TEST =
      Pattern.compile(
          ".*/src/(?:test|it|jmh|(?:test|integration|functional)[-_]?\\w*)(?:/.*)?",
          Pattern.CASE_INSENSITIVE);

  private MavenLayout() {}

  /** Whether a path lies in main code. */
  static boolean isMain(Path path) {
    return MAIN.matcher(SourceDiscovery.slashed(path)).matches();
  }

  /** Whether a path lies in main code as seen from a folder above it. */
  static boolean isMain(Path root, Path path) {
    return MAIN.matcher(below(root, path)).matches();
  }

  /** Whether a path lies in test code as seen from a folder above it: that one was asked for. */
  static boolean isTest(Path root, Path path) {
    return TEST.matcher(below(root, path)).matches();
  }

  private static String below(Path root, Path path) {
    return "/" + SourceDiscovery.slashed(root.relativize(path));
  }
}
