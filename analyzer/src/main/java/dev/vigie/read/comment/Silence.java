package dev.vigie.read.comment;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of a comment that silences findings.
 *
 * @param ruleIds as written
 * @param reason empty where none is given
 */
record Silence(List<String> ruleIds, String reason) {
  static final String MARK = "vigie:allow";

  private static final String RULE_ID = "[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?";
  private static final Pattern SILENCE =
      Pattern.compile(
          "^[\\s*]*" + MARK + "\\s+(" + RULE_ID + "(?:\\s*,\\s*" + RULE_ID + ")*)(.*)",
          Pattern.DOTALL);
  private static final Pattern BEFORE_REASON = Pattern.compile("^\\s*(?:[—–:]|-{1,2})?\\s*");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** What {@code comment}, without its delimiters, says; null where it silences nothing. */
  static @Nullable Silence in(String comment) {
    Matcher matcher = SILENCE.matcher(comment);
    if (!matcher.find()) {
      return null;
    }
    String reason =
        BLANKS
            .matcher(BEFORE_REASON.matcher(matcher.group(2)).replaceFirst(""))
            .replaceAll(" ")
            .strip();
    return new Silence(Arrays.asList(matcher.group(1).split("\\s*,\\s*")), reason);
  }
}
