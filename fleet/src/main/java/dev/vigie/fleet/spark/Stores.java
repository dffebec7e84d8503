package dev.vigie.fleet.spark;

import dev.vigie.fleet.scan.FolderStore;
import dev.vigie.fleet.scan.Store;
import java.net.URI;
import java.nio.file.Path;
import org.apache.spark.deploy.SparkHadoopUtil;

/** Opens stores by their addresses. */
final class Stores {
  private Stores() {}

  /** A folder of this machine, or one that all machines see; with a scheme, what Hadoop knows. */
  static Store at(String place) {
    if (place.startsWith("file:")) {
      return new FolderStore(Path.of(URI.create(place)));
    }
    return place.matches("[a-z][a-z0-9+]+:.*")
        ? new HadoopStore(place, SparkHadoopUtil.get().conf())
        : new FolderStore(Path.of(place));
  }
}
