package dev.vigie.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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

  private static final Pattern MAIN = Pattern.compile(".*/src/main(?:/.*)?");
  private static final Pattern TEST =
      Pattern.compile(
          ".*/src/(?:test|it|jmh|(?:test|integration|functional)[-_]?\\w*)(?:/.*)?",
          Pattern.CASE_INSENSITIVE);

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
      addTree(path);
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
    walker()
        .walk(
            folder,
            below ->
                !below.endsWith(".github")
                    && (PlainFolder.isNeverSource(below)
                        || MAIN.matcher(below(folder, below)).matches()
                        || TEST.matcher(below(folder, below)).matches()),
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
    if (kind != null && !files.containsKey(relative(file))) {
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

  /** What is test code is told by its place below {@code root}: that itself was asked for. */
  private void addTree(Path root) {
    if (MAIN.matcher(slashed(root)).matches()) {
      addRoot(root, module(root), false);
      return;
    }
    List<Path> layout = new ArrayList<>();
    List<Path> plain = new ArrayList<>();
    List<Path> poms = new ArrayList<>();
    List<Path> java = new ArrayList<>();
    FolderWalk layoutWalk = walker();
    layoutWalk.walk(
        root,
        folder -> {
          String path = below(root, folder);
          if (MAIN.matcher(path).matches() || TEST.matcher(path).matches()) {
            layout.add(folder);
            return true;
          }
          if (folder.endsWith("src")) {
            plain.add(folder);
          }
          return PlainFolder.isNeverSource(folder);
        },
        file -> {
          if (file.endsWith("pom.xml")) {
            poms.add(file);
          } else if (file.toString().endsWith(".java")) {
            java.add(file);
          }
        });
    poms.forEach(pom -> addPom(pom, module(pom)));
    if (layout.isEmpty()) {
      addPlain(root, List.of());
    } else {
      layout.forEach(folder -> addRoot(folder, module(folder), isTest(root, folder)));
      plain.stream()
          .filter(folder -> plain.stream().noneMatch(f -> f != folder && folder.startsWith(f)))
          .filter(
              folder ->
                  layout.stream().allMatch(l -> isTest(root, l) || !l.startsWith(folder))
                      || PlainFolder.holdsJavaBeside(folder, layout))
          .forEach(folder -> addPlain(folder, layout));
      tellStrays(root, java);
    }
    addSurroundings(root);
    addRepository();
  }

  /** Java outside of source folders, a tool or an example, is left out: that is told. */
  private void tellStrays(Path root, List<Path> java) {
    List<Path> strays =
        java.stream()
            .filter(file -> !files.containsKey(relative(file)))
            .filter(file -> !PlainFolder.isBelowTestOrOutput(root, file))
            .sorted()
            .toList();
    if (!strays.isEmpty()) {
      problem(
          strays.get(0),
          strays.size() == 1
              ? "lies in no source folder and was not read"
              : "and "
                  + (strays.size() - 1)
                  + " more Java files lie in no source folder and were not read",
          "name their folder to have them read",
          false);
    }
  }

  /**
   * A folder without the usual layout, or with another one beside it ({@code src/java} beside
   * {@code src/main}).
   *
   * @param layout folders in it that were added
   */
  private void addPlain(Path root, List<Path> layout) {
    walker()
        .walk(
            root,
            folder ->
                layout.contains(folder)
                    || ((PlainFolder.isNeverSource(folder)
                            || PlainFolder.isOutput(folder)
                            || (!withTests && PlainFolder.isTest(folder)))
                        && !PlainFolder.isPackage(folder)),
            file -> {
              FileKind kind = kindOf(file);
              if (kind != null) {
                addFile(file, kind, module(file), isTest(root, file));
              }
            });
  }

  /** Whether {@code folder}, below a source root, holds none of the project's own sources. */
  private static boolean isForeign(Path folder) {
    return PlainFolder.isNeverSource(folder) && !PlainFolder.isPackage(folder);
  }

  private FolderWalk walker() {
    return new FolderWalk(realBase, this);
  }

  private @Nullable FileKind kindOf(Path file) {
    return FileKinds.of(
        slashed(file),
        () -> Files.newInputStream(file),
        why -> {
          problem(file, "cannot be read: " + reason(why), "check its permissions", true);
        });
  }

  private static boolean isTest(Path root, Path path) {
    return TEST.matcher(below(root, path)).matches();
  }

  private static String below(Path root, Path path) {
    return "/" + slashed(root.relativize(path));
  }

  /** Name of the nearest folder upwards that has a pom; empty where none has. */
  private String module(Path path) {
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

  private static String slashed(Path path) {
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
