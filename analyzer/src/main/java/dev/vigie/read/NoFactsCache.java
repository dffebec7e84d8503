package dev.vigie.read;

import dev.vigie.facts.FileFacts;
import dev.vigie.source.FileKind;
import java.util.List;
import java.util.Optional;

/** Reads every file anew. */
final class NoFactsCache implements FactsCache {
  private static final Entry NOTHING =
      new Entry() {
        @Override
        public Optional<FileFacts> known() {
          return Optional.empty();
        }

        @Override
        public void keep(FileFacts facts) {
          // nothing is kept
        }
      };

  @Override
  public Entry entry(FileKind kind, byte[] content) {
    return NOTHING;
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
