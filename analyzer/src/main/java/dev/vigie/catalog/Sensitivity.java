package dev.vigie.catalog;

import java.util.Optional;

/**
 * How much harm a kind of personal data can do, from least to worst. The ids are those of the
 * taxonomy.
 */
public enum Sensitivity {
  ORDINARY("ordinary"),
  /** What the CNIL calls perceived as sensitive: bank, location, messages, minors. */
  HIGHLY_PERSONAL("highly_personal"),
  NATIONAL_IDENTIFIER("national_identifier"),
  /** GDPR Article 9. */
  SPECIAL_CATEGORY("special_art9"),
  /** GDPR Article 10. */
  CRIMINAL("criminal_art10"),
  /** No class of the GDPR, but what opens all others. */
  CREDENTIAL("credential");

  private final String id;

  Sensitivity(String id) {
    this.id = id;
  }

  /** As in the taxonomy and in reports. */
  public String id() {
    return id;
  }

  /** The sensitivity with this id. */
  public static Optional<Sensitivity> of(String id) {
    for (Sensitivity sensitivity : values()) {
      if (sensitivity.id.equals(id)) {
        return Optional.of(sensitivity);
      }
    }
    return Optional.empty();
  }
}
