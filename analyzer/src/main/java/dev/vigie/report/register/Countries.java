package dev.vigie.report.register;

import java.util.Set;

/** The European Economic Area: the Union, Iceland, Liechtenstein and Norway. */
final class Countries {
  private static final Set<String> EEA =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IS", "IT", "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK");

  private Countries() {}

  /**
   * Whether data that goes there leaves the area.
   *
   * @param code ISO 3166 alpha-2
   */
  static boolean isOutside(String code) {
    return !EEA.contains(code);
  }
}
