package dev.vigie;

import dev.vigie.read.SourceText;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceTexts;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Gives analysed files again as text, decoded as they were read; each is read once more at most.
 */
final class AnalysedTexts implements SourceTexts {
  private final Map<String, SourceFile> files = new HashMap<>();
  private final Map<String, Optional<String>> texts = new ConcurrentHashMap<>();

  AnalysedTexts(List<SourceFile> files) {
    files.forEach(file -> this.files.put(file.path(), file));
  }

  @Override
  public Optional<String> of(String path) {
    return texts.computeIfAbsent(path, this::read);
  }

  private Optional<String> read(String path) {
    SourceFile file = files.get(path);
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(SourceText.of(file.content().read()).text());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
