package dev.vigie.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells by their names which folders hold no sources to analyse, where no build says so. */
final class PlainFolder {
  private static final Set<String> NEVER =
      Set.of("node_modules", "bower_components", "target", "build");
  private static final Set<String> OUTPUT = Set.of("out", "bin", "generated", "generated-sources");
  private static final Set<String> TEST = Set.of("test", "tests");

  /** Integration tests, or the first part of an Italian program's packages. */
  private static final String IT = "it";

  private static final Pattern PACKAGE =
      Pattern.compile("^\\s*package\\s+([\\w.]+)\\s*;", Pattern.MULTILINE);
  private static final int HEAD = 16_384;
  private static final int DEPTH = 12;

  private PlainFolder() {}

  static boolean isNeverSource(Path folder) {
    String name = name(folder);
    return name.startsWith(".") || NEVER.contains(name);
  }

  static boolean isOutput(Path folder) {
    return OUTPUT.contains(name(folder));
  }

  static boolean isTest(Path folder) {
    return isCalledTest(folder) || (name(folder).equals(IT) && !isPackage(folder));
  }

  static boolean isCalledTest(Path folder) {
    return TEST.contains(name(folder));
  }

  /**
   * Whether {@code folder} is part of a package, like {@code org/acme/build}: then its name says
   * nothing. Decided by the package of the first Java file in it.
   */
  static boolean isPackage(Path folder) {
    try (Stream<Path> below = Files.walk(folder, DEPTH)) {
      Optional<Path> first =
          below.filter(file -> file.toString().endsWith(".java")).min(Comparator.naturalOrder());
      return first.isPresent() && declaredIn(first.get(), folder);
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  /**
   * Whether a folder, or one on the way to it from {@code root}, is called like one of tests or of
   * output.
   */
  static boolean isInTestOrOutput(Path root, Path folder) {
    for (Path at = folder; at != null && !at.equals(root); at = at.getParent()) {
      if (isTest(at) || isOutput(at) || isNeverSource(at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether Java lies directly below {@code src} in a folder that is none of these. */
  static boolean holdsJavaBeside(Path src, List<Path> layout) {
    try (Stream<Path> below = Files.walk(src, DEPTH)) {
      return below
          .filter(file -> file.toString().endsWith(".java"))
          .anyMatch(file -> isOwn(src.resolve(src.relativize(file).getName(0)), layout));
    } catch (IOException | UncheckedIOException unreadable) {
      return false;
    }
  }

  private static boolean isOwn(Path child, List<Path> layout) {
    return !layout.contains(child) && !isNeverSource(child) && !isOutput(child) && !isTest(child);
  }

  private static boolean declaredIn(Path file, Path folder) throws IOException {
    Path from = folder.getParent();
    if (from == null || file.getParent() == null) {
      return false;
    }
    List<String> parts =
        Stream.iterate(file.getParent(), at -> at != null && !at.equals(from), Path::getParent)
            .map(PlainFolder::name)
            .toList();
    StringBuilder expected = new StringBuilder();
    for (int i = parts.size() - 1; i >= 0; i--) {
      expected.append('.').append(parts.get(i));
    }
    try (InputStream in = Files.newInputStream(file)) {
      Matcher matcher =
          PACKAGE.matcher(new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1));
      return matcher.find() && ("." + matcher.group(1)).endsWith(expected.toString());
    }
  }

  private static String name(Path folder) {
    return String.valueOf(folder.getFileName());
  }
}
