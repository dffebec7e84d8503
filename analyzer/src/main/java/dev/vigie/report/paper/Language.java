package dev.vigie.report.paper;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A language that papers are written in. */
public enum Language {
  ENGLISH("en", Locale.UK),
  FRENCH("fr", Locale.FRANCE);

  private final String code;
  private final Locale locale;

  Language(String code, Locale locale) {
    this.code = code;
    this.locale = locale;
  }

  /** ISO 639 code, as in settings and names of message files. */
  public String code() {
    return code;
  }

  /** For names of months and countries. */
  public Locale locale() {
    return locale;
  }

  /** All codes, in order. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Language::code).toList();
  }

  /** The language with this code. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
  }
}
