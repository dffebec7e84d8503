package dev.vigie.fleet.plain;

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
import dev.vigie.fleet.run.Records;
import dev.vigie.fleet.scan.RepositoryResult;
import dev.vigie.fleet.scan.ResultJson;
import dev.vigie.fleet.scan.Store;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes the tables of a fleet as lines of JSON, each a row with the names of its columns. */
public final class PlainTables {
  private final Store out;
  private final List<RepositoryResult> results;
  private final Joined joined;

  /** Of these repositories. */
  public PlainTables(Store out, List<RepositoryResult> results) {
    this.out = out;
    this.results = List.copyOf(results);
    this.joined = Joining.of(results.stream().map(Service::of).toList());
  }

  /** The fleet in numbers. */
  public Overview overview() {
    Overview overview = Overview.ofFlows(joined.flows());
    for (RepositoryResult result : results) {
      overview = overview.plus(Overview.of(result));
    }
    return overview;
  }

  /**
   * Writes the tables.
   *
   * @param run its number
   * @return {@code table:rows:digest} of each
   */
  public List<String> write(long run) throws IOException {
    List<String> digests = new ArrayList<>();
    for (Table<?> table : Tables.ofRepositories()) {
      List<Record> rows = new ArrayList<>(Harvest.rows(table, joined));
      results.forEach(result -> rows.addAll(Harvest.rows(table, result)));
      digests.add(table.name() + ":" + write(table, run, rows));
    }
    return digests;
  }

  /**
   * Writes the table of runs and the overview, and keeps the run.
   *
   * @param number of the run
   */
  public Records.Ended end(Records records, long number, RunRow run) throws IOException {
    write(Tables.RUNS, number, List.of(run));
    Overview overview = overview();
    out.put(
        "overview.html",
        OverviewPage.bytes(
            overview,
            joined,
            records.of(number - 1).map(Records.Ended::overview),
            number,
            run.date()));
    Records.Ended ended = new Records.Ended(run, overview);
    records.keep(number, ended);
    return ended;
  }

  private Digest write(Table<?> table, long run, List<Record> rows) throws IOException {
    List<Record> ordered = rows.stream().sorted(table.order()).toList();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Digest digest = Digest.NONE;
    for (Record row : ordered) {
      List<Object> values = table.values(row);
      digest = digest.plus(Digest.of(values));
      lines.write(ResultJson.line(table, values));
      lines.write('\n');
    }
    out.put("tables/" + table.name() + "/run=" + run + "/rows.json", lines.toByteArray());
    return digest;
  }
}
