package dev.vigie.rule.lifecycle;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Something that a program, or what its project declares, can show about a store. */
public enum Sign {
  /** Code makes its objects. */
  CREATED("created"),
  /** Code changes objects that exist. */
  UPDATED("updated"),
  /** Code erases its objects for good, by themselves or with what owns them. */
  ERASED("erased"),
  /** Code takes away what tells whose they are. */
  ANONYMISED("anonymised"),
  /** Its objects are marked as deleted, and stay. */
  SOFT_DELETED("soft-deleted"),
  /** The clock, or a statement that asks for the age, erases or anonymises its objects. */
  PURGED("purged"),
  /** The store lets its objects expire. */
  EXPIRES("expires"),
  /** A script sets up a job of the database that ends its storage. */
  SCRIPTED("scripted"),
  /** Its objects hold a date from which their age can be told. */
  DATED("dated"),
  /** Every version of its objects is kept. */
  VERSIONED("versioned"),
  /** What is kept of former versions is erased. */
  HISTORY_ERASED("history-erased"),
  /** A state of its objects says that their data is not to be used. */
  RESTRICTABLE("restrictable"),
  /** Erasing its objects leaves copies of them in a cache or a search index. */
  COPIES_LEFT("copies-left"),
  /** The program answers requests from outside. */
  ASKED("asked"),
  /** Its objects are read for who asks from outside, or handed out by an export. */
  ACCESSIBLE("accessible"),
  /** A period, or a duty to keep, is declared. */
  DECLARED_RETENTION("declared-retention"),
  /** A purpose of its data is declared. */
  DECLARED_PURPOSE("declared-purpose"),
  /** An exception of Art. 9(2), 10 or 87 is declared. */
  DECLARED_EXCEPTION("declared-exception");

  private final String id;

  Sign(String id) {
    this.id = id;
  }

  /** As in rule files. */
  public String id() {
    return id;
  }

  /** All ids. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(Sign::id).toList();
  }

  /** The sign of this id. */
  public static Optional<Sign> of(String id) {
    return Arrays.stream(values()).filter(sign -> sign.id.equals(id)).findFirst();
  }
}
