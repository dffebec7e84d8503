package dev.vigie.source;

import java.io.IOException;

/**
 * One file to analyse. Its bytes are read on demand and not kept.
 *
 * @param path the file, relative to the repository root, with {@code /} between its parts
 * @param kind what it is
 * @param module name of the reactor module that it belongs to; empty outside Maven
 * @param test whether it is test code
 * @param content gives the bytes, anew on each call
 */
public record SourceFile(String path, FileKind kind, String module, boolean test, Content content) {

  /** Gives a file's bytes. */
  @FunctionalInterface
  public interface Content {
    /**
     * Reads the whole file.
     *
     * @throws IOException where it cannot be read; the run goes on and names the file
     */
    byte[] read() throws IOException;
  }
}
