package dev.vigie.fleet.spark;

import dev.vigie.fleet.scan.Store;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** In whatever Hadoop has a file system for: HDFS, an object store. */
final class HadoopStore implements Store {
  private final Path root;
  private final Configuration configuration;

  HadoopStore(String root, Configuration configuration) {
    this.root = new Path(root);
    this.configuration = configuration;
  }

  private FileSystem files() throws IOException {
    return root.getFileSystem(configuration);
  }

  @Override
  public Optional<byte[]> get(String name) throws IOException {
    try (FSDataInputStream in = files().open(new Path(root, name))) {
      return Optional.of(in.readAllBytes());
    } catch (FileNotFoundException nothing) {
      return Optional.empty();
    }
  }

  /**
   * An object store shows an object when it is whole. File systems that show it earlier get it
   * under another name first.
   */
  @Override
  public void put(String name, byte[] bytes) throws IOException {
    Path file = new Path(root, name);
    FileSystem files = files();
    Path fresh =
        new Path(
            file.getParent(),
            "."
                + file.getName()
                + "."
                + Thread.currentThread().getId()
                + "."
                + System.nanoTime()
                + ".tmp");
    try (FSDataOutputStream out = files.create(fresh, true)) {
      out.write(bytes);
    }
    files.delete(file, false);
    if (!files.rename(fresh, file)) {
      files.delete(fresh, false);
      throw new IOException(file + " cannot be written");
    }
  }

  @Override
  public List<String> list(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (FileStatus file : files().listStatus(new Path(root, folder))) {
        if (file.isFile() && !file.getPath().getName().endsWith(".tmp")) {
          names.add(folder + "/" + file.getPath().getName());
        }
      }
    } catch (FileNotFoundException nothing) {
      return List.of();
    }
    return names.stream().sorted().toList();
  }
}
