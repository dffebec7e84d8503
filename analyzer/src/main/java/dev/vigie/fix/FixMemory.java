package dev.vigie.fix;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import dev.vigie.source.SourceTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The fixes that were found last, for a process that looks for nearly the same again: where finding
 * and files are what they were, so is the fix. For one run at a time.
 */
public final class FixMemory {
  private Map<Finding, Known> known = Map.of();

  /**
   * A fix, or that there is none.
   *
   * @param read the texts that were looked at, by path
   */
  private record Known(Optional<Fix> fix, Map<String, Optional<String>> read) {}

  /** The memory of a run. */
  Run run(SourceTexts texts) {
    return new Run(texts);
  }

  /** Looks for the fixes that are not known, and remembers all of them. */
  final class Run {
    private final Map<String, Optional<String>> texts = new HashMap<>();
    private final SourceTexts files;
    private final Map<Finding, Known> asked = new HashMap<>();
    private final ParsedFiles parsed;
    private Map<String, Optional<String>> read = new HashMap<>();

    private Run(SourceTexts files) {
      this.files = files;
      this.parsed = new ParsedFiles(this::text, path -> read.put(path, text(path)));
    }

    private Optional<String> text(String path) {
      return texts.computeIfAbsent(path, files::of);
    }

    Optional<Fix> fix(Finding finding, Function<ParsedFiles, Optional<Fix>> search) {
      Known before = known.get(finding);
      Known now = before != null && holds(before) ? before : searched(search);
      asked.put(finding, now);
      return now.fix();
    }

    private boolean holds(Known before) {
      return before.read().entrySet().stream()
          .allMatch(each -> text(each.getKey()).equals(each.getValue()));
    }

    private Known searched(Function<ParsedFiles, Optional<Fix>> search) {
      read = new HashMap<>();
      Optional<Fix> found = search.apply(parsed);
      return new Known(found, Map.copyOf(read));
    }

    void end() {
      known = Map.copyOf(asked);
    }
  }
}
