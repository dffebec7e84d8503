package dev.vigie.read.settings;

import dev.vigie.facts.LombokFacts;
import dev.vigie.facts.LombokFacts.Entry;
import dev.vigie.facts.LombokFacts.Operation;
import dev.vigie.facts.ReadProblem;
import dev.vigie.read.FactReader;
import dev.vigie.read.SourceText;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code lombok.config}: {@code key = value}, {@code key += value}, {@code key -= value},
 * {@code clear key}. Files that it imports are not read, which is told.
 */
public final class LombokConfigReader implements FactReader {
  private static final Pattern LINE =
      Pattern.compile(
          "clear\\s+(?<cleared>\\S+)|(?<key>[\\w.]+)\\s*(?<sign>[+-]?)=\\s*(?<value>.*)");

  private static final Pattern IMPORT = Pattern.compile("import\\s+(\\S.*)");

  @Override
  public LombokFacts read(byte[] content) {
    SourceText source = SourceText.of(content);
    List<Entry> entries = new ArrayList<>();
    List<ReadProblem> problems = new ArrayList<>(source.problems());
    List<String> lines = source.text().lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      long at = Span.of(i + 1, 1, i + 1, Math.max(1, lines.get(i).length()));
      Matcher matcher = LINE.matcher(line);
      Matcher imported = IMPORT.matcher(line);
      if (matcher.matches()) {
        entries.add(entry(matcher, at));
      } else if (imported.matches()) {
        problems.add(new ReadProblem("'" + imported.group(1) + "' is imported and not read", at));
      } else {
        problems.add(new ReadProblem("'" + line + "' is no setting of Lombok", at));
      }
    }
    return new LombokFacts(entries, problems, source.lines());
  }

  private static Entry entry(Matcher line, long at) {
    String cleared = line.group("cleared");
    if (cleared != null) {
      return new Entry(cleared.toLowerCase(Locale.ROOT), Operation.CLEAR, "", at);
    }
    Operation operation =
        switch (line.group("sign")) {
          case "+" -> Operation.ADD;
          case "-" -> Operation.REMOVE;
          default -> Operation.SET;
        };
    String key = line.group("key").toLowerCase(Locale.ROOT);
    return new Entry(key, operation, line.group("value").strip(), at);
  }
}
