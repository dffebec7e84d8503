package dev.vigie.read.text;

import dev.vigie.facts.TextFacts;
import dev.vigie.read.FactReader;
import dev.vigie.read.SourceText;
import java.util.List;

/** Reads the first lines of a file. One that is binary after all has none, which is no problem. */
public final class TextReader implements FactReader {
  @Override
  public TextFacts read(byte[] content) {
    SourceText source = SourceText.of(content);
    List<String> head =
        source
            .text()
            .lines()
            .limit(TextFacts.LINES)
            .map(line -> line.substring(0, Math.min(line.length(), TextFacts.LINE)))
            .toList();
    return new TextFacts(head, List.of(), source.lines());
  }
}
