package dev.vigie.fleet.scan;

import dev.vigie.config.ConfigurationException;
import dev.vigie.fleet.input.ListFile;
import dev.vigie.fleet.plain.PlainFleet;
import dev.vigie.fleet.run.Order;
import dev.vigie.fleet.run.Records;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Fleets for tests. */
public final class Fleets {
  private Fleets() {}

  /** Options that fetch nothing. */
  public static ScanOptions options() {
    return new ScanOptions("", "", false, true, "2026-01-01", "/nowhere", "", 12_000_000, 1024);
  }

  /** Copies of the test services, outside any git repository; gives their folder. */
  public static Path services(Path into) throws IOException {
    Path from = Path.of("src", "test", "resources", "services").toAbsolutePath();
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Path to = into.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(to);
        } else {
          Files.copy(file, to);
        }
      }
    }
    return into;
  }

  /** Every folder of a folder, as a list would name them. */
  public static List<String> inputs(Path folder) throws IOException {
    try (Stream<Path> folders = Files.list(folder)) {
      return folders.map(Path::toString).sorted().toList();
    }
  }

  /** A plain run. */
  public static Records.Ended scan(List<String> inputs, Path out, ScanOptions options)
      throws IOException, ConfigurationException, InterruptedException {
    return PlainFleet.scan(
        new Order(ListFile.read(inputs), out.toString(), out.resolve("store").toString(), options));
  }

  /** Lines of a table. */
  public static List<String> rows(Path out, String table, long run) {
    try {
      return Files.readAllLines(out.resolve("tables/" + table + "/run=" + run + "/rows.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
