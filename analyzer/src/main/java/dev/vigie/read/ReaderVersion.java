package dev.vigie.read;

import dev.vigie.facts.FactsCodec;
import dev.vigie.source.CodeContents;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A short name for all the code that decides what facts a file has. */
final class ReaderVersion {
  private static final List<String> CODE =
      List.of("dev/vigie/read/", "dev/vigie/facts/", "dev/vigie/source/", "dev/vigie/config/Yaml");

  private ReaderVersion() {}

  /** The version of the running code; empty where its class files cannot be told. */
  static Optional<String> current() {
    HexFormat hex = HexFormat.of();
    return CodeContents.beside(ReaderVersion.class, ReaderVersion::isCode)
        .map(code -> hex.toHexDigits(FactsCodec.VERSION) + "-" + hex.toHexDigits(code));
  }

  private static boolean isCode(String name) {
    return name.endsWith(".class") && CODE.stream().anyMatch(name::startsWith);
  }
}
