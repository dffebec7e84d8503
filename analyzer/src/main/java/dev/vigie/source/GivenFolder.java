package dev.vigie.source;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A folder that somebody names without saying how it is laid out: the usual layout of Maven,
 * another one, or both beside each other.
 *
 * @param root itself
 * @param discovery takes what is found
 */
record GivenFolder(Path root, boolean withTests, SourceDiscovery discovery) {
  /** Adds all that is analysed. What is test code is told by its place below the folder itself. */
  void add() {
    if (MavenLayout.isInMain(root)) {
      discovery.addRoot(root, discovery.module(root), false);
      return;
    }
    MavenLayout maven = new MavenLayout(root);
    List<Path> layout = new ArrayList<>();
    List<Path> plain = new ArrayList<>();
    List<Path> web = new ArrayList<>();
    List<Path> poms = new ArrayList<>();
    List<Path> java = new ArrayList<>();
    discovery
        .walker()
        .walk(
            root,
            folder -> {
              if (maven.isMain(folder) || maven.isTest(folder)) {
                layout.add(folder);
                return true;
              }
              if (folder.endsWith("src")) {
                plain.add(folder);
              } else if (folder.endsWith("WEB-INF")) {
                web.add(folder.getParent());
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
    poms.forEach(pom -> discovery.addPom(pom, discovery.module(pom)));
    if (layout.isEmpty()) {
      addPlain(root, List.of());
    } else {
      layout.forEach(
          folder -> discovery.addRoot(folder, discovery.module(folder), maven.isTest(folder)));
      plain.stream()
          .filter(folder -> plain.stream().noneMatch(f -> f != folder && folder.startsWith(f)))
          .filter(
              folder ->
                  layout.stream().allMatch(l -> maven.isTest(l) || !l.startsWith(folder))
                      || PlainFolder.holdsJavaBeside(folder, layout))
          .forEach(folder -> addPlain(folder, layout));
      web.forEach(folder -> addPlain(folder, layout));
      tellStrays(java);
    }
    discovery.addSurroundings(root);
    discovery.addRepository();
  }

  /** Java outside of source folders, a tool or an example, is left out: that is told. */
  private void tellStrays(List<Path> java) {
    Map<Path, Boolean> left = new HashMap<>();
    List<Path> strays =
        java.stream()
            .filter(file -> !discovery.has(file))
            .filter(
                file ->
                    !left.computeIfAbsent(
                        file.getParent(), folder -> PlainFolder.isInTestOrOutput(root, file)))
            .sorted()
            .toList();
    if (!strays.isEmpty()) {
      discovery.problem(
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
   * {@code src/main}, a web folder of Eclipse).
   *
   * @param layout folders in it that were added
   */
  private void addPlain(Path plain, List<Path> layout) {
    MavenLayout maven = new MavenLayout(plain);
    discovery
        .walker()
        .walk(
            plain,
            folder ->
                layout.contains(folder)
                    || ((PlainFolder.isNeverSource(folder)
                            || PlainFolder.isOutput(folder)
                            || (!withTests && PlainFolder.isTest(folder)))
                        && !PlainFolder.isPackage(folder)),
            file -> {
              FileKind kind = discovery.kindOf(file);
              if (kind != null) {
                discovery.addFile(file, kind, discovery.module(file), maven.isTest(file));
              }
            });
  }
}
