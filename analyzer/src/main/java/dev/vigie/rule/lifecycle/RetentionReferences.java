package dev.vigie.rule.lifecycle;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How long data of a context is usually kept at most. Read from {@code retention.yml}.
 *
 * @param all in the order in which they are tried: the first whose words fit decides
 */
public record RetentionReferences(List<Reference> all) {
  /** None. */
  public static final RetentionReferences NONE = new RetentionReferences(List.of());

  /**
   * One reference period.
   *
   * @param id of the context
   * @param words of which one must be in a name, in lower case with blanks
   * @param most the period
   * @param from what it counts
   * @param nature recommendation, legal maximum or limitation period
   * @param source the text that states it
   * @param country where it holds
   */
  public record Reference(
      String id,
      List<String> words,
      Period most,
      String from,
      String nature,
      String source,
      String country) {
    /** Copies the list. */
    public Reference {
      words = List.copyOf(words);
    }
  }

  /** Copies the list. */
  public RetentionReferences {
    all = List.copyOf(all);
  }

  /** Reads the file; every fault is added to {@code problems}. */
  public static RetentionReferences read(YamlFile file, List<Problem> problems) {
    List<Reference> references = new ArrayList<>();
    Optional<YamlObject> yaml = file.open(problems);
    yaml.ifPresent(
        y -> {
          y.objects("references").forEach(each -> references.add(reference(each)));
          y.done();
        });
    return new RetentionReferences(references);
  }

  private static Reference reference(YamlObject yaml) {
    Reference reference =
        new Reference(
            yaml.requiredText("id"),
            yaml.texts("words"),
            yaml.value("most", RetentionReferences::period, "a period such as P3Y")
                .orElse(Period.ZERO),
            yaml.requiredText("from"),
            yaml.requiredText("nature"),
            yaml.requiredText("source"),
            yaml.requiredText("country"));
    yaml.done();
    return reference;
  }

  private static Optional<Period> period(String text) {
    try {
      return Optional.of(Period.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The reference that a name speaks of: of a class, a constant, a setting, an activity. */
  public Optional<Reference> of(String name) {
    String words = " " + words(name) + " ";
    return all.stream()
        .filter(each -> each.words().stream().anyMatch(w -> isIn(words, w)))
        .findFirst();
  }

  private static boolean isIn(String words, String wanted) {
    return words.contains(" " + wanted + " ") || words.contains(" " + wanted + "s ");
  }

  /** {@code PROSPECT_KEEP-days} and {@code prospectKeepDays} as "prospect keep days". */
  static String words(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ")
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
