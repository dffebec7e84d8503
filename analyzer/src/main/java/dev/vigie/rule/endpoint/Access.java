package dev.vigie.rule.endpoint;

import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may call an endpoint, and what says so.
 *
 * @param reason what decides, as a reader says it: {@code @PreAuthorize}; empty where nothing does
 * @param detail roles or an expression, as written; empty where there is none
 * @param at where it is said; null where nothing says it
 */
public record Access(Grade grade, String reason, String detail, @Nullable Location at) {
  /** Nothing says who may call. */
  public static final Access UNGUARDED = new Access(Grade.UNGUARDED, "", "", null);

  /** Where it is said. */
  public Optional<Location> where() {
    return Optional.ofNullable(at);
  }

  /** Whether somebody is kept out, as far as can be told. */
  public boolean guarded() {
    return grade.compareTo(Grade.UNREADABLE) <= 0;
  }

  /** What holds where all of these are asked: the most restricted. */
  public static Access strictest(List<Access> all) {
    Access strictest = UNGUARDED;
    for (Access each : all) {
      if (each.grade().compareTo(strictest.grade()) < 0) {
        strictest = each;
      }
    }
    return strictest;
  }
}
