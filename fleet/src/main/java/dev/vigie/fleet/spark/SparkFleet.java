package dev.vigie.fleet.spark;

import dev.vigie.fleet.link.Joined;
import dev.vigie.fleet.link.Joining;
import dev.vigie.fleet.link.Service;
import dev.vigie.fleet.overview.Overview;
import dev.vigie.fleet.overview.OverviewPage;
import dev.vigie.fleet.row.Digest;
import dev.vigie.fleet.row.RunRow;
import dev.vigie.fleet.row.Table;
import dev.vigie.fleet.row.Tables;
import dev.vigie.fleet.run.Harvest;
import dev.vigie.fleet.run.Order;
import dev.vigie.fleet.run.Records;
import dev.vigie.fleet.scan.Plan;
import dev.vigie.fleet.scan.RepositoryResult;
import dev.vigie.fleet.scan.ResultJson;
import dev.vigie.fleet.scan.Scanner;
import dev.vigie.fleet.scan.Snapshot;
import dev.vigie.fleet.scan.Store;
import dev.vigie.fleet.scan.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** A run over a fleet on Spark. */
public final class SparkFleet {
  /** So many repositories have their rows in one file of a table. */
  private static final int REPOSITORIES_A_SLICE = 300;

  private final SparkSession spark;
  private final JavaSparkContext context;
  private final Order order;
  private final Store store;
  private final Store out;
  private final Work work;

  private SparkFleet(SparkSession spark, Order order) {
    this.spark = spark;
    this.context = new JavaSparkContext(spark.sparkContext());
    this.order = order;
    this.store = Stores.at(order.store());
    this.out = Stores.at(order.out());
    Broadcast<Learned> learned = context.broadcast(new Learned());
    this.work = new Work(learned, order.store(), order.out(), order.options());
  }

  /** Scans it, and writes tables, SARIF files and the overview. */
  public static Records.Ended scan(SparkSession spark, Order order)
      throws IOException, InterruptedException {
    return new SparkFleet(spark, order).run();
  }

  private Records.Ended run() throws IOException, InterruptedException {
    long start = System.nanoTime();
    Records records = new Records(out);
    long before = records.last();
    List<Snapshot> snapshots = each(order.entries()).map(work.peek()).collect();
    String engine = work.learned().value().get().version().orElse("");
    List<Task> tasks = Plan.of(snapshots, engine, order.options());
    Scans scans = scan(tasks);
    JavaRDD<byte[]> results = results(snapshots, scans.scanned());
    results.persist(StorageLevel.MEMORY_AND_DISK());
    Joined joined = joined(results);
    Overview overview =
        results
            .map(result -> Overview.of(read(result)))
            .fold(Overview.NONE, Overview::plus)
            .plus(Overview.ofFlows(joined.flows()));
    List<String> digests = new ArrayList<>();
    for (Table<?> table : Tables.ofRepositories()) {
      digests.add(table.name() + ":" + write(table, before + 1, results, joined));
    }
    RunRow row =
        new RunRow(
            order.options().day(),
            engine,
            Tables.VERSION,
            spark.sparkContext().master(),
            order.entries().size(),
            scans.count(scanned -> !scanned.recalled() && !scanned.failed()),
            scans.count(Scanner.Scanned::recalled),
            scans.count(Scanner.Scanned::failed) + order.entries().size() - tasks.size(),
            scans.parts(),
            scans.partsParsed() + scans.sum(Scanner.Scanned::filesParsed),
            scans.sum(Scanner.Scanned::filesKnown),
            overview.count("lines"),
            (System.nanoTime() - start) / 1_000_000,
            digests);
    new TableFiles(spark, order.out())
        .write(
            Tables.RUNS,
            before + 1,
            context.parallelize(List.of(Schemas.row(Tables.RUNS, row)), 1),
            true);
    out.put(
        "overview.html",
        OverviewPage.bytes(
            overview,
            joined,
            records.of(before).map(Records.Ended::overview),
            before + 1,
            order.options().day()));
    Records.Ended ended = new Records.Ended(row, overview);
    records.keep(before + 1, ended);
    return ended;
  }

  private <T> JavaRDD<T> each(List<T> all) {
    return context.parallelize(all, Math.max(1, all.size()));
  }

  /** Large repositories are read in parts while small ones are scanned whole. */
  private Scans scan(List<Task> tasks) throws IOException, InterruptedException {
    List<Task> large = new ArrayList<>();
    List<Task> small = new ArrayList<>();
    List<Work.Part> parts = new ArrayList<>();
    Scanner known = new Scanner(work.learned().value(), store, out, order.options());
    for (Task task : tasks) {
      int of = task.parts(order.options().partBytes());
      if (of > 1 && !known.isKnown(task)) {
        large.add(task);
        for (int i = 0; i < of; i++) {
          parts.add(new Work.Part(task, i, of));
        }
      } else {
        small.add(task);
      }
    }
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      Future<List<Scanner.Scanned>> whole =
          two.submit(() -> each(small).map(work.scan()).collect());
      long parsed = 0;
      for (int read : each(parts).map(work.readPart()).collect()) {
        parsed += read;
      }
      List<Scanner.Scanned> scanned = new ArrayList<>(each(large).map(work.scan()).collect());
      scanned.addAll(whole.get());
      scanned.sort(Comparator.comparing(Scanner.Scanned::name));
      return new Scans(scanned, parts.size(), parsed);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the cluster gave up", e.getCause());
    } finally {
      two.shutdownNow();
    }
  }

  private JavaRDD<byte[]> results(List<Snapshot> snapshots, List<Scanner.Scanned> scanned) {
    List<byte[]> failed =
        snapshots.stream()
            .filter(snapshot -> !snapshot.fault().isEmpty())
            .map(snapshot -> RepositoryResult.failed(snapshot, snapshot.fault()))
            .map(ResultJson::bytes)
            .toList();
    String place = order.store();
    return context
        .parallelize(scanned, slices(scanned.size()))
        .map(each -> Scanner.bytes(Stores.at(place), each))
        .union(context.parallelize(failed, 1));
  }

  private static int slices(int repositories) {
    return 1 + repositories / REPOSITORIES_A_SLICE;
  }

  /** Results are passed on as they are kept: small, and the same to every version of Java. */
  private static RepositoryResult read(byte[] result) throws IOException {
    return ResultJson.read(result, RepositoryResult.class);
  }

  private static Joined joined(JavaRDD<byte[]> results) throws IOException {
    List<Service> services = new ArrayList<>();
    for (byte[] service :
        results
            .map(result -> Service.of(read(result)))
            .filter(service -> !service.traffic().none())
            .map(ResultJson::bytes)
            .collect()) {
      services.add(ResultJson.read(service, Service.class));
    }
    return Joining.of(services);
  }

  private Digest write(Table<?> table, long run, JavaRDD<byte[]> results, Joined joined) {
    JavaRDD<Row> rows =
        results.flatMap(
            result ->
                Harvest.rows(table, read(result)).stream()
                    .map(record -> Schemas.row(table, record))
                    .iterator());
    List<Row> between =
        Harvest.rows(table, joined).stream().map(record -> Schemas.row(table, record)).toList();
    if (!between.isEmpty()) {
      rows = rows.union(context.parallelize(between, 1));
    }
    boolean few = slices(order.entries().size()) == 1;
    return new TableFiles(spark, order.out()).write(table, run, rows, few);
  }
}
