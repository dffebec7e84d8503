package dev.vigie.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Collects the files of a run from whatever places they are in. Nothing is thrown for a bad place:
 * it becomes a {@link SourceProblem}, and the rest goes on. Not for several threads.
 */
public final class SourceDiscovery {
  /**
   * Nobody writes such a file by hand; a dump of this size would take the memory of the whole run.
   */
  static final long MAX_FILE_BYTES = 50L << 20;

  private final Path base;
  private final Path realBase;
  private final boolean withTests;
  private final TreeMap<String, SourceFile> files = new TreeMap<>();
  private final TreeMap<String, SourceFile> around = new TreeMap<>();
  private final TreeSet<SourceProblem> problems = new TreeSet<>();
  private final Map<Path, String> modules = new HashMap<>();

  /**
   * Starts with nothing.
   *
   * @param base the folder that paths are relative to
   * @param withTests whether test code is wanted
   */
  public SourceDiscovery(Path base, boolean withTests) {
    this.base = base.toAbsolutePath().normalize();
    this.realBase = real(this.base);
    this.withTests = withTests;
  }

  /** What was collected. */
  public SourceSet result() {
    around.keySet().removeAll(files.keySet());
    return new SourceSet(
        base, List.copyOf(files.values()), List.copyOf(around.values()), List.copyOf(problems));
  }

  /** Adds a folder, a file or a {@code -sources.jar}; {@code alone} where nothing else is added. */
  void addGiven(Path given, boolean alone) {
    Path path = given.toAbsolutePath().normalize();
    String name = String.valueOf(path.getFileName()).toLowerCase(Locale.ROOT);
    if (Files.isDirectory(path)) {
      new GivenFolder(path, withTests, this).add();
    } else if (name.endsWith(".jar") || name.endsWith(".zip")) {
      new SourceArchive(path, alone ? "" : path.getFileName() + "/", this).addTo(files);
    } else if (Files.isRegularFile(path)) {
      FileKind kind = kindOf(path);
      if (kind == null) {
        problem(
            path, "is no kind of file that is analysed", "give Java sources or a folder", false);
      } else {
        addFile(path, kind, module(path), false);
      }
    } else {
      problem(path, "does not exist", "check the path", true);
    }
  }

  /**
   * Adds all sources below {@code root}, whose place in the build is known.
   *
   * @param module name of the module that it belongs to
   * @param test whether it holds test code; then it is left out unless tests are wanted
   */
  public void addRoot(Path root, String module, boolean test) {
    addRoot(root, module, test, files);
  }

  /** Adds all sources below {@code root} as {@link SourceSet#around()}. */
  public void addRootAround(Path root, String module, boolean test) {
    addRoot(root, module, test, around);
  }

  private void addRoot(Path root, String module, boolean test, Map<String, SourceFile> to) {
    Path folder = root.toAbsolutePath().normalize();
    if ((test && !withTests) || !Files.isDirectory(folder)) {
      return;
    }
    walker()
        .walk(
            folder,
            SourceDiscovery::isForeign,
            file -> {
              FileKind kind = kindOf(file);
              if (kind != null) {
                addFile(file, kind, module, test, to);
              }
            });
  }

  /**
   * Adds what lies around the sources below a folder and tells of them: containers, scripts, data,
   * continuous integration. Source folders, test folders and build output are left out.
   */
  public void addSurroundings(Path root) {
    Path folder = root.toAbsolutePath().normalize();
    MavenLayout maven = new MavenLayout(folder);
    walker()
        .walk(
            folder,
            below ->
                !below.endsWith(".github")
                    && (PlainFolder.isNeverSource(below)
                        || maven.isMain(below)
                        || maven.isTest(below)),
            this::addSurrounding);
  }

  /** Adds what lies at the root of the repository and tells of the whole. */
  public void addRepository() {
    walker()
        .walk(
            base,
            below -> !below.endsWith(".github") && !below.startsWith(base.resolve(".github")),
            this::addSurrounding);
  }

  private void addSurrounding(Path file) {
    FileKind kind =
        FileKinds.surrounding(
            "/" + relative(file),
            () -> Files.newInputStream(file),
            why -> problem(file, "cannot be read: " + reason(why), "check its permissions", true));
    if (kind != null && !has(file)) {
      addFile(file, kind, module(file), false);
    }
  }

  /** Adds a Maven build file. */
  public void addPom(Path pom, String module) {
    if (Files.isRegularFile(pom)) {
      addFile(pom.toAbsolutePath().normalize(), FileKind.POM, module, false);
    }
  }

  /** Adds a file that is not in any of the usual places. */
  public void addFile(Path path, FileKind kind, String module, boolean test) {
    addFile(path, kind, module, test, files);
  }

  private void addFile(
      Path path, FileKind kind, String module, boolean test, Map<String, SourceFile> to) {
    if (test && !withTests) {
      return;
    }
    try {
      if (Files.size(path) > MAX_FILE_BYTES) {
        problem(path, "is larger than 50 MB and was not read", "exclude it or split it", true);
        return;
      }
    } catch (IOException unreadable) {
      problem(path, "cannot be read: " + reason(unreadable), "check its permissions", true);
      return;
    }
    String relative = relative(path);
    to.putIfAbsent(
        relative, new SourceFile(relative, kind, module, test, () -> Files.readAllBytes(path)));
  }

  /** Whether {@code folder}, below a source root, holds none of the project's own sources. */
  private static boolean isForeign(Path folder) {
    return PlainFolder.isNeverSource(folder) && !PlainFolder.isPackage(folder);
  }

  FolderWalk walker() {
    return new FolderWalk(realBase, this);
  }

  @Nullable FileKind kindOf(Path file) {
    return FileKinds.of(
        slashed(file),
        () -> Files.newInputStream(file),
        why -> {
          problem(file, "cannot be read: " + reason(why), "check its permissions", true);
        });
  }

  /** Name of the nearest folder upwards that has a pom; empty where none has. */
  String module(Path path) {
    Path folder = Files.isDirectory(path) ? path : path.getParent();
    if (folder == null) {
      return "";
    }
    String known = modules.get(folder);
    if (known == null) {
      if (Files.exists(folder.resolve("pom.xml"))) {
        known = String.valueOf(folder.getFileName());
      } else {
        known = folder.equals(base) ? "" : module(parentOrBase(folder));
      }
      modules.put(folder, known);
    }
    return known;
  }

  /** Whether a file was added as one that is analysed. */
  boolean has(Path file) {
    return files.containsKey(relative(file));
  }

  private Path parentOrBase(Path folder) {
    Path parent = folder.getParent();
    return parent == null || !folder.startsWith(base) ? base : parent;
  }

  void problem(Path path, String message, String remedy, boolean incomplete) {
    problems.add(new SourceProblem(relative(path), message, remedy, incomplete));
  }

  void problem(String path, String message, String remedy, boolean incomplete) {
    problems.add(new SourceProblem(path, message, remedy, incomplete));
  }

  /** {@code path} relative to the base where it is below it. */
  String relative(Path path) {
    return path.startsWith(base) && !path.equals(base)
        ? slashed(base.relativize(path))
        : slashed(path);
  }

  static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException missing) {
      return path;
    }
  }

  static String reason(IOException failure) {
    return failure instanceof AccessDeniedException
        ? "access denied"
        : failure.getClass().getSimpleName()
            + (failure.getMessage() == null ? "" : " " + failure.getMessage());
  }
}
