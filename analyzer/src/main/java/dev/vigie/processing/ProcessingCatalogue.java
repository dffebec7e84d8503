package dev.vigie.processing;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How code tells what belongs together and where data comes in. Read from {@code processing.yml}.
 *
 * @param consumers annotations of methods that take messages of other programs
 * @param importers types whose objects read what another system has written
 * @param layers words that name a layer of a program, never an activity
 * @param periods what constants and settings about keeping are called
 * @param purposes words that suggest a purpose, by its id
 */
public record ProcessingCatalogue(
    List<String> consumers,
    List<String> importers,
    Set<String> layers,
    Pattern periods,
    Map<String, Set<String>> purposes) {
  /** Copies the collections. */
  public ProcessingCatalogue {
    consumers = List.copyOf(consumers);
    importers = List.copyOf(importers);
    layers = Set.copyOf(layers);
  }

  /** Reads the file; every fault is added to {@code problems}. */
  public static ProcessingCatalogue read(YamlFile file, List<Problem> problems) {
    YamlObject yaml =
        file.open(problems).orElseThrow(() -> new IllegalStateException(file.name() + " is empty"));
    Map<String, Set<String>> purposes = new LinkedHashMap<>();
    yaml.textsByKey("purposes").forEach((id, words) -> purposes.put(id, new TreeSet<>(words)));
    ProcessingCatalogue catalogue =
        new ProcessingCatalogue(
            yaml.texts("consumers"),
            yaml.texts("importers"),
            new TreeSet<>(yaml.texts("layers")),
            yaml.value("periods", ProcessingCatalogue::pattern, "a regular expression is expected")
                .orElse(Pattern.compile("(?!)")),
            purposes);
    yaml.done();
    return catalogue;
  }

  private static Optional<Pattern> pattern(String text) {
    try {
      return Optional.of(Pattern.compile(text));
    } catch (PatternSyntaxException e) {
      return Optional.empty();
    }
  }
}
