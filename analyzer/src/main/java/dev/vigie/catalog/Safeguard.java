package dev.vigie.catalog;

import java.util.Locale;
import java.util.Optional;

/** What was done to data on its way. Which of these clears a place is for the rule to say. */
public enum Safeguard {
  /** Replaced or hidden in part: {@code ***}, initials, last four digits. */
  MASK,
  /** Cut to a few characters. */
  TRUNCATE,
  /** Encrypted with a key. */
  ENCRYPT,
  /** Hashed without a key: of low-entropy data, no protection. */
  HASH,
  /** Hashed with a key, or replaced by a token: a pseudonym, still personal data. */
  PSEUDONYM,
  /** A password hash (bcrypt, scrypt, Argon2, PBKDF2): clears a credential. */
  PASSWORD_HASH,
  /** Counted, averaged, grouped: no longer about one person. */
  AGGREGATE,
  /** Freed of what would mean something where it goes: line breaks, quotes. Still the same data. */
  ESCAPE;

  /** As in catalogue files: {@code password-hash}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The safeguard with this id. */
  public static Optional<Safeguard> of(String id) {
    for (Safeguard safeguard : values()) {
      if (safeguard.id().equals(id)) {
        return Optional.of(safeguard);
      }
    }
    return Optional.empty();
  }
}
