package dev.vigie.report.paper;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes references to articles as each language does: "GDPR Art. 6(1)(b)" is "RGPD, art. 6.1.b" in
 * French, as the CNIL cites it.
 */
final class LawReference {
  private static final Pattern ARTICLE =
      Pattern.compile(
          "(GDPR|ePrivacy) Art\\. (\\d+(?:\\([^)]*\\))*(?:(?:, | and"
              + " |-|\u2013)\\d+(?:\\([^)]*\\))*)*)");

  private LawReference() {}

  static String in(Language language, String reference) {
    if (language == Language.ENGLISH) {
      return reference;
    }
    Matcher matcher = ARTICLE.matcher(reference);
    StringBuilder text = new StringBuilder();
    while (matcher.find()) {
      String law = matcher.group(1).equals("GDPR") ? "RGPD" : "directive ePrivacy";
      String article = matcher.group(2).replaceAll("\\(([^)]*)\\)", ".$1").replace(" and ", " et ");
      matcher.appendReplacement(text, Matcher.quoteReplacement(law + ", art. " + article));
    }
    matcher.appendTail(text);
    return text.toString();
  }
}
