package dev.vigie.read;

import dev.vigie.facts.FileFacts;

/** Reads one format. A pure function of the bytes: no path, no other file, no state. */
public interface FactReader {
  /**
   * Reads a file's bytes as far as possible. What cannot be read is in {@link
   * FileFacts#problems()}; nothing is thrown for bad input.
   */
  FileFacts read(byte[] content);
}
