package dev.vigie.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds what a check needs around the sources: the settings, the jars, a name. */
final class CheckInputs {
  private static final String SETTINGS = "privacy.yml";

  private CheckInputs() {}

  /** The project's settings: at the root, else in one of the folders given. */
  static Optional<Path> settings(Path root, List<Path> given) {
    List<Path> folders = new ArrayList<>(List.of(root));
    folders.addAll(given);
    return folders.stream()
        .map(folder -> folder.resolve(SETTINGS))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /**
   * What the run is called in the SARIF file, so that code scanning keeps runs over different parts
   * of a repository apart. It depends on no folder above the root: the same sources give the same
   * file wherever they lie.
   */
  static String name(Path root, List<Path> given) {
    List<String> parts =
        given.stream()
            .map(path -> path.toAbsolutePath().normalize())
            .filter(path -> Files.isDirectory(path) && path.startsWith(root) && !path.equals(root))
            .map(path -> root.relativize(path).toString().replace(File.separatorChar, '/'))
            .sorted()
            .toList();
    return parts.isEmpty() ? "project" : String.join("+", parts);
  }

  /**
   * The parts of a class path; {@code folder/*} stands for the jars in it, as Java has it.
   *
   * @param faults takes a line for each part that is not there
   */
  static List<Path> classPath(String classPath, List<String> faults) {
    List<Path> parts = new ArrayList<>();
    for (String part : classPath.split(File.pathSeparator, -1)) {
      if (part.isBlank()) {
        continue;
      }
      boolean jars = part.equals("*") || part.endsWith("/*") || part.endsWith(File.separator + "*");
      Path path = Path.of(jars ? part.substring(0, part.length() - 1) : part);
      if (!(jars ? Files.isDirectory(path) : Files.exists(path))) {
        faults.add("--classpath: " + path + " does not exist");
      } else if (jars) {
        parts.addAll(jarsIn(path, faults));
      } else {
        parts.add(path);
      }
    }
    return parts;
  }

  private static List<Path> jarsIn(Path folder, List<String> faults) {
    List<Path> jars = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (entry.toString().toLowerCase(Locale.ROOT).endsWith(".jar")) {
          jars.add(entry);
        }
      }
    } catch (IOException e) {
      faults.add("--classpath: " + folder + " cannot be listed");
    }
    Collections.sort(jars);
    return jars;
  }
}
