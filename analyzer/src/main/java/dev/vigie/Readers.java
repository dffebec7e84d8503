package dev.vigie;

import dev.vigie.read.FactReader;
import dev.vigie.read.java.JavaParserReader;
import dev.vigie.source.FileKind;
import java.util.Map;

/** Who reads which kind of file. */
final class Readers {
  private Readers() {}

  static Map<FileKind, FactReader> all() {
    return Map.of(FileKind.JAVA, new JavaParserReader());
  }
}
