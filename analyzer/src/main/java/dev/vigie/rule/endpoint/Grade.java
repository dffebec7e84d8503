package dev.vigie.rule.endpoint;

/** Who may call an endpoint, from most to least restricted. */
public enum Grade {
  /** Nobody. */
  DENIED,
  /** Those who have a role, a right or a relation to the data. */
  RESTRICTED,
  /** Everybody who has signed in. */
  AUTHENTICATED,
  /** Something guards it that cannot be read from here. */
  UNREADABLE,
  /** Everybody, as the code says in so many words. */
  OPEN,
  /** Everybody, because nothing says anything. */
  UNGUARDED
}
