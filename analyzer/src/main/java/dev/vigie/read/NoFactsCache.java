package dev.vigie.read;

import dev.vigie.source.FileKind;
import java.util.List;

/** Reads every file anew. */
final class NoFactsCache implements FactsCache {
  @Override
  public Answer facts(FileKind kind, byte[] content, FactReader reader) {
    return new Answer(reader.read(content), false);
  }

  @Override
  public void save() {
    // nothing is kept
  }

  @Override
  public List<String> troubles() {
    return List.of();
  }
}
