package dev.vigie.fleet.plain;

import dev.vigie.Expertise;
import dev.vigie.config.ConfigurationException;
import dev.vigie.fleet.row.RunRow;
import dev.vigie.fleet.row.Tables;
import dev.vigie.fleet.run.Order;
import dev.vigie.fleet.run.Records;
import dev.vigie.fleet.scan.FolderStore;
import dev.vigie.fleet.scan.Peek;
import dev.vigie.fleet.scan.Plan;
import dev.vigie.fleet.scan.RepositoryResult;
import dev.vigie.fleet.scan.ResultJson;
import dev.vigie.fleet.scan.Scanner;
import dev.vigie.fleet.scan.Snapshot;
import dev.vigie.fleet.scan.Store;
import dev.vigie.fleet.scan.Task;
import dev.vigie.rules.BuiltInExpertise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A run over a fleet without Spark. It comes to the rows that a run with it comes to. */
public final class PlainFleet {
  private PlainFleet() {}

  /**
   * Scans it, and writes tables, SARIF files and the overview.
   *
   * @throws ConfigurationException never, unless our own knowledge is damaged
   * @throws IOException where the store or the output cannot be used
   * @throws InterruptedException where the calling thread is interrupted
   */
  public static Records.Ended scan(Order order)
      throws ConfigurationException, IOException, InterruptedException {
    long start = System.nanoTime();
    Store store = new FolderStore(Path.of(order.store()));
    Store out = new FolderStore(Path.of(order.out()));
    Records records = new Records(out);
    long number = records.last() + 1;
    Expertise expertise = BuiltInExpertise.read();
    Peek peek = new Peek(store, order.options());
    List<Snapshot> snapshots = order.entries().stream().map(peek::of).toList();
    List<RepositoryResult> results = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      if (!snapshot.fault().isEmpty()) {
        results.add(RepositoryResult.failed(snapshot, snapshot.fault()));
      }
    }
    String engine = expertise.version().orElse("");
    Scanner scanner = new Scanner(() -> expertise, store, out, order.options());
    long analysed = 0;
    long recalled = 0;
    long failed = results.size();
    long parsed = 0;
    long known = 0;
    for (Task task : Plan.of(snapshots, engine, order.options())) {
      Scanner.Scanned scanned = scanner.scan(task, 0);
      results.add(ResultJson.read(Scanner.bytes(store, scanned), RepositoryResult.class));
      analysed += scanned.recalled() || scanned.failed() ? 0 : 1;
      recalled += scanned.recalled() ? 1 : 0;
      failed += scanned.failed() ? 1 : 0;
      parsed += scanned.filesParsed();
      known += scanned.filesKnown();
    }
    PlainTables tables = new PlainTables(out, results);
    RunRow run =
        new RunRow(
            order.options().day(),
            engine,
            Tables.VERSION,
            "plain",
            order.entries().size(),
            analysed,
            recalled,
            failed,
            0,
            parsed,
            known,
            tables.overview().count("lines"),
            (System.nanoTime() - start) / 1_000_000,
            tables.write(number));
    return tables.end(records, number, run);
  }
}
