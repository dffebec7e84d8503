package dev.vigie.program.link;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of library classes, read on demand from class files: those of the running JDK, and
 * those of the jars and folders given. Nothing is loaded or run. Thread-safe.
 */
public final class ClassPath implements AutoCloseable {
  private final Map<String, Entry> index = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final List<ZipFile> jars = new ArrayList<>();
  private final List<Path> unreadable = new ArrayList<>();
  private final Map<String, ModuleDescriptor> jdkModules = new HashMap<>();
  private final Set<String> jdkPackages = new HashSet<>();
  private final Map<String, Optional<ClassSymbol>> classes = new ConcurrentHashMap<>();

  private record Entry(@Nullable ZipFile jar, String path) {}

  private ClassPath(List<Path> elements) {
    for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
      jdkModules.put(module.descriptor().name(), module.descriptor());
      jdkPackages.addAll(module.descriptor().packages());
    }
    for (Path element : elements) {
      add(element);
    }
  }

  /** The JDK alone. */
  public static ClassPath empty() {
    return new ClassPath(List.of());
  }

  /**
   * The JDK and these jars and folders, the first one that has a class wins. One that cannot be
   * opened is left out and named in {@link #unreadable()}.
   */
  public static ClassPath of(List<Path> elements) {
    return new ClassPath(elements);
  }

  /** Elements that could not be opened, in the order given. */
  public List<Path> unreadable() {
    return Collections.unmodifiableList(unreadable);
  }

  private void add(Path element) {
    try {
      if (Files.isDirectory(element)) {
        addFolder(element);
      } else {
        addJar(new ZipFile(element.toFile()));
      }
    } catch (IOException e) {
      unreadable.add(element);
    }
  }

  private void addJar(ZipFile jar) {
    jars.add(jar);
    jar.stream().map(ZipEntry::getName).forEach(name -> put(name, new Entry(jar, name)));
  }

  private void addFolder(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
            put(name, new Entry(null, file.toString()));
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private void put(String path, Entry entry) {
    if (path.endsWith(".class") && !path.startsWith("META-INF/") && !path.endsWith("-info.class")) {
      String name = dotted(path.substring(0, path.length() - ".class".length()));
      index.putIfAbsent(name, entry);
      int slash = path.lastIndexOf('/');
      packages.add(slash < 0 ? "" : path.substring(0, slash).replace('/', '.'));
    }
  }

  /**
   * The name as sources would write it: {@code java/util/Map$Entry} is {@code java.util.Map.Entry}.
   */
  static String dotted(String internalName) {
    String name = internalName.replace('/', '.');
    int dollar = name.indexOf('$', name.lastIndexOf('.') + 2);
    if (dollar < 0) {
      return name;
    }
    StringBuilder text = new StringBuilder(name);
    for (int i = dollar; i < text.length() - 1; i++) {
      if (text.charAt(i) == '$' && Character.isJavaIdentifierStart(text.charAt(i + 1))) {
        text.setCharAt(i, '.');
      }
    }
    return text.toString();
  }

  /** Whether any class file is in this package. */
  boolean hasPackage(String name) {
    return jdkPackages.contains(name) || packages.contains(name);
  }

  /**
   * Packages that {@code import module name} opens, in order of name; empty for modules that are
   * not the JDK's.
   */
  List<String> modulePackages(String name) {
    Set<String> found = new LinkedHashSet<>();
    addModulePackages(name, found, new HashSet<>());
    List<String> sorted = new ArrayList<>(found);
    Collections.sort(sorted);
    return sorted;
  }

  private void addModulePackages(String name, Set<String> found, Set<String> seen) {
    ModuleDescriptor module = jdkModules.get(name);
    if (module == null || !seen.add(name)) {
      return;
    }
    module.exports().stream()
        .filter(e -> !e.isQualified())
        .forEach(export -> found.add(export.source()));
    module.requires().stream()
        .filter(r -> r.modifiers().contains(ModuleDescriptor.Requires.Modifier.TRANSITIVE))
        .forEach(r -> addModulePackages(r.name(), found, seen));
  }

  /** The class of this qualified name, nested types with a dot; null where no class file has it. */
  @Nullable ClassSymbol find(String name) {
    Optional<ClassSymbol> known = classes.get(name);
    if (known == null) {
      known = Optional.ofNullable(read(name));
      Optional<ClassSymbol> other = classes.putIfAbsent(name, known);
      known = other == null ? known : other;
    }
    return known.orElse(null);
  }

  /**
   * Names of the class's direct parents; empty where no class file has it.
   *
   * @param name qualified, nested types with a dot
   */
  public Optional<List<String>> parents(String name) {
    ClassSymbol symbol = find(name);
    if (symbol == null) {
      return Optional.empty();
    }
    List<String> parents = new ArrayList<>();
    if (symbol.superclass() != null) {
      parents.add(symbol.superclass().erasure());
    }
    symbol.interfaces().forEach(parent -> parents.add(parent.erasure()));
    return Optional.of(parents);
  }

  /**
   * Whether a class file says that the class itself declares a method that takes so many arguments.
   *
   * @param method {@code <init>} for constructors
   * @param arguments -1 where any number will do
   */
  public boolean declares(String name, String method, int arguments) {
    ClassSymbol symbol = find(name);
    return symbol != null
        && symbol.methods(method).stream()
            .anyMatch(
                each ->
                    arguments < 0
                        || each.arity() == arguments
                        || (each.isVarargs() && arguments >= each.arity() - 1));
  }

  private @Nullable ClassSymbol read(String name) {
    try {
      byte[] bytes = bytes(name);
      return bytes == null ? null : ClassFiles.read(bytes);
    } catch (IOException | UncheckedIOException e) {
      return null;
    } catch (RuntimeException e) {
      // A class file that ASM cannot read is worth no more than one that is not there.
      return null;
    }
  }

  private byte @Nullable [] bytes(String name) throws IOException {
    byte[] fromJdk = jdkBytes(name);
    if (fromJdk != null) {
      return fromJdk;
    }
    Entry entry = index.get(name);
    if (entry == null) {
      return null;
    }
    if (entry.jar() == null) {
      return Files.readAllBytes(Path.of(entry.path()));
    }
    ZipEntry zipEntry = entry.jar().getEntry(entry.path());
    try (InputStream in = entry.jar().getInputStream(zipEntry)) {
      return in.readAllBytes();
    }
  }

  private byte @Nullable [] jdkBytes(String name) throws IOException {
    int dot = name.lastIndexOf('.');
    while (dot > 0) {
      String packageName = name.substring(0, dot);
      if (jdkPackages.contains(packageName)) {
        String path =
            packageName.replace('.', '/') + "/" + name.substring(dot + 1).replace('.', '$');
        try (InputStream in =
            ClassLoader.getPlatformClassLoader().getResourceAsStream(path + ".class")) {
          return in == null ? null : in.readAllBytes();
        }
      }
      dot = packageName.lastIndexOf('.');
    }
    return null;
  }

  /** Closes the jars. */
  @Override
  public void close() throws IOException {
    for (ZipFile jar : jars) {
      jar.close();
    }
  }
}
