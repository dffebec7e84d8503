package dev.vigie.fleet.spark;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens Spark. */
public final class Sessions {
  private Sessions() {}

  /**
   * A session on a master; on that of {@code spark-submit} where it says one.
   *
   * @param master address of the master; empty for all processors of this machine
   */
  public static SparkSession open(String master) {
    SparkConf conf = new SparkConf().setAppName("vigie-fleet");
    if (!master.isEmpty()) {
      conf.setMaster(master);
    }
    conf.setIfMissing("spark.master", "local[*]");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.scheduler.mode", "FAIR");
    // A repository that brings a process down is tried alone in the third attempt.
    conf.setIfMissing("spark.task.maxFailures", "8");
    conf.setIfMissing("spark.sql.shuffle.partitions", "8");
    conf.setIfMissing("spark.sql.session.timeZone", "UTC");
    // Tables are small beside what makes them, and readers want few files.
    conf.setIfMissing("spark.sql.adaptive.coalescePartitions.parallelismFirst", "false");
    SparkSession session = SparkSession.builder().config(conf).getOrCreate();
    session.sparkContext().setLogLevel("ERROR");
    return session;
  }
}
