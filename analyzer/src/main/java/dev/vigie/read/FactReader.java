package dev.vigie.read;

import dev.vigie.facts.FileFacts;
import java.util.ArrayList;
import java.util.List;

/** Reads one format. A pure function of the bytes: no path, no other file, no state. */
public interface FactReader {
  /**
   * Reads a file's bytes as far as possible. What cannot be read is in {@link
   * FileFacts#problems()}; nothing is thrown for bad input.
   */
  FileFacts read(byte[] content);

  /**
   * Reads several files, each as {@link #read} does. For readers whose start costs more than a
   * file.
   *
   * @return facts in the order of {@code contents}
   */
  default List<FileFacts> readAll(List<byte[]> contents) {
    List<FileFacts> read = new ArrayList<>(contents.size());
    for (byte[] content : contents) {
      read.add(read(content));
    }
    return read;
  }
}
