package dev.vigie.read;

import dev.vigie.facts.FactsCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A short name for all the code that decides what facts a file has, taken from its class files:
 * facts that older code took must not be used, and nobody has to remember to say so.
 */
final class ReaderVersion {
  private static final List<String> CODE =
      List.of("dev/vigie/read/", "dev/vigie/facts/", "dev/vigie/source/", "dev/vigie/config/Yaml");

  private ReaderVersion() {}

  /** The version of the running code; empty where its class files cannot be told. */
  static Optional<String> current() {
    CodeSource source = ReaderVersion.class.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path place = Path.of(source.getLocation().toURI());
      TreeMap<String, Long> checksums =
          Files.isDirectory(place) ? inFolder(place) : inArchive(place);
      return checksums.isEmpty() ? Optional.empty() : Optional.of(name(checksums));
    } catch (URISyntaxException
        | IOException
        | UncheckedIOException
        | IllegalArgumentException
        | FileSystemNotFoundException unknown) {
      return Optional.empty();
    }
  }

  private static String name(TreeMap<String, Long> checksums) {
    CRC32 checksum = new CRC32();
    checksums.forEach(
        (name, code) -> checksum.update((name + code).getBytes(StandardCharsets.UTF_8)));
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(FactsCodec.VERSION) + "-" + hex.toHexDigits((int) checksum.getValue());
  }

  private static TreeMap<String, Long> inArchive(Path archive) throws IOException {
    TreeMap<String, Long> checksums = new TreeMap<>();
    try (ZipFile zip = new ZipFile(archive.toFile())) {
      zip.stream()
          .filter(entry -> isCode(entry.getName()))
          .forEach((ZipEntry entry) -> checksums.put(entry.getName(), entry.getCrc()));
    }
    return checksums;
  }

  private static TreeMap<String, Long> inFolder(Path folder) throws IOException {
    TreeMap<String, Long> checksums = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name =
            folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        if (isCode(name)) {
          CRC32 checksum = new CRC32();
          checksum.update(Files.readAllBytes(file));
          checksums.put(name, checksum.getValue());
        }
      }
    }
    return checksums;
  }

  private static boolean isCode(String name) {
    return name.endsWith(".class") && CODE.stream().anyMatch(name::startsWith);
  }
}
