package dev.vigie.rule.lifecycle;

/** What code does to stored data. */
public enum Act {
  CREATE("creating"),
  UPDATE("updating"),
  /** Takes it away for good. */
  ERASE("erasing"),
  /** Takes away what tells whose it is. */
  ANONYMISE("anonymising"),
  /** Marks it as deleted; it stays. */
  FLAG("flagging"),
  /** Makes it expire. */
  EXPIRE("expiring-by-name");

  private final String key;

  Act(String key) {
    this.key = key;
  }

  /** Of the catalogue, for the names of methods that do it. */
  String key() {
    return key;
  }
}
