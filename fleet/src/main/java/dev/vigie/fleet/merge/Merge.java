package dev.vigie.fleet.merge;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.fleet.plain.PlainTables;
import dev.vigie.fleet.row.RunRow;
import dev.vigie.fleet.row.Tables;
import dev.vigie.fleet.run.Records;
import dev.vigie.fleet.scan.FolderStore;
import dev.vigie.fleet.scan.RepositoryResult;
import dev.vigie.fleet.scan.ResultJson;
import dev.vigie.fleet.scan.Store;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Puts together what the jobs of a matrix have left, wherever in some folders it lies: results of
 * {@code vigie-fleet scan --plain} (files of a folder {@code results}), and pairs of SARIF file and
 * inventory of {@code vigie check}: {@code NAME.sarif} with {@code NAME.inventory.json}, or any
 * SARIF file with {@code inventory.json} beside it, which is then called after their folder.
 */
public final class Merge {
  private final Map<String, RepositoryResult> results = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private Merge() {}

  /**
   * Writes the tables, SARIF files and the overview of all.
   *
   * @param day of the run, ISO 8601
   * @throws ConfigurationException where nothing is there, or two are of one name
   * @throws IOException where something cannot be read or written
   */
  public static Records.Ended run(List<Path> folders, Path out, String day)
      throws ConfigurationException, IOException {
    Merge merge = new Merge();
    for (Path folder : folders) {
      merge.collect(folder);
    }
    if (merge.problems.isEmpty() && merge.results.isEmpty()) {
      merge.problems.add(
          new Problem(
              folders.toString(),
              0,
              0,
              "hold no results",
              "SARIF files with inventories, or folders 'results' of vigie-fleet scan --plain"));
    }
    if (!merge.problems.isEmpty()) {
      throw new ConfigurationException(merge.problems);
    }
    return merge.write(new FolderStore(out), day);
  }

  private void collect(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder)) {
      files = walk.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      Path around = file.toAbsolutePath().getParent();
      Path parent = around == null ? folder : around;
      if (name.endsWith(".json") && String.valueOf(parent.getFileName()).equals("results")) {
        add(file, ResultJson.read(Files.readAllBytes(file), RepositoryResult.class));
      } else if (name.endsWith(".sarif")) {
        checked(file, name.substring(0, name.length() - ".sarif".length()), parent);
      }
    }
  }

  private void checked(Path file, String stem, Path parent) throws IOException {
    Path named = parent.resolve(stem + ".inventory.json");
    Path beside = parent.resolve("inventory.json");
    boolean own = Files.isRegularFile(named);
    if (!own && String.valueOf(parent.getFileName()).equals("sarif")) {
      // What a scan has written beside its results.
      return;
    }
    String name = own ? stem : String.valueOf(parent.getFileName());
    CheckedProject project = new CheckedProject(name, file.getFileName().toString());
    if (!own && !Files.isRegularFile(beside)) {
      add(file, project.failed("there is no inventory beside " + file.getFileName()));
      return;
    }
    add(file, project.rows(Files.readAllBytes(file), Files.readAllBytes(own ? named : beside)));
  }

  private void add(Path file, RepositoryResult result) {
    String name = result.repository().repository();
    RepositoryResult before = results.putIfAbsent(name, result);
    if (before != null && !before.equals(result)) {
      problems.add(
          new Problem(
              file.toString(), 0, 0, "is another result of '" + name + "'", "give one of them"));
    }
  }

  private Records.Ended write(Store out, String day) throws IOException {
    Records records = new Records(out);
    long number = records.last() + 1;
    PlainTables tables = new PlainTables(out, List.copyOf(results.values()));
    for (RepositoryResult result : results.values()) {
      if (!result.sarif().isEmpty()) {
        out.put(
            "sarif/" + result.repository().repository() + ".sarif",
            result.sarif().getBytes(StandardCharsets.UTF_8));
      }
    }
    long failed =
        results.values().stream()
            .filter(result -> result.repository().status().equals(RepositoryResult.FAILED))
            .count();
    RunRow run =
        new RunRow(
            day,
            "merged",
            Tables.VERSION,
            "merge",
            results.size(),
            0,
            results.size() - failed,
            failed,
            0,
            0,
            0,
            tables.overview().count("lines"),
            0,
            tables.write(number));
    return tables.end(records, number, run);
  }
}
