package dev.vigie.catalog.literal;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells whether a value has the form of one kind of datum.
 *
 * @param id kebab-case, e.g. {@code codice-fiscale}
 * @param element id of what such a value is; empty for what belongs to an organisation
 * @param label for a reader, e.g. "IBAN"
 * @param shape what the whole value looks like, separators included
 * @param separators characters that may stand between the others and mean nothing
 * @param check what the shape does not say
 * @param random what values look like that are no such datum: {@code #} is any digit, {@code A} any
 *     capital, {@code *} either; empty where chance cannot be told
 * @param chance share of random values of that look that pass, between 0 and 1
 * @param needsContext whether a value alone proves nothing, because chance passes too often or the
 *     same form has other uses
 * @param valid examples that pass
 * @param invalid examples that nearly do
 */
public record LiteralValidator(
    String id,
    String element,
    String label,
    Pattern shape,
    String separators,
    Check check,
    String random,
    double chance,
    boolean needsContext,
    List<String> valid,
    List<String> invalid) {
  /** From this chance on, a value alone proves nothing. */
  public static final double MOST_CHANCE = 0.02;

  /** Copies the lists. */
  public LiteralValidator {
    valid = List.copyOf(valid);
    invalid = List.copyOf(invalid);
  }

  /** Whether the value, as it stands in the sources, has this form. */
  public boolean accepts(String value) {
    String text = value.strip();
    return shape.matcher(text).matches() && check.accepts(compact(text));
  }

  /** The value without its separators, in upper case. */
  public String compact(String value) {
    StringBuilder compact = new StringBuilder(value.length());
    for (int i = 0; i < value.length(); i++) {
      if (separators.indexOf(value.charAt(i)) < 0) {
        compact.append(value.charAt(i));
      }
    }
    return compact.toString().toUpperCase(Locale.ROOT);
  }
}
