package dev.vigie.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A short name for running code, taken from the files that it was loaded from: what other code made
 * must not be used, and nobody has to remember to say so.
 */
public final class CodeContents {
  private CodeContents() {}

  /**
   * A checksum over all files that lie beside these classes, in their archives or folders.
   *
   * @return empty where they cannot be told
   */
  public static Optional<String> beside(Class<?>... types) {
    Set<Path> places = new LinkedHashSet<>();
    for (Class<?> type : types) {
      Optional<Path> place = place(type);
      if (place.isEmpty()) {
        return Optional.empty();
      }
      places.add(place.get());
    }
    List<String> checksums = new ArrayList<>();
    for (Path place : places) {
      try {
        checksums.add(
            Files.isDirectory(place)
                ? "" + sum(inFolder(place, name -> true))
                : "" + ArchiveIndex.checksum(place));
      } catch (IOException | UncheckedIOException unreadable) {
        return Optional.empty();
      }
    }
    return Optional.of(String.join(" ", checksums));
  }

  /**
   * A checksum over the files that lie beside a class, in its archive or folder.
   *
   * @param wanted which of them, by path
   * @return empty where they cannot be told
   */
  public static Optional<Integer> beside(Class<?> type, Predicate<String> wanted) {
    Optional<Path> place = place(type);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    try {
      SortedMap<String, Long> checksums =
          Files.isDirectory(place.get())
              ? inFolder(place.get(), wanted)
              : inArchive(place.get(), wanted);
      return checksums.isEmpty() ? Optional.empty() : Optional.of(sum(checksums));
    } catch (IOException | UncheckedIOException unreadable) {
      return Optional.empty();
    }
  }

  private static Optional<Path> place(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Path.of(source.getLocation().toURI()));
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException unknown) {
      return Optional.empty();
    }
  }

  private static int sum(SortedMap<String, Long> checksums) {
    CRC32 checksum = new CRC32();
    checksums.forEach(
        (name, code) -> checksum.update((name + code).getBytes(StandardCharsets.UTF_8)));
    return (int) checksum.getValue();
  }

  private static SortedMap<String, Long> inArchive(Path archive, Predicate<String> wanted)
      throws IOException {
    SortedMap<String, Long> checksums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      zip.stream()
          .filter(entry -> wanted.test(entry.getName()))
          .forEach((ZipEntry entry) -> checksums.put(entry.getName(), entry.getCrc()));
    }
    return checksums;
  }

  private static SortedMap<String, Long> inFolder(Path folder, Predicate<String> wanted)
      throws IOException {
    SortedMap<String, Long> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> regular = files.filter(Files::isRegularFile).toList();
      for (Path file : regular) {
        String name =
            folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (wanted.test(name)) {
          CRC32 checksum = new CRC32();
          checksum.update(Files.readAllBytes(file));
          checksums.put(name, checksum.getValue());
        }
      }
    }
    return checksums;
  }
}
