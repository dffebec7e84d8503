package dev.vigie.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The resource files that lie beside the built-in knowledge's own class files: in a folder when
 * built, in a jar when delivered. Files are found by where they lie, so a new rule or catalogue
 * file needs no list to be edited.
 */
public final class BuiltInResources {
  private final Path codeSource;

  private BuiltInResources(Path codeSource) {
    this.codeSource = codeSource;
  }

  /**
   * Those of this module.
   *
   * @throws IOException where the class loader does not say what file or folder the module was
   *     loaded from
   */
  public static BuiltInResources own() throws IOException {
    CodeSource source = BuiltInResources.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      throw new IOException(
          "it is not known where the built-in rules and catalogue were loaded from");
    }
    try {
      return new BuiltInResources(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
      throw new IOException(
          "the built-in rules and catalogue lie in no file: " + source.getLocation(), e);
    }
  }

  /** Those in a given folder or jar. */
  public static BuiltInResources in(Path folderOrJar) {
    return new BuiltInResources(folderOrJar);
  }

  /**
   * All texts below a folder, at any depth.
   *
   * @param folder with {@code /} between its parts and none at its ends, e.g. {@code
   *     dev/vigie/catalog}
   * @param suffix end of the file names wanted, e.g. {@code .yml}
   * @return text by path, the folder included ({@code dev/vigie/catalog/negatives.yml}); sorted,
   *     empty where there is no such folder
   * @throws IOException where a file cannot be read
   */
  public SortedMap<String, String> texts(String folder, String suffix) throws IOException {
    SortedMap<String, String> texts =
        Files.isDirectory(codeSource) ? inFolder(folder, suffix) : inJar(folder, suffix);
    return Collections.unmodifiableSortedMap(texts);
  }

  /**
   * The paths of the texts that {@link #texts} reads.
   *
   * @throws IOException where the folder or jar cannot be read
   */
  public SortedSet<String> paths(String folder, String suffix) throws IOException {
    SortedSet<String> paths = new TreeSet<>();
    if (Files.isDirectory(codeSource)) {
      filesBelow(codeSource.resolve(folder), suffix).forEach(file -> paths.add(path(file)));
    } else {
      try (JarFile jar = new JarFile(codeSource.toFile(), false)) {
        entriesBelow(jar, folder, suffix).forEach(entry -> paths.add(entry.getName()));
      }
    }
    return Collections.unmodifiableSortedSet(paths);
  }

  /**
   * One file of the jar.
   *
   * @return empty where it is not there, and where these are the files of a folder, in which one
   *     file may be newer than another
   * @throws IOException where it cannot be read
   */
  Optional<byte[]> delivered(String path) throws IOException {
    if (Files.isDirectory(codeSource)) {
      return Optional.empty();
    }
    try (JarFile jar = new JarFile(codeSource.toFile(), false)) {
      JarEntry entry = jar.getJarEntry(path);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = jar.getInputStream(entry)) {
        return Optional.of(in.readAllBytes());
      }
    }
  }

  private SortedMap<String, String> inFolder(String folder, String suffix) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    for (Path file : filesBelow(codeSource.resolve(folder), suffix)) {
      texts.put(path(file), Files.readString(file, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static List<Path> filesBelow(Path start, String suffix) throws IOException {
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(start)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(suffix))
          .toList();
    }
  }

  private String path(Path file) {
    return codeSource.relativize(file).toString().replace('\\', '/');
  }

  private SortedMap<String, String> inJar(String folder, String suffix) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (JarFile jar = new JarFile(codeSource.toFile(), false)) {
      for (JarEntry entry : entriesBelow(jar, folder, suffix)) {
        try (InputStream in = jar.getInputStream(entry)) {
          texts.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }

  private static List<JarEntry> entriesBelow(JarFile jar, String folder, String suffix) {
    return jar.stream()
        .filter(entry -> !entry.isDirectory())
        .filter(entry -> entry.getName().startsWith(folder + "/"))
        .filter(entry -> entry.getName().endsWith(suffix))
        .toList();
  }
}
