package dev.vigie.fleet.spark;

import dev.vigie.fleet.row.Digest;
import dev.vigie.fleet.row.Table;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The Parquet files of a fleet: {@code tables/<table>/run=<number>/}. */
final class TableFiles {
  private final SparkSession spark;
  private final String out;

  TableFiles(SparkSession spark, String out) {
    this.spark = spark;
    this.out = out;
  }

  private String folder(Table<?> table) {
    return out + "/tables/" + table.name();
  }

  /**
   * Writes the rows of a run in order, and reads them again for their digest.
   *
   * @param few whether they fit into one file, which spares the cluster a shuffle
   */
  Digest write(Table<?> table, long run, JavaRDD<Row> rows, boolean few) {
    String folder = folder(table) + "/" + Schemas.RUN + "=" + run;
    Column[] order =
        table.columns().stream().map(column -> functions.col(column.name())).toArray(Column[]::new);
    Dataset<Row> unordered =
        spark.createDataFrame(few ? rows.coalesce(1) : rows, Schemas.of(table));
    (few ? unordered.sortWithinPartitions(order) : unordered.orderBy(order))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folder);
    return spark
        .read()
        .schema(Schemas.of(table))
        .parquet(folder)
        .toJavaRDD()
        .map(row -> Digest.of(Schemas.values(table, row)))
        .fold(Digest.NONE, Digest::plus);
  }

  /** All rows of all runs, with the column {@code run}. */
  Dataset<Row> read(Table<?> table) {
    return spark.read().schema(Schemas.withRun(table)).parquet(folder(table));
  }
}
